import type { XmlElement } from './elements.ts';

/** What an element becomes instead of itself, given the HTML of what it holds; null leaves it as it is. */
export type Rewrite = (element: XmlElement, inner: () => string) => string | null;

const EMPTY = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Elements whose content a reader of HTML takes as text without tags; some of them swallow all that follows. */
const RAW = new Set(['script', 'style', 'iframe', 'title', 'textarea', 'xmp', 'plaintext', 'noscript', 'noembed']);

/**
 * Writes XHTML, or whatever a rewrite makes XHTML of, as HTML: for a reader of HTML, `<p/>` is no closed paragraph.
 * Elements that are none of HTML by their name are left out around what they hold.
 */
export function htmlOf(nodes: XmlElement['children'], rewrite: Rewrite = () => null): string {
  return nodes.map((node) => (typeof node === 'string' ? escaped(node) : elementHtml(node, rewrite))).join('');
}

function elementHtml(element: XmlElement, rewrite: Rewrite): string {
  const inner = () => htmlOf(element.children, rewrite);
  const rewritten = rewrite(element, inner);
  if (rewritten !== null) return rewritten;
  const name = element.name.toLowerCase();
  if (name === 'plaintext' || name === 'frameset' || !/^[a-z][a-z0-9-]*$/.test(name)) return inner();
  const tag = `<${name}${attributesHtml(element.attributes)}>`;
  if (EMPTY.has(name)) return tag;
  return `${tag}${RAW.has(name) ? '' : inner()}</${name}>`;
}

function attributesHtml(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .filter(([name]) => /^[a-z][a-z0-9-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** Text as it stands in HTML, between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
