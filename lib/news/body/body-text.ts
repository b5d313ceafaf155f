import type { Block, Flow, ListItem } from './blocks.ts';
import type { Body } from './body.ts';
import type { Inline, Paragraph } from './inline.ts';

/** The words of a body without its structure: one line a paragraph, heading, list item, table line or title. */
export function plainText(body: Body): string {
  return body.content.flatMap(linesOf).join('\n');
}

/** The captions and alt texts of a body, one line each. */
export function captionText(body: Body): string {
  return body.content.flatMap(captionsOf).join('\n');
}

/** The words of one block, line by line; captions are no part of them. */
function linesOf(node: Block | Flow): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(node.content)];
    case 'agate':
      return [node.content[0]?.text ?? ''];
    case 'blockquote':
    case 'correctionNote':
      return paragraphLines(node.content);
    case 'pullQuote':
      return [...paragraphLines(node.content), ...present(node.attrs.attribution)];
    case 'bulletList':
    case 'orderedList':
      return itemLines(node.content);
    case 'keyPoints':
      return [...present(node.attrs.title), ...itemLines(node.content)];
    case 'table':
      return [
        ...present(node.attrs.caption),
        ...node.content.map((row) => row.content.map((cell) => paragraphLines(cell.content).join(' ')).join('\t')),
      ];
    case 'factBox':
    case 'brief':
      return [node.attrs.title, ...node.content.flatMap(linesOf)];
    case 'question':
      return [node.attrs.question, ...node.content.flatMap(linesOf)];
    case 'liveEntry':
      return [...present(node.attrs.title), ...node.content.flatMap(linesOf)];
    case 'timeline':
      return [
        ...present(node.attrs.title),
        ...node.content.flatMap(({ attrs, content }) => [attrs.when, ...content.flatMap(linesOf)]),
      ];
    case 'video':
    case 'audio':
      return paragraphLines(node.content ?? []);
    case 'embedCard':
      return [node.attrs.title, ...present(node.attrs.description)];
    case 'picture':
    case 'gallery':
      return [];
  }
}

function captionsOf(node: Block | Flow): string[] {
  switch (node.type) {
    case 'picture':
      return [...present(node.attrs.caption), ...present(node.attrs.alt), ...present(node.attrs.credit)];
    case 'video':
    case 'audio':
      return [...present(node.attrs.caption), ...present(node.attrs.credit)];
    case 'gallery':
    case 'factBox':
    case 'brief':
    case 'question':
    case 'liveEntry':
      return node.content.flatMap(captionsOf);
    case 'timeline':
      return node.content.flatMap(({ content }) => content.flatMap(captionsOf));
    default:
      return [];
  }
}

function paragraphLines(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ content }) => inlineText(content));
}

function itemLines(items: readonly ListItem[]): string[] {
  return items.flatMap(({ content }) => paragraphLines(content));
}

function inlineText(content: readonly Inline[] = []): string {
  return content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

function present(text: string | null): string[] {
  return text ? [text] : [];
}
