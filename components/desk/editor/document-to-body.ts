import type { Node } from '@tiptap/pm/model';
import type { Block, BlockOf, Flow, ListItem } from '#lib/news/body/blocks.ts';
import type { Body } from '#lib/news/body/body.ts';
import { withoutBlankEnd } from '#lib/news/body/canonical-body.ts';
import type { Paragraph } from '#lib/news/body/inline.ts';
import { inlineOf } from './inline-of.ts';

/** Blocks of nodes that were turned before: nodes never change, so only what was typed into is turned again. */
const turned = new WeakMap<Node, Block[]>();

/**
 * The editor's document as a body, in the canonical form. A title that a block must have is empty until it is written,
 * and so is a text that cannot be published yet; a heading or agate without a word is left out.
 */
export function bodyOf(document: Node): Body {
  return { type: 'doc', content: withoutBlankEnd(document.children.flatMap(blocksOf)) };
}

/** What one block of the document is in the body: one block, or none. */
export function blocksOf(node: Node): Block[] {
  const known = turned.get(node);
  if (known) return known;
  const blocks = turn(node);
  turned.set(node, blocks);
  return blocks;
}

function turn(node: Node): Block[] {
  const name = node.type.name;
  switch (name) {
    case 'heading': {
      const level = node.attrs.level === 3 ? 3 : 2;
      return node.childCount > 0 ? [{ type: 'heading', attrs: { level }, content: inlineOf(node) }] : [];
    }
    case 'agate':
      return node.textContent ? [{ type: 'agate', content: [{ type: 'text', text: node.textContent }] }] : [];
    case 'pullQuote':
      return [{ type: name, attrs: { attribution: line(node.lastChild) }, content: paragraphs(node) }];
    case 'correctionNote':
      return [{ type: name, content: paragraphs(node) }];
    case 'factBox':
    case 'brief':
      return [{ type: name, attrs: { title: line(node.firstChild) ?? '' }, content: flows(node) }];
    case 'question':
      return [{ type: name, attrs: { question: line(node.firstChild) ?? '' }, content: flows(node) }];
    case 'liveEntry':
      return [{ type: name, attrs: { at: node.attrs.at, title: line(node.firstChild) }, content: flows(node) }];
    case 'keyPoints':
      return [
        { type: name, attrs: { title: line(node.firstChild) }, content: node.lastChild ? items(node.lastChild) : [] },
      ];
    case 'timeline':
      return [
        { type: name, attrs: { title: line(node.firstChild) }, content: named(node, 'timelineEvent').map(event) },
      ];
    case 'sheet':
      return [tableOf(node)];
    case 'gallery':
      return [{ type: name, content: node.attrs.pictures.map(pictureOf) }];
    case 'video':
    case 'audio':
      return [recordingOf(node, name)];
    case 'embedCard':
      return [{ type: name, attrs: embedOf(node) }];
    default:
      return flowsOf(node);
  }
}

function flowsOf(node: Node): Flow[] {
  const name = node.type.name;
  switch (name) {
    case 'paragraph':
      return [paragraph(node)];
    case 'bulletList':
    case 'orderedList':
      return [{ type: name, content: items(node) }];
    case 'blockquote':
      return [{ type: name, content: paragraphs(node) }];
    case 'picture': {
      const { media, alt, decorative, caption, credit } = node.attrs;
      return [pictureOf({ media, alt, ...(decorative && { decorative }), caption, credit })];
    }
    default:
      return [];
  }
}

function pictureOf(attrs: BlockOf<'picture'>['attrs']): BlockOf<'picture'> {
  return { type: 'picture', attrs };
}

function recordingOf(node: Node, type: 'video' | 'audio'): Block {
  const { media, poster, captions, language, caption, credit } = node.attrs;
  const attrs = { media, poster, captions, language, caption, credit };
  const content = paragraphs(node);
  return content.length > 0 ? { type, attrs, content } : { type, attrs };
}

function embedOf({ attrs: { url, title, description } }: Node): BlockOf<'embedCard'>['attrs'] {
  return { url, title, description };
}

function event(node: Node): BlockOf<'timeline'>['content'][number] {
  return { type: 'timelineEvent', attrs: { when: line(node.firstChild) ?? '' }, content: flows(node) };
}

function tableOf(node: Node): BlockOf<'table'> {
  const rows = node.lastChild?.children ?? [];
  return {
    type: 'table',
    attrs: { caption: line(node.firstChild) },
    content: rows.map((row) => ({ type: 'tableRow', content: row.children.map(cell) })),
  };
}

function cell(node: Node): BlockOf<'table'>['content'][number]['content'][number] {
  const content = paragraphs(node);
  const blank = content.length === 1 && !content[0]?.content;
  return { type: node.type.name === 'tableHeader' ? 'tableHeader' : 'tableCell', content: blank ? [] : content };
}

function items(node: Node): ListItem[] {
  return named(node, 'listItem').map((item) => ({ type: 'listItem', content: paragraphs(item) }));
}

/** What stands below the title of a block. */
function flows(node: Node): Flow[] {
  return node.children.flatMap(flowsOf);
}

function paragraphs(node: Node): Paragraph[] {
  return named(node, 'paragraph').map(paragraph);
}

function paragraph(node: Node): Paragraph {
  return node.childCount > 0 ? { type: 'paragraph', content: inlineOf(node) } : { type: 'paragraph' };
}

function named(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.type.name === name);
}

/** A title, caption or attribution; null while it has no words. */
function line(node: Node | null): string | null {
  return node?.textContent.trim() || null;
}
