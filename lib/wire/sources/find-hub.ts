import { Problem } from '../../platform/problem.ts';
import type { Fetched } from '../../platform/safe-fetch/safe-fetch.ts';
import { readFeed } from '../formats/feed/parse.ts';

/** Where a feed's hub is, and under which address the hub knows the feed. */
export interface Hub {
  url: string;
  topic: string;
}

const LINK = /<([^<>]*)>\s*((?:;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s;,]+)\s*)*)/g;

/** The hub that a feed names, in the headers of its answer or in itself; null where it names none (WebSub, 4). */
export function hubOf({ headers, body, url }: Fetched): Hub | null {
  const linked = [headers.link ?? []].flat().flatMap((header) => [...header.slice(0, 10_000).matchAll(LINK)]);
  const named = (rel: string) =>
    linked.find(([, , parameters = '']) => relations(parameters).includes(rel))?.[1]?.trim() ?? null;
  const inside = named('hub') ? null : linksIn(body);
  const hub = named('hub') ?? inside?.hub ?? null;
  const address = hub && URL.parse(hub, url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  return { url: address.href, topic: URL.parse(named('self') ?? inside?.self ?? url, url)?.href ?? url };
}

function relations(parameters: string): string[] {
  const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters);
  return (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
}

/** What a feed says of itself. Names that are looked for stand in it as they are, whatever its encoding. */
function linksIn(body: Buffer): { hub: string | null; self: string | null } | null {
  const text = body.toString('utf8');
  if (!/hub/i.test(text)) return null;
  try {
    const { hub, self } = readFeed(text);
    return { hub, self };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
