import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { letters } from '../../sheet/words.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { escaped } from '../../xml/html-of.ts';
import { type FindPicture, nitfHtml } from './nitf-html.ts';

/** What stands in the body of a NITF document: its head field by field, its text as HTML. */
export interface NitfParts {
  headline: string | null;
  subheadline: string | null;
  byline: string | null;
  dateline: string | null;
  /** The agency that signs as distributor. */
  distributor: string | null;
  abstract: string | null;
  html: string;
  pictures: WirePicture[];
  /** What its use is limited to. */
  limitations: string[];
  /** Words to editors that stand in the body. */
  notes: string[];
  losses: string[];
}

/** Takes a NITF document apart; one that is only a body, or only the content of one, as well. */
export function nitfParts(nitf: XmlElement, find?: FindPicture): NitfParts {
  const body = nitf.name === 'body' ? nitf : elementAt(nitf, 'body');
  const head = elementAt(body, 'body.head');
  const content = withoutLeadTwice(childrenOf(body, 'body.content').flatMap(({ children }) => children));
  const outside = body
    ? body.children.filter((node) => typeof node !== 'string' && !node.name.startsWith('body.'))
    : nitf.children;
  const text = nitfHtml(inElements(content.length ? content : outside), find);
  const hedline =
    elementAt(head, 'hedline') ?? elementAt(head, 'headline') ?? elementAt(body, 'body.content', 'hedline');
  const abstract = elementAt(head, 'abstract');
  // The head may carry pictures of its own.
  const above = nitfHtml(
    descendantsOf(head, 'media').filter((media) => childrenOf(media, 'media-reference').length > 0),
    find,
  );
  return {
    headline: lineOf(elementAt(hedline, 'hl1')),
    subheadline: lineOf(elementAt(hedline, 'hl2')),
    byline:
      bylinesOf(childrenOf(head, 'byline')) ?? bylineOf(descendantsOf(elementAt(body, 'body.content'), 'byline')[0]),
    dateline: nitfDateline(
      elementAt(head, 'dateline') ?? descendantsOf(elementAt(body, 'body.content'), 'dateline')[0],
    ),
    distributor: lineOf(elementAt(head, 'distributor', 'org') ?? elementAt(head, 'distributor')),
    abstract: abstractOf(abstract),
    html: `${above.html}${text.html}${endHtml(elementAt(body, 'body.end'))}`,
    pictures: [...above.pictures, ...text.pictures],
    limitations: childrenOf(elementAt(head, 'rights'), 'rights.limitations').flatMap((line) => lineOf(line) ?? []),
    notes: [...notesOf(head), ...linesBelow(hedline, abstract !== undefined), ...text.notes],
    losses: [...above.losses, ...text.losses],
  };
}

/** Some put HTML as text where the paragraphs should stand: it is read as one of them, which may hold such a text. */
function inElements(nodes: XmlElement['children']): XmlElement['children'] {
  const words = nodes.every((node) => typeof node === 'string') ? nodes.join('').trim() : '';
  return /^<\w/.test(words) ? [{ name: 'p', namespace: '', attributes: {}, children: [words], line: 0 }] : nodes;
}

/** Archives (that of The New York Times) print the first paragraphs twice: by themselves, and in the whole text. */
function withoutLeadTwice(nodes: XmlElement['children']): XmlElement['children'] {
  const isBlock = (node: XmlElement | string, kind: string) =>
    typeof node !== 'string' && node.name === 'block' && node.attributes.class === kind;
  const isWhole = nodes.some((node) => isBlock(node, 'full_text'));
  return isWhole ? nodes.filter((node) => !isBlock(node, 'lead_paragraph')).map(withoutLeadLine) : nodes;
}

/** "LEAD: It rained." above "It rained.". */
function withoutLeadLine(block: XmlElement | string): XmlElement | string {
  if (typeof block === 'string') return block;
  const [first, second] = childrenOf(block, 'p');
  const isTwice = first && second && lineOf(first) === `LEAD: ${lineOf(second)}`;
  return isTwice ? { ...block, children: block.children.filter((node) => node !== first) } : block;
}

function notesOf(head: XmlElement | undefined): string[] {
  return childrenOf(head, 'note').flatMap((note) => lineOf(note) ?? []);
}

/** The lines below the headline that no field has room for: the first is the standfirst where there is no abstract. */
function linesBelow(hedline: XmlElement | undefined, hasAbstract: boolean): string[] {
  const lines = childrenOf(hedline, 'hl2').flatMap((line) => lineOf(line) ?? []);
  const headline = lineOf(elementAt(hedline, 'hl1'));
  const others = lines.slice(hasAbstract ? 0 : 1).filter((line) => letters(line) !== letters(headline ?? ''));
  return others.map((line) => `Subheadline: ${line}`);
}

/** Everybody who signs, once: what is spelled for an index ("Smith, John") is the same person again. */
function bylinesOf(bylines: readonly XmlElement[]): string | null {
  const printed = bylines.filter((byline) => !/normali[sz]ed/.test(byline.attributes.class ?? ''));
  const [first, ...others] = [...new Set(printed.flatMap((byline) => bylineOf(byline) ?? []))];
  return first ? [first, ...others.map((line) => line.replace(/^by\s+/i, ''))].join(' and ') : null;
}

/** "By BERNARD CONDON" without the title below it: "AP Business Writer" is no name. */
function bylineOf(byline: XmlElement | undefined): string | null {
  if (!byline) return null;
  const named = byline.children.filter((node) => typeof node === 'string' || node.name !== 'byttl');
  const words = named.map((node) => (typeof node === 'string' ? node : ` ${wordsOf(node)} `)).join('');
  return words.replace(/\s+/g, ' ').trim() || lineOf(elementAt(byline, 'byttl'));
}

/** "SYDNEY March 22 AAP -", or the place of it: "Ottawa" of city, state and country. */
export function nitfDateline(dateline: XmlElement | undefined): string | null {
  const location = elementAt(dateline, 'location');
  const date = lineOf(elementAt(dateline, 'story.date'));
  const day = date && !/^\d{8}/.test(date) ? date : null;
  if (!location) {
    const own = dateline?.children.filter((node) => typeof node === 'string' || node.name !== 'story.date') ?? [];
    const line = own.map((node) => (typeof node === 'string' ? node : wordsOf(node))).join(' ');
    return [line.replace(/\s+/g, ' ').trim(), day].filter(Boolean).join(', ') || null;
  }
  const place = lineOf(elementAt(location, 'city')) ?? lineOf(elementAt(location, 'sublocation')) ?? lineOf(location);
  return [place, day].filter(Boolean).join(', ') || null;
}

function abstractOf(abstract: XmlElement | undefined): string | null {
  if (!abstract) return null;
  const paragraphs = childrenOf(abstract, 'p').map(lineOf).filter(Boolean);
  const line = paragraphs.length ? paragraphs.join(' ') : lineOf(abstract);
  if (!paragraphs.length && childrenOf(abstract, 'media').length) return null;
  return line && /<\/?\w[^<>]*>/.test(line) ? plainText(bodyOfHtml(line, null).body).replaceAll('\n', ' ') : line;
}

/** What stands below a text: whoever helped to write it, and where more can be read. */
function endHtml(end: XmlElement | undefined): string {
  const lines = [...childrenOf(end, 'tagline'), ...childrenOf(end, 'bibliography')]
    .map(lineOf)
    .filter((line) => line !== null);
  return lines.map((line) => `<p><em>${escaped(line)}</em></p>`).join('');
}
