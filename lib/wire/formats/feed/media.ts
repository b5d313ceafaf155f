import { lineOf, type XmlElement } from '../../xml/elements.ts';
import { addressOf } from './address.ts';
import { Parts } from './dialects.ts';
import type { FeedMedium } from './feed.ts';
import { wordsOfText } from './markup.ts';

const BY_ENDING: [RegExp, FeedMedium['type']][] = [
  [/\.(jpe?g|png|gif|webp|avif|tiff?|heic|svg|bmp)$/i, 'picture'],
  [/\.(mp4|m4v|mov|webm|ogv|m3u8)$/i, 'video'],
  [/\.(mp3|m4a|ogg|oga|opus|wav|aac|flac)$/i, 'audio'],
];
const TYPES: Record<string, FeedMedium['type']> = { image: 'picture', video: 'video', audio: 'audio' };

/** What a medium is: by what it is called, its type, or how its address ends. */
export function mediumType(medium: string | undefined, mime: string | null, address: string): FeedMedium['type'] {
  const said = TYPES[medium?.toLowerCase() ?? ''] ?? TYPES[mime?.split('/')[0]?.toLowerCase() ?? ''];
  if (said) return said;
  const path = URL.parse(address)?.pathname ?? '';
  return BY_ENDING.find(([ending]) => ending.test(path))?.[1] ?? 'other';
}

/** Everything an item of RSS or an entry of Atom names as picture, film or sound, each address once. */
export function mediaIn(parts: Parts, base: string | null): FeedMedium[] {
  const groups = [parts, ...parts.all('media:group').map((group) => new Parts(group))];
  const found = [
    ...groups.flatMap((group) => group.all('media:content').flatMap((element) => contentIn(element, group, base))),
    ...parts.all('enclosure').flatMap((element) => enclosure(element, element.attributes.url, base)),
    ...parts
      .all('link', 'atom:link')
      .filter(({ attributes }) => attributes.rel === 'enclosure')
      .flatMap((element) => enclosure(element, element.attributes.href, base)),
    ...groups.flatMap((group) => group.all('media:thumbnail').flatMap((element) => thumbnail(element, group, base))),
    ...parts.all('itunes:image').flatMap((element) => thumbnail(element, parts, base)),
  ];
  return [...new Map(found.toReversed().map((medium) => [medium.address, medium])).values()].toReversed();
}

function contentIn(element: XmlElement, around: Parts, base: string | null): FeedMedium[] {
  const { attributes } = element;
  const own = new Parts(element);
  const poster = own.all('media:thumbnail').flatMap((inner) => thumbnail(inner, own, base));
  const address = addressOf(attributes.url ?? own.first('media:player')?.attributes.url, base);
  if (!address) return poster;
  const mime = attributes.type ?? null;
  const type = mediumType(attributes.medium, mime, address);
  return [{ ...described(element, own, around), address, type, mime, thumbnail: false }, ...poster];
}

function enclosure(element: XmlElement, written: string | undefined, base: string | null): FeedMedium[] {
  const address = addressOf(written, base);
  if (!address) return [];
  const mime = element.attributes.type?.trim() || null;
  const type = mediumType(undefined, mime, address);
  return [{ ...described(element, new Parts(element), null), address, type, mime, thumbnail: false }];
}

function thumbnail(element: XmlElement, around: Parts, base: string | null): FeedMedium[] {
  const address = addressOf(element.attributes.url ?? element.attributes.href ?? lineOf(element), base);
  if (!address) return [];
  return [{ ...described(element, new Parts(element), around), address, type: 'picture', mime: null, thumbnail: true }];
}

function described(element: XmlElement, own: Parts, around: Parts | null) {
  const words = (name: string) => {
    const line = lineOf(own.first(name) ?? around?.first(name));
    return (
      line &&
      wordsOfText({ value: line, html: /[<&]/.test(line), base: null })
        .replace(/\s+/g, ' ')
        .trim()
    );
  };
  const pixels = (value: string | undefined) => (/^\d{1,5}$/.test(value?.trim() ?? '') ? Number(value) : null) || null;
  return {
    width: pixels(element.attributes.width),
    height: pixels(element.attributes.height),
    title: words('media:title') || null,
    caption: words('media:description') || words('media:text') || null,
    credit: words('media:credit') || words('media:copyright') || null,
  };
}
