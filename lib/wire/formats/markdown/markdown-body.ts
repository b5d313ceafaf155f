import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  type Block,
  type Body,
  bodySchema,
  type Inline,
  isSafeLink,
  type Mark,
  type Paragraph,
} from '../../../news/body.ts';

/** What the blocks of one text share. */
interface Context {
  /** Notes that something has no block of ours and is left out. */
  left(what: string): void;
  /** Where the reference links of the text lead, by their identifiers. */
  addresses: ReadonlyMap<string, string>;
}

/** Beyond these no text was written by anybody, and the parser needs seconds for it. */
const DEEPEST = 40;
const DEEPEST_COLUMN = 120;
const MOST_DELIMITERS = 3000;
const MOST_CHARACTERS = 500_000;

/** Why a text is more than can be read as Markdown in good time; null when it is not. */
export function tooMuchMarkdown(markdown: string): string | null {
  if (markdown.length > MOST_CHARACTERS) return 'a text of more than 500,000 characters';
  if ((markdown.match(/[*_]/g)?.length ?? 0) > MOST_DELIMITERS) return 'more asterisks and underscores than a text has';
  return markdown.split('\n').some(isTooDeep) ? 'lists or quotes nested too deeply' : null;
}

/** Whether a line stands in too many quotes and lists: by the marks it begins with, or how far in. A rule stands in none. */
function isTooDeep(line: string): boolean {
  if (/^[-*_ \t]*$/.test(line)) return false;
  const start = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*/.exec(line)?.[0] ?? '';
  return start.length > DEEPEST_COLUMN || (start.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0) > DEEPEST;
}

/** Words that were broken over lines, on one. */
function onOneLine(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === lines.length - 1 ? line : line.trimEnd()))
    .join(' ');
}

/** A Markdown text as body blocks. Whatever has no block of ours (HTML, pictures) is left out and named in `notes`. */
export function bodyOfMarkdown(markdown: string): { body: Body; notes: string[] } {
  const notes = new Set<string>();
  const { children } = fromMarkdown(markdown);
  const addresses = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  const context: Context = { left: (what) => notes.add(`Left out: ${what}.`), addresses };
  const content = children.filter(({ type }) => type !== 'definition').flatMap((node) => blockOf(node, context));
  return { body: bodySchema.parse({ type: 'doc', content }), notes: [...notes] };
}

function blockOf(node: RootContent, context: Context): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(node.children, context);
    case 'heading': {
      const content = inlines(node.children, [], context);
      return content.length ? [{ type: 'heading', attrs: { level: node.depth <= 2 ? 2 : 3 }, content }] : [];
    }
    case 'blockquote': {
      const content = paragraphsIn(node.children, context);
      return content.length ? [{ type: 'blockquote', content }] : [];
    }
    case 'list':
      return listOf(node, context);
    case 'code':
      return node.value.trim() ? [{ type: 'agate', content: [{ type: 'text', text: node.value }] }] : [];
    case 'thematicBreak':
      return [];
    default:
      context.left(node.type);
      return [];
  }
}

function listOf(list: List, context: Context): Block[] {
  const items = list.children.flatMap((item) => {
    const content = paragraphsIn(item.children, context);
    return content.length ? [{ type: 'listItem' as const, content }] : [];
  });
  if (items.length === 0) return [];
  return [{ type: list.ordered ? 'orderedList' : 'bulletList', content: items }];
}

/** The paragraphs inside a quote or a list item; a list within a list becomes lines of it. */
function paragraphsIn(nodes: (BlockContent | DefinitionContent)[], context: Context): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return paragraphs(node.children, context);
    if (node.type === 'list') return node.children.flatMap((item) => paragraphsIn(item.children, context));
    context.left(node.type);
    return [];
  });
}

function paragraphs(nodes: PhrasingContent[], context: Context): Paragraph[] {
  const content = inlines(nodes, [], context);
  return content.length ? [{ type: 'paragraph', content }] : [];
}

function inlines(nodes: PhrasingContent[], marks: Mark[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value ? [{ type: 'text', text: onOneLine(node.value), ...(marks.length ? { marks } : {}) }] : [];
      case 'strong':
        return inlines(node.children, [...marks, { type: 'bold' }], context);
      case 'emphasis':
        return inlines(node.children, [...marks, { type: 'italic' }], context);
      case 'link':
        return inlines(node.children, linked(marks, node.url, context), context);
      case 'linkReference':
        return inlines(node.children, linked(marks, context.addresses.get(node.identifier) ?? '', context), context);
      case 'break':
        return [{ type: 'hardBreak' }];
      default:
        context.left(node.type);
        return [];
    }
  });
}

function linked(marks: Mark[], href: string, context: Context): Mark[] {
  if (isSafeLink(href)) return [...marks, { type: 'link', attrs: { href } }];
  context.left('a link that is neither http, https, mailto nor of this site');
  return marks;
}
