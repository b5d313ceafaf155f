import type { Block, BlockOf, Flow, ListItem } from './blocks.ts';
import type { Body } from './body.ts';
import type { Inline, Mark, Paragraph } from './inline.ts';

const ORDER: readonly Mark['type'][] = ['link', 'bold', 'italic'];

/**
 * The one form of a body among all that say the same: neighbouring texts with the same marks are one text, marks stand
 * in one order and once each, what is empty is left out, and empty paragraphs at the end are. The editor reads and writes this form, so that a text which
 * was opened and not changed is still the same text.
 */
export function canonicalBody({ content }: Body): Body {
  return { type: 'doc', content: withoutBlankEnd(content.map(canonicalBlock)) };
}

/** Blocks without the empty paragraphs at their end, which are there for somebody to go on writing. */
export function withoutBlankEnd(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.type !== 'paragraph' || block.content !== undefined);
  return last === blocks.length - 1 ? blocks : blocks.slice(0, last + 1);
}

function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'bulletList':
    case 'orderedList':
    case 'blockquote':
    case 'picture':
      return canonicalFlow(block);
    case 'heading':
      return { ...block, content: canonicalInline(block.content) };
    case 'agate':
      return { type: 'agate', content: block.content.map(({ text }) => ({ type: 'text', text })) };
    case 'pullQuote':
    case 'correctionNote':
      return { ...block, content: block.content.map(canonicalParagraph) };
    case 'table':
      return { ...block, content: block.content.map(canonicalRow) };
    case 'factBox':
    case 'brief':
    case 'question':
    case 'liveEntry':
      return { ...block, content: block.content.map(canonicalFlow) };
    case 'timeline':
      return {
        ...block,
        content: block.content.map((event) => ({ ...event, content: event.content.map(canonicalFlow) })),
      };
    case 'keyPoints':
      return { ...block, content: block.content.map(canonicalItem) };
    case 'video':
    case 'audio':
      return canonicalRecording(block);
    case 'gallery':
    case 'embedCard':
      return block;
  }
}

function canonicalFlow(flow: Flow): Flow {
  switch (flow.type) {
    case 'paragraph':
      return canonicalParagraph(flow);
    case 'bulletList':
    case 'orderedList':
      return { ...flow, content: flow.content.map(canonicalItem) };
    case 'blockquote':
      return { ...flow, content: flow.content.map(canonicalParagraph) };
    case 'picture':
      return flow;
  }
}

function canonicalItem({ type, content }: ListItem): ListItem {
  return { type, content: content.map(canonicalParagraph) };
}

function canonicalRow({ type, content }: BlockOf<'table'>['content'][number]): BlockOf<'table'>['content'][number] {
  return {
    type,
    content: content.map((cell) => {
      const paragraphs = cell.content.map(canonicalParagraph);
      const blank = paragraphs.length === 1 && !paragraphs[0]?.content;
      return { type: cell.type, content: blank ? [] : paragraphs };
    }),
  };
}

function canonicalRecording(block: BlockOf<'video'> | BlockOf<'audio'>): Block {
  const { type, attrs, content = [] } = block;
  return content.length > 0 ? { type, attrs, content: content.map(canonicalParagraph) } : { type, attrs };
}

function canonicalParagraph({ content = [] }: Paragraph): Paragraph {
  return content.length > 0 ? { type: 'paragraph', content: canonicalInline(content) } : { type: 'paragraph' };
}

function canonicalInline(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of content.map(withOrderedMarks)) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks, node.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    } else joined.push(node);
  }
  return joined;
}

function withOrderedMarks(node: Inline): Inline {
  if (node.type !== 'text') return node;
  const marks = ORDER.flatMap((type) => node.marks?.find((mark) => mark.type === type) ?? []);
  return marks.length > 0 ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text };
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
