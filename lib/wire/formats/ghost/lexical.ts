import { escapeUTF8 } from 'entities';
import { cardHtml, type Payload } from './cards.ts';

const DEEPEST = 100;

/** The bits of a text's format, and the element of each. */
const FORMATS: readonly [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

/**
 * A text of Ghost's newer editor (since 5.40) as HTML.
 * @param left told of every card that has no words for readers
 * @returns null when it is none
 */
export function lexicalHtml(json: string, left: (card: string) => void): string | null {
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof root !== 'object' || root === null || !('root' in root) || !isNode(root.root)) return null;
  return childrenHtml(root.root, left, 0);
}

type Node = Payload & { type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && (!('type' in value) || typeof value.type === 'string');
}

function childrenHtml({ children }: Node, left: (card: string) => void, depth: number): string {
  if (depth > DEEPEST || !Array.isArray(children)) return '';
  return children.map((child) => (isNode(child) ? nodeHtml(child, left, depth + 1) : '')).join('');
}

function nodeHtml(node: Node, left: (card: string) => void, depth: number): string {
  const inner = () => childrenHtml(node, left, depth);
  switch (node.type) {
    case 'text':
    case 'extended-text':
      return textHtml(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading':
      return `<${headingOf(node.tag)}>${inner()}</${headingOf(node.tag)}>`;
    case 'quote':
    case 'extended-quote':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'aside':
      return `<aside class="pullquote"><p>${inner()}</p></aside>`;
    case 'list':
      return node.listType === 'number' ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeUTF8(String(node.url ?? ''))}">${inner()}</a>`;
    default:
      return otherHtml(node, inner(), left);
  }
}

function otherHtml(node: Node, inner: string, left: (card: string) => void): string {
  const card = cardHtml(node.type, node);
  if (card !== null) return card;
  if (!inner) left(node.type);
  return inner;
}

function textHtml({ text, format }: Node): string {
  const words = escapeUTF8(String(text ?? ''));
  const bits = Number(format) || 0;
  return FORMATS.reduce((html, [bit, tag]) => (bits & bit ? `<${tag}>${html}</${tag}>` : html), words);
}

function headingOf(tag: unknown): string {
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? tag : 'h2';
}
