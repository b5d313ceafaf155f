import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment, type TreeAdapter } from 'parse5';
import { makeShallow, type PastedNode } from '../../news/body/paste/elements.ts';

const MOST_ELEMENTS = 100_000;
const DEEPEST = 2000;
const MOST_ATTRIBUTES = 500;

/**
 * The nodes of HTML, in bounded time; null where it is so tangled that only its words can be had (see `wordsOfHtml`).
 * What stands in `noscript` is read, since nothing here runs scripts.
 */
export function parsedHtml(html: string): PastedNode[] | null {
  if (hasTooManyAttributes(html)) return null;
  try {
    const { childNodes } = parseFragment(html, { treeAdapter: boundedTree(), scriptingEnabled: false });
    makeShallow(childNodes);
    return childNodes;
  } catch (error) {
    if (error instanceof TooTangled) return null;
    throw error;
  }
}

class TooTangled extends Error {}

/** Counts elements while they are made: a parser may make millions of a few that were never closed. */
function boundedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let made = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      made += 1;
      if (made > MOST_ELEMENTS) throw new TooTangled();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new TooTangled();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

const ATTRIBUTE = /[\s/]*(?:[^\s/>=]+|=[^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

/** A parser compares every attribute of an element with all before it. */
function hasTooManyAttributes(html: string): boolean {
  for (const tag of html.matchAll(/<[a-z][^\s/>]*/gi)) {
    ATTRIBUTE.lastIndex = tag.index + tag[0].length;
    let attributes = 0;
    while (ATTRIBUTE.test(html)) {
      attributes += 1;
      if (attributes > MOST_ATTRIBUTES) return true;
    }
  }
  return false;
}

/** The words of HTML without a look at its structure: what stands between tags, and nothing of scripts and styles. */
export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    words.push(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const close = html.indexOf('>', open);
    if (close === -1) break;
    const tag = html.slice(open, Math.min(close, open + 12)).toLowerCase();
    const [, skipped] = /^<(script|style)\b/.exec(tag) ?? [];
    if (/^<\/?(p|div|br|li|h\d|tr)\b/.test(tag)) words.push('\n');
    at = skipped ? afterEnd(html, skipped, close) : close + 1;
  }
  return words.join('');
}

function afterEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}
