import { z } from 'zod';
import { type Block, block } from './blocks.ts';
import type { Body } from './body.ts';
import { paragraphOf } from './inline.ts';

/** A text as somebody left it: perhaps with blocks that still lack what they must have. */
interface Unfinished {
  content: readonly UnfinishedNode[];
}

interface UnfinishedNode {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  content?: readonly UnfinishedNode[] | undefined;
}

/** Stands for a title that is not written while the rest is looked at; no title of anybody's. */
const UNWRITTEN = '\u0000';

/**
 * A text as the editor can open it. Titles that are not written yet are empty, and so are no blocks of a story that
 * could be published. What is no block of ours becomes paragraphs of its words: none is lost.
 */
export function editableBody({ content }: Unfinished): Body {
  return { type: 'doc', content: content.flatMap(editable) };
}

function editable(node: UnfinishedNode): Block[] {
  const whole = block.safeParse(node);
  if (whole.success) return [whole.data];
  const titled = block.safeParse(changed(node, (text) => (text.trim() === '' ? UNWRITTEN : text)));
  if (titled.success) return blocks.parse([changed(titled.data, (text) => (text === UNWRITTEN ? '' : text))]);
  return linesOf(node).map(paragraphOf);
}

/** The blocks were looked at, all but the titles that are empty again. */
const blocks = z.custom<Block[]>();

const TITLES = ['title', 'question', 'when'];

/** A block, and those inside it, with other titles. */
function changed(node: UnfinishedNode, change: (title: string) => string): UnfinishedNode {
  const attrs = Object.entries(node.attrs ?? {}).map(([name, value]) => [
    name,
    TITLES.includes(name) && typeof value === 'string' ? change(value) : value,
  ]);
  return {
    ...node,
    ...(node.attrs ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(node.content ? { content: node.content.map((inner) => changed(inner, change)) } : {}),
  };
}

/** The words of a block, whatever it is: its titles, then a line for everything that holds text. */
function linesOf({ attrs = {}, content = [] }: UnfinishedNode): string[] {
  const words = content.flatMap(({ text }) => text ?? []).join('');
  const said = ['title', 'question', 'when', 'caption', 'attribution', 'description', 'url'].map((name) => attrs[name]);
  return [...said, words, ...content.flatMap(linesOf)].filter(
    (line): line is string => typeof line === 'string' && line.trim() !== '',
  );
}
