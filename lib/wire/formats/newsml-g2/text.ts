import { Problem } from '../../../platform/problem.ts';
import { plainHtml, typedHtml } from '../../sheet/typed-text.ts';
import { letters } from '../../sheet/words.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { escaped, htmlOf } from '../../xml/html-of.ts';
import { type NitfParts, nitfParts } from '../nitf/nitf-parts.ts';
import { ttText } from './tt-text.ts';

/** The text of an item as HTML, with what only its own markup says. */
export interface G2Text {
  html: string;
  nitf: NitfParts | null;
  byline: string | null;
  dateline: string | null;
  kicker: string | null;
  losses: string[];
}

/** What stands above a text for those who see it as a page; its fields say the same. */
const FURNITURE = /^(?:slugline|publicationDate|genre|embargoed|dat)(?:\s|$)/;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
/** What may hold a text that stands in no page of its own. */
const HOLDERS = new Set([...HEADINGS, 'div', 'section', 'article', 'main']);

/**
 * Takes the text out of an item's content: XHTML, NITF or plain text. Null where it has none.
 * @param addressOf a better address for a picture that stands in it, by the one it has there
 */
export function textOf(item: XmlElement, headline: string | null, addressOf: (src: string) => string): G2Text | null {
  const content = elementAt(item, 'contentSet');
  for (const inline of fullestFirst(childrenOf(content, 'inlineXML'), languageSaid(item))) {
    const nitf = descendantsOf(inline, 'nitf')[0];
    if (nitf) return nitfText(nitfParts(nitf));
    const tt = elementAt(inline, 'BODY');
    if (tt) return nitfText(ttText(tt));
    const body =
      descendantsOf(inline, 'body')[0] ?? (elementAt(inline, 'html') ? inline : undefined) ?? paragraphsIn(inline);
    if (body && (wordsOf(body).trim() || descendantsOf(body, 'img').length))
      return xhtmlText(body, headline, addressOf);
    if (childrenOf(inline).length === 0 && wordsOf(inline).trim()) return plainText(wordsOf(inline));
  }
  const plain = childrenOf(content, 'inlineData').filter((data) => wordsOf(data).trim() && isText(data));
  const chosen = plain.find(({ attributes }) => /text|body/i.test(attributes.rendition ?? '')) ?? plain[0];
  return chosen ? plainText(wordsOf(chosen)) : null;
}

/** Words without markup of the item's own; HTML may stand in them as text. */
function plainText(words: string): G2Text {
  return { html: plainHtml(words), nitf: null, byline: null, dateline: null, kicker: null, losses: [] };
}

/** A content set holds one content in several renditions: the longest in the language of the item says all of it. */
function fullestFirst(inline: readonly XmlElement[], language: string | null): readonly XmlElement[] {
  if (inline.length < 2) return inline;
  const spoken = (one: XmlElement) => one.attributes['xml:lang']?.split('-')[0] ?? null;
  const own = inline.filter((one) => [null, language?.split('-')[0] ?? null].includes(spoken(one)));
  const length = new Map(inline.map((one) => [one, wordsOf(one).length]));
  return (own.length ? own : inline).toSorted((a, b) => (length.get(b) ?? 0) - (length.get(a) ?? 0));
}

/** What is told of texts beside the one that is taken, in other languages than the item's. */
export function textsLeftOut(item: XmlElement, language: string | null): string[] {
  const short = (tag: string | null | undefined) => tag?.split('-')[0]?.toLowerCase();
  const spoken = childrenOf(elementAt(item, 'contentSet'), 'inlineXML')
    .filter((inline) => wordsOf(inline).trim())
    .flatMap(({ attributes }) => attributes['xml:lang'] ?? []);
  if (!language || !spoken.some((tag) => short(tag) === short(language))) return [];
  const others = new Set(spoken.filter((tag) => short(tag) !== short(language)));
  return [...others].map((tag) => `Left out: its text in another language (${tag}).`);
}

function languageSaid(item: XmlElement): string | null {
  return elementAt(item, 'contentMeta', 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? null;
}

function isText({ attributes: { contenttype = 'text/plain', encoding } }: XmlElement): boolean {
  return /^text\//i.test(contenttype) && !/base64/i.test(encoding ?? '');
}

function paragraphsIn(inline: XmlElement): XmlElement | undefined {
  return childrenOf(inline).some(({ name }) => HOLDERS.has(name)) ? inline : undefined;
}

function nitfText(nitf: NitfParts): G2Text | null {
  const { html, byline, dateline, losses } = nitf;
  return html.trim() ? { html, nitf, byline, dateline, kicker: null, losses } : null;
}

function xhtmlText(body: XmlElement, headline: string | null, addressOf: (src: string) => string): G2Text {
  const html = htmlOf(body.children, (element, inner) => {
    if (HEADINGS.has(element.name)) refuseParagraphIn(element);
    if (FURNITURE.test(element.attributes.class ?? '') || repeatsHeadline(element, headline)) return '';
    if (element.name === 'head' || element.name === 'title') return '';
    if (element.name === 'figure') return figureHtml(element, addressOf);
    if (element.name === 'span' && element.attributes.class === 'dateline') return `${undashed(inner())} - `;
    if (element.name === 'p' && childrenOf(element).length === 0) return typedHtml(wordsOf(element));
    return imageHtml(element, addressOf);
  });
  const marked = (name: string) => lineOf(all(body).find(({ attributes }) => attributes.class === name));
  return {
    html,
    nitf: null,
    byline: marked('byline'),
    dateline: marked('dateline'),
    kicker: marked('vignette'),
    losses: [],
  };
}

/** A dateline that is marked as one needs no dash for readers of the page, and one for what parts it from the text. */
function undashed(dateline: string): string {
  return dateline.replace(/(?<![\s–—-])[\s–—-]+$/, '');
}

/** A picture under the address of its best file; null for any other element. */
function imageHtml(
  { name, attributes: { src, alt = '' } }: XmlElement,
  addressOf: (src: string) => string,
): string | null {
  return name === 'img' && src ? `<img src="${escaped(addressOf(src))}" alt="${escaped(alt)}">` : null;
}

/** A figure, in which a line marked as byline is the credit wherever it stands. */
function figureHtml(figure: XmlElement, addressOf: (src: string) => string): string {
  const inCaption = (nodes: XmlElement['children']): string =>
    htmlOf(nodes, (element, inner) => (isCredit(element) ? `<cite>${inner()}</cite>` : null));
  const inner = htmlOf(figure.children, (element, words) => {
    if (element.name === 'figcaption') return `<figcaption>${inCaption(element.children)}</figcaption>`;
    return isCredit(element) ? `<figcaption><cite>${words()}</cite></figcaption>` : imageHtml(element, addressOf);
  });
  return `<figure>${inner}</figure>`;
}

function isCredit({ attributes: { class: marked, itemprop } }: XmlElement): boolean {
  return marked === 'byline' || itemprop === 'byline' || itemprop === 'author';
}

function refuseParagraphIn(line: XmlElement): void {
  const [wrong] = childrenOf(line, 'p');
  if (wrong) throw new Problem(`Line ${wrong.line}: a <p> stands in a <${line.name}>, where XHTML has none.`);
}

/** Whether it is the head of the text, which holds the headline again. */
function repeatsHeadline(element: XmlElement, headline: string | null): boolean {
  if (element.name !== 'header' || !headline) return false;
  return all(element).some((line) => /^h\d$/.test(line.name) && letters(wordsOf(line)) === letters(headline));
}

/** Every element below that stands in no figure: what is marked in one belongs to the picture. */
function all(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'figure' ? [] : [child, ...all(child)]));
}

/** The pictures that came inside the text itself. */
export function picturesIn(text: G2Text): WirePicture[] {
  return text.nitf?.pictures ?? [];
}
