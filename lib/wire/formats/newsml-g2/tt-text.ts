import { figureOf, pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { escaped, htmlOf } from '../../xml/html-of.ts';
import type { NitfParts } from '../nitf/nitf-parts.ts';

/** The names that TT's own markup has for what HTML calls otherwise. */
const NAMES: Record<string, string> = { P: 'p', MELLIS: 'h2', UL: 'ul', OL: 'ol', LI: 'li', B: 'b', I: 'i', BR: 'br' };
/** What stands in fields, or is taken by itself. */
const ELSEWHERE = new Set(['RUBRIK', 'DAT', 'INGRESS', 'BYLINE', 'BILD', 'VINJETT']);

/** Reads a text in the markup that TT sent before it wrote XHTML: the first `TEXT` is the story, others are its boxes. */
export function ttText(body: XmlElement): NitfParts {
  const [story, ...boxes] = childrenOf(body, 'TEXT');
  const at = (...path: string[]) => elementAt(story, ...path);
  const pictures = descendantsOf(body, 'BILD').flatMap(pictureIn);
  return {
    headline: lineOf(at('RUBRIK')),
    subheadline: null,
    byline: lineOf(at('BYLINE')),
    dateline: lineOf(at('DAT', 'ORT')),
    distributor: null,
    abstract: childrenOf(at('INGRESS'), 'P').map(lineOf).filter(Boolean).join(' ') || lineOf(at('INGRESS')),
    html: [htmlIn(story), ...boxes.map(boxHtml), ...pictures.map(figureOf)].join(''),
    pictures,
    limitations: [],
    notes: [lineOf(at('DAT', 'SOURCE'))].flatMap((source) => (source ? [`Dateline: ${source}`] : [])),
    losses: [],
  };
}

function htmlIn(text: XmlElement | undefined): string {
  return htmlOf(text?.children ?? [], (element, inner) => {
    if (ELSEWHERE.has(element.name)) return '';
    // Speech is marked, and printed with a dash.
    if (element.name === 'CITAT') return `<p>– ${escaped(wordsOf(element).trim())}</p>`;
    const name = NAMES[element.name];
    return name ? `<${name}>${inner()}</${name}>` : inner();
  });
}

function boxHtml(text: XmlElement): string {
  const title = lineOf(elementAt(text, 'RUBRIK'));
  const lead = childrenOf(elementAt(text, 'INGRESS'), 'P').map((line) => `<p>${escaped(wordsOf(line).trim())}</p>`);
  return `<aside>${title ? `<h3>${escaped(title)}</h3>` : ''}${lead.join('')}${htmlIn(text)}</aside>`;
}

function pictureIn(bild: XmlElement): WirePicture[] {
  const address = lineOf(elementAt(bild, 'BILDFIL'));
  if (!address) return [];
  const caption = lineOf(elementAt(bild, 'BILDTEXT'));
  return [pictureAt(address, { caption, credit: lineOf(elementAt(bild, 'BILDSKAPARE')) })];
}
