import type { RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from '../../../news/body/blocks.ts';
import type { Body } from '../../../news/body/body.ts';
import type { Context, FindMedia } from './context.ts';
import { directiveBlocks, tableOf } from './directive-blocks.ts';
import { flowOf } from './flows.ts';
import { inlines } from './inlines.ts';

/** Beyond these no text was written by anybody, and the parser needs seconds for it. */
const DEEPEST = 40;
const DEEPEST_COLUMN = 120;
const MOST_DELIMITERS = 3000;
const MOST_CHARACTERS = 500_000;
const MOST_FRAMES = 1000;
const DEEPEST_FRAME = 12;
const MOST_BRACKETS = 3000;

/** Why a text is more than can be read as Markdown in good time; null when it is not. */
export function tooMuchMarkdown(markdown: string): string | null {
  if (markdown.length > MOST_CHARACTERS) return 'a text of more than 500,000 characters';
  if ((markdown.match(/[*_]/g)?.length ?? 0) > MOST_DELIMITERS) return 'more asterisks and underscores than a text has';
  if ((markdown.match(/\[/g)?.length ?? 0) > MOST_BRACKETS) return 'more brackets than a text has';
  const frames = markdown.match(/^[ \t>]*:{3,}/gm) ?? [];
  if (frames.length > MOST_FRAMES || frames.some((frame) => frame.trimStart().length > DEEPEST_FRAME))
    return 'more frames of colons than a text has';
  return markdown.split('\n').some(isTooDeep) ? 'lists or quotes nested too deeply' : null;
}

/** Whether a line stands in too many quotes and lists: by the marks it begins with, or how far in. A rule stands in none. */
function isTooDeep(line: string): boolean {
  if (/^[-*_ \t]*$/.test(line)) return false;
  const start = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*/.exec(line)?.[0] ?? '';
  return start.length > DEEPEST_COLUMN || (start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > DEEPEST;
}

/**
 * Directives that stand on lines of their own (`:::factbox`, `::picture`). Those inside a line (`:name`) are not read: a
 * text may well say "at 10:am" and mean it.
 */
const { flow } = directive();
const EXTENSIONS = { extensions: [gfmTable(), { flow: flow ?? {} }] };
const FROM_MARKDOWN = { mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()] };

const noMedia: FindMedia = () => null;

/**
 * A Markdown text as body blocks, yet to be parsed by schema: a caption may be too long. Whatever has no block of ours
 * (HTML, pictures without a file) is left out and named in `notes`.
 */
export function bodyOfMarkdown(markdown: string, findMedia = noMedia): { body: Body; notes: string[] } {
  const notes = new Set<string>();
  const { children } = fromMarkdown(markdown, { ...EXTENSIONS, ...FROM_MARKDOWN });
  const addresses = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  const context: Context = { left: (what) => notes.add(`Left out: ${what}.`), addresses, findMedia };
  const content = children.flatMap((node) => blockOf(node, context));
  return { body: { type: 'doc', content }, notes: [...notes] };
}

function blockOf(node: RootContent, context: Context): Block[] {
  const flow = flowOf(node, context);
  if (flow) return flow;
  switch (node.type) {
    case 'heading': {
      const content = inlines(node.children, [], context);
      return content.length ? [{ type: 'heading', attrs: { level: node.depth <= 2 ? 2 : 3 }, content }] : [];
    }
    case 'code':
      return node.value.trim() ? [{ type: 'agate', content: [{ type: 'text', text: node.value }] }] : [];
    case 'table':
      return [tableOf(node, null, context)];
    case 'containerDirective':
    case 'leafDirective':
      return directiveBlocks(node, context);
    default:
      context.left(node.type);
      return [];
  }
}
