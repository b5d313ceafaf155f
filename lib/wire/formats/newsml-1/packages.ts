import type { Reading, WirePackage } from '../../wire-item.ts';
import { childrenOf, descendantsOf, type XmlElement } from '../../xml/elements.ts';
import { identityOf, stemOf } from './identity.ts';

/** More companions than this say nothing about any of them. */
const MOST_COMPANIONS = 100;

/** What a news item brings together, beside what it is itself. */
type About = Omit<WirePackage, 'guids'> & { isKilled: boolean };

/** Every news item of a document, those too that stand within the components of another. */
export function newsItemsIn(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'NewsItem').flatMap((item) => [item, ...descendantsOf(item, 'NewsItem')]);
}

/** The items that the components of one bring together, in their order: by reference, or whole. */
export function listedBy(item: XmlElement, root: XmlElement): string[] {
  const listed = childrenOf(item, 'NewsComponent').flatMap((component) => membersOf(component));
  return listed.flatMap((member) => {
    if (member.name === 'NewsItem') return identityOf(member).guid ?? [];
    const named = member.attributes.NewsItem?.trim() ?? '';
    const own = named.startsWith('#') ? itemMarked(root, named.slice(1)) : undefined;
    return (own ? identityOf(own).guid : stemOf(named)) ?? [];
  });
}

function membersOf(component: XmlElement): XmlElement[] {
  return childrenOf(component).flatMap((child) => {
    if (child.name === 'NewsItemRef' || child.name === 'NewsItem') return [child];
    return child.name === 'NewsComponent' ? membersOf(child) : [];
  });
}

function itemMarked(root: XmlElement, duid: string): XmlElement | undefined {
  return newsItemsIn(root).find(({ attributes }) => attributes.Duid === duid);
}

/**
 * The readings of one news item, the first story of which brings along what belongs together: its own stories and those it
 * lists. One that only lists is set aside with its list.
 */
export function withPackage(readings: Reading[], listed: readonly string[], about: About | null): Reading[] {
  const guids = [...new Set([...readings.flatMap((one) => ('item' in one ? one.item.guid : [])), ...listed])];
  if (!about || (listed.length === 0 && guids.length < 2)) return readings;
  const { isKilled, ...name } = about;
  const together: WirePackage = { ...name, guids: isKilled ? [] : guids.slice(0, MOST_COMPANIONS) };
  const story = readings.findIndex((reading) => 'item' in reading);
  return readings.map((reading, at): Reading => {
    if ('item' in reading) return at === story ? { item: { ...reading.item, packages: [together] } } : reading;
    if (story !== -1 || at > 0 || !('setAside' in reading)) return reading;
    return {
      ...reading,
      setAside: `A package that lists ${listed.length} other items and carries no text.`,
      lists: together,
    };
  });
}
