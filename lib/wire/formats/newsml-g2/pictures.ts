import { type DataPicture, pictureOfData } from '../../html/data-address.ts';
import { pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { guidOf, inLanguage, itemClassOf, lineIn, linesIn } from './said.ts';

/** A picture item of a message: the picture, its id, and every address it has there. */
export interface G2Picture {
  guid: string;
  picture: WirePicture;
  /** All its renditions, and what stands for it in texts. */
  addresses: string[];
  /** The items that it says it belongs to. */
  links: string[];
}

/** Renditions from the best to the worst, for where no width is said. */
const RENDITIONS = [
  /high|base|original|hires|filed|print/i,
  /web|view|medium|normal/i,
  /preview|small/i,
  /thumb|icon|quick/i,
];

/** Whether an item is a picture, by its class or, without one, by its content. */
export function isPicture(item: XmlElement): boolean {
  const kind = itemClassOf(item);
  if (kind) return kind === 'picture' || (kind === 'graphics' && renditions(item).length > 0);
  return renditions(item).length > 0;
}

/** A picture item as a picture, in its best rendition; null where it names no file. */
export function pictureOf(item: XmlElement, language: string | null): G2Picture | null {
  const all = renditions(item);
  const best = all[0];
  const data = best ? null : dataIn(item);
  const guid = guidOf(item);
  if (!(best || data) || !guid) return null;
  const contentMeta = elementAt(item, 'contentMeta');
  const captions = childrenOf(contentMeta, 'description').filter((one) => lineOf(one));
  const caption = captions.filter(({ attributes }) => /caption/i.test(attributes.role ?? ''));
  return {
    guid,
    picture: pictureAt(data?.address ?? addressOf(best), {
      ...(data && { bytes: data.bytes }),
      mime: data?.mime ?? best?.attributes.contenttype ?? null,
      width: pixels(best, 'width'),
      height: pixels(best, 'height'),
      alt: lineIn(contentMeta, 'headline', language) ?? '',
      caption: lineOf(inLanguage(caption.length ? caption : captions, language)),
      credit: lineIn(contentMeta, 'creditline', language) ?? lineIn(contentMeta, 'by', language),
      usage: linesIn(elementAt(item, 'rightsInfo'), 'usageTerms', language),
    }),
    addresses: [guid, ...all.map(addressOf)],
    links: childrenOf(elementAt(item, 'itemMeta'), 'link').flatMap(
      ({ attributes }) => attributes.residref ?? attributes.guidref ?? [],
    ),
  };
}

/** Pictures that a text carries itself, as remote content: those of the best rendition, as each has one of them. */
export function remotePictures(item: XmlElement): WirePicture[] {
  const [best, ...others] = renditions(item);
  const rendition = best?.attributes.rendition;
  const same = others.filter(({ attributes }) => attributes.rendition === rendition);
  return [...(best ? [best] : []), ...same].map((content) =>
    pictureAt(addressOf(content), {
      mime: content.attributes.contenttype ?? null,
      width: pixels(content, 'width'),
      height: pixels(content, 'height'),
    }),
  );
}

function renditions(item: XmlElement): XmlElement[] {
  return childrenOf(elementAt(item, 'contentSet'), 'remoteContent')
    .filter((content) => addressOf(content) && isImage(content) && !isMarked(content))
    .toSorted((a, b) => (pixels(b, 'width') ?? 0) - (pixels(a, 'width') ?? 0) || rank(a) - rank(b));
}

function isImage({ attributes: { contenttype, href = '' } }: XmlElement): boolean {
  return contenttype ? /^image\//i.test(contenttype) : /\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:\?|$)/i.test(href);
}

/** Whether the agency's mark is printed across it. */
function isMarked(content: XmlElement): boolean {
  return childrenOf(content).some(({ attributes }) => /watermark/i.test(attributes.literal ?? ''));
}

/** A picture whose bytes stand in the item itself. */
function dataIn(item: XmlElement): DataPicture | null {
  const inline = childrenOf(elementAt(item, 'contentSet'), 'inlineData');
  const pictures = inline.flatMap((data) => {
    const { contenttype = '', encoding = '' } = data.attributes;
    if (!/^image\//i.test(contenttype) || !/base64/i.test(encoding)) return [];
    return pictureOfData(`data:${contenttype};base64,${wordsOf(data).replace(/\s+/g, '')}`) ?? [];
  });
  return pictures[0] ?? null;
}

function addressOf(content: XmlElement | undefined): string {
  const { href, residref } = content?.attributes ?? {};
  return (href ?? residref ?? '').trim();
}

function rank({ attributes: { rendition = '' } }: XmlElement): number {
  const at = RENDITIONS.findIndex((names) => names.test(rendition));
  return at === -1 ? RENDITIONS.length : at;
}

function pixels(content: XmlElement | undefined, side: 'width' | 'height'): number | null {
  const count = Number(content?.attributes[side]);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

/** What came with a text and has no place in it yet: films, sounds, documents. */
export function filesLeftOut(item: XmlElement): string[] {
  const types = childrenOf(elementAt(item, 'contentSet'), 'remoteContent').map(
    ({ attributes }) => attributes.contenttype ?? '',
  );
  const films = types.some((type) => /^video\//i.test(type)) ? ['Left out: a film.'] : [];
  const sounds = types.some((type) => /^audio\//i.test(type)) ? ['Left out: a sound.'] : [];
  const others = types.filter((type) => /^application\/(?!.*(?:xml|json))/i.test(type));
  return [...films, ...sounds, ...[...new Set(others)].map((type) => `Left out: a file (${type.slice(0, 60)}).`)];
}
