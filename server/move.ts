import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

/** One permanent move. */
export function move(request: IncomingMessage, response: ServerResponse, to: string, common: HeaderList): void {
  const body = Buffer.from(`Moved to ${to}\n`);
  response.writeHead(301, [
    'Location',
    to,
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'public, max-age=0, must-revalidate',
    'Content-Security-Policy',
    INERT_POLICY,
    ...common,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}
