import { parseAddress, storyAddress, tidyPath } from './paths.ts';

/** What an address may answer that leads to no page: 301 moved, 410 gone, 451 taken away by law. */
export const REDIRECT_STATUSES = [301, 410, 451] as const;

export type RedirectStatus = (typeof REDIRECT_STATUSES)[number];

/** A line of a list of redirects, as it was written. */
export interface RedirectLine {
  line: number;
  from: string;
  to: string;
  /** Empty for the usual: 301. */
  status: string;
}

/**
 * What a line says: of which path, as it was written and as the key it is kept under, and where that leads: to a path of
 * this site with its query, or null when it is gone.
 */
export interface SaidRedirect {
  path: string;
  key: string;
  status: RedirectStatus;
  target: string | null;
}

/** First words of what the program itself serves: nothing there ever asks what became of an address. */
const OF_THE_PROGRAM = /^\/(media|_next|healthz|readyz)\//;

const WEB = /^https?:\/\//i;

/**
 * The key under which the redirect table keeps what became of an address: of a story its number alone, of anything else
 * the tidy path. Null when nothing could ever be asked for like this.
 */
export function redirectKey(path: string): string | null {
  const asked = parseAddress(path, new URLSearchParams());
  return asked?.page === 'article' ? storyAddress(asked.id) : tidyPath(path);
}

/** Reads what a line says, or why it says nothing that can be kept. No target outside `siteUrl` is ever one. */
export function readRedirect({ from, to, status }: RedirectLine, siteUrl: string): SaidRedirect | { refused: string } {
  const old = readFrom(from.trim());
  if ('refused' in old) return old;
  const known = REDIRECT_STATUSES.find((one) => String(one) === (status.trim() || '301'));
  if (!known) return { refused: `the status is "${status.trim()}"; write 301, 410 or 451` };
  if (known !== 301) {
    if (to.trim()) return { refused: `the status ${known} leads nowhere, and a target is given` };
    return { ...old, status: known, target: null };
  }
  const target = readTarget(to.trim(), siteUrl);
  return typeof target === 'string' ? { ...old, status: known, target } : target;
}

function readFrom(from: string): { path: string; key: string } | { refused: string } {
  if (WEB.test(from) ? !URL.canParse(from) : !from.startsWith('/'))
    return { refused: `"${from}" is no path; write one that begins with a slash` };
  const [local = '', fragment] = (WEB.test(from) ? from.replace(/^https?:\/\/[^/?#]*/i, '') || '/' : from).split('#');
  const [written = '', query] = local.split('?');
  if (fragment !== undefined) return { refused: 'what is behind a # never reaches a server; write the path alone' };
  if (query) return { refused: 'redirects do not look at what is behind a question mark; write the path alone' };
  const key = redirectKey(written);
  if (key === null) return { refused: `"${from}" is no path that anybody could ask for` };
  if (OF_THE_PROGRAM.test(key)) return { refused: `${key} is served by the program itself` };
  return { path: written, key };
}

function readTarget(to: string, siteUrl: string): string | { refused: string } {
  if (!to) return { refused: 'it has no target; give one, or the status 410 or 451' };
  if (!(to.startsWith('/') || WEB.test(to)) || !URL.canParse(to, siteUrl))
    return { refused: `the target "${to}" is no path of this site` };
  const { origin, pathname, search, hash } = new URL(to, siteUrl);
  if (origin !== siteUrl) return { refused: `the target "${to}" is on another site` };
  if (hash) return { refused: `the target "${to}" names a part of a page; write the page alone` };
  return pathname + search;
}
