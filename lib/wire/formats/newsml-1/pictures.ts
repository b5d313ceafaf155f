import type { FoundPicture } from '../../found-picture.ts';
import { pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { contentIn, dataOf, mediumOf, roleOf, type Story1 } from './components.ts';
import { properties } from './lines.ts';

/** A medium that came with a story. */
export type Medium = { picture: WirePicture; duid: string | null; logo: boolean } | { loss: string };

/** Reads a component that holds a picture in several sizes, or a film or sound, which have no place yet. */
function mediumIn(component: XmlElement): Medium | null {
  const title = lineOf(elementAt(component, 'NewsLines', 'HeadLine')) ?? captionOf(component);
  const named = title ? `: “${title.slice(0, 100)}”` : '';
  if (contentIn(component, 'video').length > 0) return { loss: `Left out: a film${named}.` };
  if (contentIn(component, 'audio').length > 0) return { loss: `Left out: a sound${named}.` };
  if (contentIn(component, 'image').length === 0) return null;
  const best = contentIn(component, 'image')
    .map(({ item }) => item)
    .filter(({ attributes }) => attributes.Href)
    .toSorted((a, b) => widthOf(b) - widthOf(a))[0];
  if (!best) return { loss: `Left out: a picture without an address${named}.` };
  return {
    picture: pictureAt(best.attributes.Href ?? '', { ...sizeOf(best), ...wordsFor(component) }),
    duid: component.attributes.Duid ?? null,
    logo: /logo/i.test(roleOf(component)),
  };
}

/** Smaller copies of a picture that stands beside them. */
const COPIES = /thumbnail|preview|quicklook/i;

/** The media of a story: the components that are nothing else, and what its own component holds beside its text. */
export function mediaOf(story: Story1): Medium[] {
  const others = story.component.children.filter(
    (child) => typeof child !== 'string' && child.name === 'ContentItem' && mediumOf(child) !== 'text',
  );
  const own = others.length ? [{ ...story.component, children: others }] : [];
  const whole = story.media.filter((medium) => !COPIES.test(roleOf(medium)));
  const hasFilm = whole.some((medium) => contentIn(medium, 'video').length > 0);
  return [...whole, ...own]
    .filter(
      (medium) =>
        !hasFilm ||
        contentIn(medium, 'image').length === 0 ||
        contentIn(medium, 'video').length > 0 ||
        wordsFor(medium).caption,
    )
    .flatMap((medium) => mediumIn(medium) ?? []);
}

function wordsFor(component: XmlElement): Pick<FoundPicture, 'alt' | 'caption' | 'credit'> {
  const lines = elementAt(component, 'NewsLines');
  const headline = lineOf(elementAt(lines, 'HeadLine'));
  const credits = [lineOf(elementAt(lines, 'ByLine')), ...(lineOf(elementAt(lines, 'CreditLine'))?.split('/') ?? [])]
    .map((one) => one?.trim())
    .filter(Boolean);
  return {
    alt: headline ?? '',
    caption: captionOf(component) ?? headline,
    credit: [...new Set(credits)].join(' / ') || null,
  };
}

function captionOf(component: XmlElement): string | null {
  const captions = contentIn(component, 'text').filter(({ holder }) => /caption/i.test(roleOf(holder)));
  return captions.map(({ item }) => lineOf(dataOf(item))).find(Boolean) ?? null;
}

function sizeOf(item: XmlElement) {
  return {
    mime: elementAt(item, 'MimeType')?.attributes.FormalName ?? null,
    width: widthOf(item) || null,
    height: sideOf(item, 'Height') || null,
  };
}

function widthOf(item: XmlElement): number {
  return mediumOf(item) === 'image' ? sideOf(item, 'Width') : 0;
}

function sideOf(item: XmlElement, side: 'Width' | 'Height'): number {
  const said = descendantsOf(elementAt(item, 'Characteristics'), 'Property').concat(childrenOf(item, 'Property'));
  const pixels = Number([...properties(said, side), ...properties(said, `Pixel${side}`)][0]);
  return Number.isSafeInteger(pixels) && pixels > 0 ? pixels : 0;
}
