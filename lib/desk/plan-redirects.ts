import { tidyPath } from '../news/paths.ts';
import {
  type RedirectLine,
  type RedirectStatus,
  readRedirect,
  redirectKey,
  type SaidRedirect,
} from '../news/redirects.ts';

/** What is known before a list of redirects is read. */
export interface Known {
  siteUrl: string;
  /** What each address answers now, by its key. */
  redirects: ReadonlyMap<string, { status: number; target: string | null }>;
  /** Whether a key is the number of a story of the newsroom. */
  isStory(key: string): boolean;
  /** The one path of what is at an address; null when nothing is. */
  standsAt(target: string): Promise<string | null>;
}

/** A redirect to be written, its target the page where the last move ends. */
export interface PlannedRedirect {
  line: number;
  address: string;
  status: RedirectStatus;
  target: string | null;
}

export interface RefusedLine {
  line: number;
  from: string;
  reason: string;
}

export interface Plan {
  redirects: PlannedRedirect[];
  refused: RefusedLine[];
  /** How many lines say again what a line before has said. */
  repeated: number;
}

interface Read extends SaidRedirect {
  line: RedirectLine;
}

/**
 * Weighs a list of redirects: which of them are kept, each leading to its page in one move, and why the others are not.
 * Whatever is in the list, no redirect of the plan leads to another, in a circle, over a page that is there, or away
 * from this site.
 */
export async function planRedirects(lines: readonly RedirectLine[], known: Known): Promise<Plan> {
  const refused: RefusedLine[] = [];
  const refuse = (line: RedirectLine, reason: string) => refused.push({ line: line.line, from: line.from, reason });

  const byKey = new Map<string, Read[]>();
  for (const line of lines) {
    const said = readRedirect(line, known.siteUrl);
    if ('refused' in said) refuse(line, said.refused);
    else {
      const reads = byKey.get(said.key);
      if (reads) reads.push({ ...said, line });
      else byKey.set(said.key, [{ ...said, line }]);
    }
  }

  let repeated = 0;
  const sound = new Map<string, Read>();
  for (const [key, reads] of byKey) {
    const [first, ...more] = reads;
    if (!first) continue;
    const clash = await clashOf(reads, known);
    if (clash) for (const { line } of reads) refuse(line, clash);
    else {
      repeated += more.length;
      sound.set(key, first);
    }
  }

  const redirects: PlannedRedirect[] = [];
  for (const { key, status, target, line } of sound.values()) {
    const end = target === null ? { to: null } : await lastTarget(key, target, sound, known);
    if ('refused' in end) refuse(line, end.refused);
    else redirects.push({ line: line.line, address: key, status, target: end.to });
  }
  return { redirects, refused: refused.toSorted((a, b) => a.line - b.line), repeated };
}

/** Why lines about one address cannot be kept; null when they can. */
async function clashOf(reads: readonly Read[], { isStory, standsAt }: Known): Promise<string | null> {
  const [first, ...more] = reads;
  if (!first) return null;
  const other = more.find((read) => sense(read) !== sense(first));
  if (other) return `lines ${first.line.line} and ${other.line.line} say different things about this address`;
  const { key, path, target } = first;
  if (target !== null && redirectKey(target.split('?')[0] ?? '') === key) return 'it leads to itself';
  const there = await standsAt(path);
  if (there) return `there is a page at this address: ${there}`;
  // What became of a story is the newsroom's word: withdrawn, taken down, or not yet published.
  return isStory(key) ? 'this is the number of a story of the newsroom' : null;
}

function sense({ status, target }: Read): string {
  const [path = '', query = ''] = target?.split('?') ?? [];
  return `${status} ${tidyPath(path)} ${query}`;
}

/** The page where a redirect ends, through all others, those of the list before those that are kept. */
async function lastTarget(
  key: string,
  target: string,
  sound: ReadonlyMap<string, Read>,
  { redirects, standsAt }: Known,
): Promise<{ to: string } | { refused: string }> {
  const seen = new Set([key]);
  for (let at = target; ; ) {
    const to = await standsAt(at);
    if (to) return { to };
    const next = redirectKey(at.split('?')[0] ?? at);
    if (next !== null && seen.has(next)) return { refused: `it leads in a circle, by way of ${next}` };
    const redirect = next === null ? undefined : (sound.get(next) ?? redirects.get(next));
    if (next === null || !redirect) return { refused: `the target ${at} is no page of this site` };
    if (redirect.target === null) return { refused: `the target ${at} is gone (${redirect.status})` };
    seen.add(next);
    at = redirect.target;
  }
}
