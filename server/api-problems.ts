import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ParameterFault } from '../lib/news/api/parameters.ts';
import type { ApiProblem } from '../lib/news/api/shapes.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Withdrawn',
  429: 'Too many requests',
  451: 'Unavailable for legal reasons',
  500: 'Something went wrong',
  503: 'Too busy',
};

/** What went wrong, and headers of its own. */
export interface ApiFault {
  status: number;
  detail: string;
  errors?: ParameterFault[];
  headers?: HeaderList;
}

/** What other sites' programs may do with an answer, and read of it. */
export const CORS: HeaderList = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
];

/** Sends what went wrong as RFC 9457 writes it. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  { status, detail, errors, headers = [] }: ApiFault,
  common: HeaderList,
): void {
  const title = TITLES[status] ?? 'Problem';
  const problem: ApiProblem = { type: 'about:blank', title, status, detail, ...(errors ? { errors } : {}) };
  const body = Buffer.from(`${JSON.stringify(problem)}\n`);
  response.writeHead(status, [
    ...['Content-Type', 'application/problem+json; charset=utf-8', 'Content-Length', String(body.length)],
    ...['Cache-Control', 'no-store', 'Content-Security-Policy', INERT_POLICY],
    ...CORS,
    ...headers,
    ...common,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What is wrong with parameters, named in a sentence and one by one. */
export function parameterFault(errors: ParameterFault[]): ApiFault {
  return { status: 400, detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; '), errors };
}
