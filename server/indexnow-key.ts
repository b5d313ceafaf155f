import type { IncomingMessage, ServerResponse } from 'node:http';
import { keyPath } from '../lib/announcements/message.ts';
import { sendText } from './answer.ts';
import { type HeaderList, INERT_POLICY } from './security-headers.ts';

/** Answers the file by which search engines know that what they are told of this site comes from it. */
export function indexnowKeyAnswers({ key, common }: { key: string | null; common: HeaderList }) {
  const headers = ['Cache-Control', 'public, max-age=3600', 'Content-Security-Policy', INERT_POLICY, ...common];

  /** Answers when `path` is that file's; false when it is not, or there is no key. */
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (key === null || path !== keyPath(key)) return false;
    sendText(request, response, 200, key, headers);
    return true;
  };
}
