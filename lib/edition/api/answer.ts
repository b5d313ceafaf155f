import { API_ROOT, type ApiAddress, apiPath } from '../../news/api/addresses.ts';
import { writeCursor } from '../../news/api/cursor.ts';
import { printedNumber } from '../../news/story-number.ts';
import { config } from '../../platform/config.ts';

/** Something of this site as programs are told of it: its full address. */
export function full(path: string): string {
  return config().siteUrl + path;
}

/** Where programs read an article. */
export function articleApiUrl(id: number): string {
  return full(`${API_ROOT}articles/${printedNumber(id)}/`);
}

/** An instant (UTC ms) as RFC 3339 writes it. */
export function rfc3339(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

export const rfc3339OrNull = (instant: number | null) => (instant === null ? null : rfc3339(instant));

type WithCursor = Extract<ApiAddress, { query: { cursor?: string | undefined } }>;

/** How a list goes on after a page of it that ended with these numbers; null after the last. */
export function nextOf(address: WithCursor, numbers: readonly number[] | null) {
  if (numbers === null) return { next_cursor: null, next: null };
  const cursor = writeCursor(...numbers);
  const next = { ...address, query: { ...address.query, cursor } } as ApiAddress;
  return { next_cursor: cursor, next: full(apiPath(next)) };
}
