import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';

/** A story within a NewsItem: the component that holds it, those around it (nearest first), and its media. */
export interface Story1 {
  component: XmlElement;
  around: XmlElement[];
  media: XmlElement[];
}

/** Roles of texts that belong to a picture, not to a story. */
const CAPTIONS = /^(?:caption|title|headline)$/i;

export function roleOf(component: XmlElement): string {
  return elementAt(component, 'Role')?.attributes.FormalName ?? '';
}

export function partsOf(component: XmlElement): XmlElement[] {
  return childrenOf(component, 'NewsComponent');
}

/** What kind of content a content item is, by whatever it says of itself. */
export function mediumOf(item: XmlElement): 'text' | 'image' | 'video' | 'audio' | 'other' {
  const said = ['MediaType', 'MimeType', 'Format']
    .map((name) => elementAt(item, name)?.attributes.FormalName ?? '')
    .join(' ');
  const words = `${said} ${item.attributes.Href ?? ''}`;
  if (/text\/css|\bCSS\b/i.test(said)) return 'other';
  if (/video|mpe?g-?4|quicktime|\.(?:mp4|mov|wmv|avi)\b/i.test(words)) return 'video';
  if (/audio|mp3|mpeg3|\.(?:mp3|wav)\b/i.test(words)) return 'audio';
  if (/photo|image|picture|graphic|jpe?g|\bpng\b|\bgif\b|\.(?:webp|tiff?)\b/i.test(words)) return 'image';
  return dataOf(item) ? 'text' : 'other';
}

/** The content of a content item, which may stand in what says how it is encoded. */
export function dataOf(item: XmlElement): XmlElement | undefined {
  return elementAt(item, 'DataContent') ?? elementAt(item, 'Encoding', 'DataContent');
}

export interface Content {
  item: XmlElement;
  /** The component that it stands directly in. */
  holder: XmlElement;
}

type Medium = ReturnType<typeof mediumOf>;

/** What was found in a component: it is asked for at every level, and looked through once. */
const found = new WeakMap<XmlElement, Map<Medium, Content[]>>();

/** Content items of this medium anywhere in a component, in the order of the document. */
export function contentIn(component: XmlElement, medium: Medium): readonly Content[] {
  const known = found.get(component) ?? lookThrough(component);
  return known.get(medium) ?? [];
}

function lookThrough(component: XmlElement): Map<Medium, Content[]> {
  const own = childrenOf(component, 'ContentItem').map((item) => ({ item, holder: component }));
  const all = Map.groupBy(own, ({ item }) => mediumOf(item));
  for (const part of partsOf(component)) {
    for (const [medium, contents] of found.get(part) ?? lookThrough(part)) {
      const before = all.get(medium);
      if (before) for (const content of contents) before.push(content);
      else all.set(medium, [...contents]);
    }
  }
  found.set(component, all);
  return all;
}

/** Whether it is a picture, film or sound with at most its caption. */
export function isMedium(component: XmlElement): boolean {
  const texts = contentIn(component, 'text').filter(({ item }) => lineOf(dataOf(item)));
  const media = ['image', 'video', 'audio'] as const;
  if (!media.some((medium) => contentIn(component, medium).length > 0)) return false;
  return texts.every(({ holder }) => holder !== component && CAPTIONS.test(roleOf(holder)));
}

/**
 * Finds the stories in a component: one whose parts are its title, lead, body and pictures is one story; one whose parts
 * are such stories (other languages, other versions) is several.
 */
export function storiesIn(component: XmlElement, around: XmlElement[] = []): Story1[] {
  const media = partsOf(component).filter(isMedium);
  const groups = partsOf(component).filter(
    (part) =>
      !media.includes(part) &&
      partsOf(part).some((inner) => contentIn(inner, 'text').length > 0 || contentIn(inner, 'audio').length > 0),
  );
  const plain = partsOf(component).filter((part) => !media.includes(part) && !groups.includes(part));
  const own =
    childrenOf(component, 'ContentItem').length > 0 || plain.some((part) => contentIn(part, 'text').length > 0);
  const nested = groups
    .flatMap((group) => storiesIn(group, [component, ...around]))
    .concat(own || groups.length ? [] : deeper(plain, component, around));
  if (own || nested.length === 0) return [{ component, around, media }, ...(own ? nested : [])];
  return nested.map((story, at) => (at === 0 ? { ...story, media: [...story.media, ...media] } : story));
}

/** A component that only wraps another is passed through. */
function deeper(parts: readonly XmlElement[], component: XmlElement, around: XmlElement[]): Story1[] {
  return parts.filter((part) => partsOf(part).length > 0).flatMap((part) => storiesIn(part, [component, ...around]));
}
