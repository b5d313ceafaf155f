import { Problem } from '../../../platform/problem.ts';
import { figureOf, pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { escaped, htmlOf } from '../../xml/html-of.ts';

/** NITF as HTML, with what came along in it and what could not be kept. */
export interface NitfHtml {
  html: string;
  pictures: WirePicture[];
  /** Words to editors among those to readers. */
  notes: string[];
  losses: string[];
}

/** Finds the picture that a `media` names elsewhere in the item; null to take what it says itself. */
export type FindPicture = (reference: string) => WirePicture | null;

/** Elements of NITF under the names that HTML has for them. */
const NAMES = new Map(
  Object.entries({
    hl1: 'h2',
    hl2: 'h2',
    'nitf-table': 'div',
    block: 'div',
    bq: 'blockquote',
    note: 'blockquote',
  }),
);

/** What stands at the head of an article and nowhere else. */
const HEAD_ONLY = new Set(['hedline', 'dateline', 'byline', 'abstract', 'distributor']);

/** Marks within a line that HTML has no element for. */
const INLINE = new Set([
  'person',
  'org',
  'location',
  'chron',
  'money',
  'num',
  'event',
  'function',
  'object.title',
  'virtloc',
  'copyrite',
  'city',
  'state',
  'region',
  'country',
  'sublocation',
  'postaddr',
  'frac',
  'frac-num',
  'frac-den',
  'pronounce',
  'alt-code',
  'name.given',
  'name.family',
  'lang',
]);

const SKIPPED = new Set([
  'nitf-table-metadata',
  'media-metadata',
  'rights',
  'classifier',
  'byline',
  'dateline',
  'hedline',
  'abstract',
  'distributor',
]);

/** Turns the content of a NITF body (`p`, `hl2`, `media`, `block`, …) into HTML. */
export function nitfHtml(nodes: XmlElement['children'], find: FindPicture = () => null): NitfHtml {
  const pictures: WirePicture[] = [];
  const notes: string[] = [];
  const losses: string[] = [];
  const html = htmlOf(nodes, (element, inner) => {
    switch (element.name) {
      case 'p':
        refuseHeadIn(element);
        return htmlIn(element) ?? unwrapped(element);
      case 'note':
        if (!/editor/i.test(element.attributes.noteclass ?? '')) break;
        notes.push(lineOf(element) ?? '');
        return '';
      case 'frac-sep':
        return inner().trim() || '/';
      case 'datasource':
        return `<p>Source: ${inner()}</p>`;
      case 'media':
        return mediaHtml(element, find, pictures, losses);
      case 'img':
        return imageHtml(element, pictures);
      case 'q':
        return /^\s*["“„«‘'「『]/.test(inner()) ? inner() : `“${inner()}”`;
      case 'dt':
        return `<p><strong>${inner()}</strong></p>`;
      case 'dl':
        return inner();
      case 'dd':
      case 'fn':
      case 'credit':
        return `<p>${inner()}</p>`;
    }
    if (SKIPPED.has(element.name)) return '';
    if (INLINE.has(element.name)) return inner();
    const name = NAMES.get(element.name);
    return name ? `<${name}>${inner()}</${name}>` : null;
  });
  return { html, pictures, notes, losses };
}

/** A paragraph in which nothing stands but HTML that was spelled out as text: an embed. Null for any other. */
function htmlIn({ children }: XmlElement): string | null {
  const words = children.every((node) => typeof node === 'string') ? children.join('').trim() : '';
  return /^<(?:p|ul|ol|h\d|div|iframe|script|blockquote|figure|section)\b.*>$/is.test(words) ? words : null;
}

/** A paragraph whose lines were broken by hand at the width of a printer, in one; null for any other. */
function unwrapped({ children }: XmlElement): string | null {
  const isBreak = (node: XmlElement | string) => typeof node !== 'string' && node.name === 'br';
  if (!children.some(isBreak) || children.some((node) => typeof node !== 'string' && !isBreak(node))) return null;
  const lines = children
    .map((node) => (typeof node === 'string' ? node.replace(/\s+/g, ' ').trim() : ''))
    .filter(Boolean);
  const broken = lines.slice(0, -1);
  const isWide = broken.every((line) => line.length >= 45 && line.length <= 80);
  const runsOn = broken.filter((line) => !/[.!?:;]$/.test(line)).length;
  return broken.length > 0 && isWide && runsOn * 2 >= broken.length ? `<p>${escaped(lines.join(' '))}</p>` : null;
}

function refuseHeadIn(paragraph: XmlElement): void {
  const wrong = childrenOf(paragraph).find(({ name }) => HEAD_ONLY.has(name));
  if (wrong) throw new Problem(`Line ${wrong.line}: a <${wrong.name}> stands in a paragraph, where NITF has none.`);
}

function mediaHtml(media: XmlElement, find: FindPicture, pictures: WirePicture[], losses: string[]): string {
  const references = childrenOf(media, 'media-reference').filter((reference) => addressOf(reference));
  const [best] = references.toSorted((a, b) => (sizeOf(b, 'width') ?? 0) - (sizeOf(a, 'width') ?? 0));
  const kind = media.attributes['media-type'] ?? 'image';
  const mime = best?.attributes['mime-type'] || null;
  const caption = captionOf(elementAt(media, 'media-caption'));
  if (!/image|photo|picture|graphic/i.test(kind) && !mime?.startsWith('image/')) {
    losses.push(`Left out: a medium of type "${kind.slice(0, 40)}"${caption ? ` (${caption.slice(0, 80)})` : ''}.`);
    return '';
  }
  const named = references.map((reference) => find(addressOf(reference))).find((found) => found !== null);
  const picture = named ?? (best ? ownPicture(media, best, caption) : null);
  if (!picture) {
    losses.push('Left out: a picture without an address.');
    return caption ? `<p>${escaped(caption)}</p>` : '';
  }
  pictures.push(picture);
  return figureOf(picture);
}

function captionOf(caption: XmlElement | undefined): string | null {
  const paragraphs = childrenOf(caption, 'p').flatMap((line) => lineOf(line) ?? []);
  return paragraphs.length ? paragraphs.join(' ') : lineOf(caption);
}

/** A picture by what the text itself says of it. */
function ownPicture(media: XmlElement, reference: XmlElement, caption: string | null): WirePicture {
  return pictureAt(addressOf(reference), {
    mime: reference.attributes['mime-type'] || null,
    width: sizeOf(reference, 'width'),
    height: sizeOf(reference, 'height'),
    alt: reference.attributes['alternate-text'] ?? '',
    caption,
    credit: lineOf(elementAt(media, 'media-producer')),
  });
}

function imageHtml(image: XmlElement, pictures: WirePicture[]): string {
  const address = image.attributes.src ?? image.attributes.source ?? '';
  if (!address) return '';
  const picture = pictureAt(address, { alt: image.attributes.alt ?? '' });
  pictures.push(picture);
  return figureOf(picture);
}

function addressOf({ attributes }: XmlElement): string {
  return attributes.source || attributes['data-location'] || attributes.name || '';
}

function sizeOf(reference: XmlElement | undefined, side: 'width' | 'height'): number | null {
  const pixels = Number(reference?.attributes[side]);
  return Number.isSafeInteger(pixels) && pixels > 0 ? pixels : null;
}
