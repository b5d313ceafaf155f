import { type ServerResponse, STATUS_CODES } from 'node:http';

/** What every answer of the wire's own routes carries: name, value, name, value. */
export type RouteHeaders = readonly string[];

const NEVER_KEPT = ['Cache-Control', 'no-store'];

/** Sends a document of JSON that nobody keeps. */
export function answerJson(
  response: ServerResponse,
  status: number,
  document: unknown,
  headers: RouteHeaders,
  type = 'application/json',
): void {
  const body = Buffer.from(JSON.stringify(document));
  const own = ['Content-Type', type, 'Content-Length', String(body.length), ...NEVER_KEPT];
  response.writeHead(status, [...own, ...headers]);
  response.end(body);
}

/** Sends what went wrong in the words of RFC 9457; whatever is still being sent is not read. */
export function answerProblem(
  response: ServerResponse,
  status: number,
  detail: string,
  headers: RouteHeaders,
  more: Record<string, unknown> = {},
): void {
  const problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Problem', status, detail, ...more };
  answerJson(response, status, problem, ['Connection', 'close', ...headers], 'application/problem+json');
}

/** Sends a line of text that nobody keeps. */
export function answerText(response: ServerResponse, status: number, text: string, headers: RouteHeaders): void {
  const body = Buffer.from(text);
  const own = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length), ...NEVER_KEPT];
  response.writeHead(status, [...own, ...headers]);
  response.end(body);
}
