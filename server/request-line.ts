import type { IncomingMessage } from 'node:http';

/** Path and query, with its mark, of a request line, which may name a whole URL (RFC 9112, 3.2.2). */
export function target(url: string): [path: string, search: string] {
  const local = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const mark = local.indexOf('?');
  return mark === -1 ? [local, ''] : [local.slice(0, mark), local.slice(mark)];
}

/** A host and perhaps its port (RFC 9110, 7.2). */
const HOST = /^(\[[\da-f:.]+\]|[\w.~%!$&'()*+,;=-]+)(:\d{0,5})?$/i;

/** Whether a request names its host as HTTP/1.1 demands: exactly once, and a host (RFC 9112, 3.2). */
export function namesItsHost({ rawHeaders, httpVersion, headers }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts === 1 ? HOST.test(headers.host ?? '') : hosts === 0 && httpVersion === '1.0';
}
