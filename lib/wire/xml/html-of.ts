import type { XmlElement } from './elements.ts';

/** What an element becomes instead of itself, given the HTML of what it holds; null leaves it as it is. */
export type Rewrite = (element: XmlElement, inner: () => string) => string | null;

const EMPTY = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** The elements of HTML; any other name is an agency's own mark within a line (`<Company>`). */
const HTML = new Set(
  (
    'a abbr address area article aside audio b bdi bdo blockquote body br button caption center cite code col colgroup ' +
    'data dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'html i iframe img input ins kbd label legend li link main map mark math menu meta nav noscript object ol option p ' +
    'param picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup ' +
    'svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp noembed'
  ).split(' '),
);

/** Elements whose content a reader of HTML takes as text without tags; some of them swallow all that follows. */
const RAW = new Set(['script', 'style', 'iframe', 'title', 'textarea', 'xmp', 'noscript', 'noembed']);

/**
 * Writes XHTML, or whatever a rewrite makes XHTML of, as HTML: for a reader of HTML, `<p/>` is no closed paragraph.
 * Elements that are none of HTML by their name are left out around what they hold.
 */
export function htmlOf(nodes: XmlElement['children'], rewrite: Rewrite = () => null): string {
  const written = nodes.map((node, at) => {
    if (typeof node !== 'string') return elementHtml(node, rewrite);
    return escaped(at === 0 ? node : node.replace(BROKEN_OFF, '$1'));
  });
  return written.join('');
}

/** Programs that print XML prettily break the line behind a mark ("<org>UN</org>⏎  , said"): no language has a space there. */
const BROKEN_OFF = /^[ \t]*\n\s*([.,)](?:\s|$))/;

function elementHtml(element: XmlElement, rewrite: Rewrite): string {
  const inner = () => htmlOf(element.children, rewrite);
  const rewritten = rewrite(element, inner);
  if (rewritten !== null) return rewritten;
  const name = element.name.toLowerCase();
  // Elements of one's own have a hyphen; those of dpa are read later on.
  if (!HTML.has(name) && !/^[a-z][a-z0-9]*-[a-z0-9-]*$/.test(name)) return inner();
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
