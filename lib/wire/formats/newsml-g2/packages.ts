import { childrenOf, descendantsOf, elementAt, type XmlElement } from '../../xml/elements.ts';
import type { G2Picture } from './pictures.ts';
import { guidOf } from './said.ts';

/** The ids of the items that a package lists, group by group. */
export function groupsOf(item: XmlElement): string[][] {
  const groups = descendantsOf(elementAt(item, 'groupSet'), 'group');
  const lists = groups.map((group) => refsIn(group));
  const direct = refsIn(item);
  return [...lists, direct].filter((list) => list.length > 0);
}

function refsIn(parent: XmlElement): string[] {
  return childrenOf(parent, 'itemRef').flatMap(
    ({ attributes }) => (attributes.residref ?? attributes.guidref)?.trim() || [],
  );
}

/** Which pictures of a message belong to which of its texts, and which texts came together. */
export interface Ties {
  picturesOf(guid: string): G2Picture[];
  companionsOf(guid: string): string[];
}

/**
 * Ties the pictures of a message to its texts: by the packages that list both, by links in either direction, and where
 * there is but one text, to that one.
 */
export function tiesOf(
  packages: readonly XmlElement[],
  texts: readonly XmlElement[],
  pictures: readonly G2Picture[],
): Ties {
  const lists = packages.map((item) => groupsOf(item));
  const textIds = texts.flatMap((text) => guidOf(text) ?? []);
  const owners = new Map(pictures.map((picture) => [picture, ownerOf(picture, lists, texts, textIds)]));
  return {
    picturesOf: (guid) => pictures.filter((picture) => owners.get(picture) === guid),
    companionsOf: (guid) =>
      lists
        .map((groups) => groups.flat())
        .filter((all) => all.includes(guid))
        .flatMap((all) => all.filter((id) => id !== guid && !pictures.some((picture) => picture.guid === id))),
  };
}

function ownerOf(picture: G2Picture, lists: string[][][], texts: readonly XmlElement[], ids: string[]): string | null {
  const inText = texts.find((text) =>
    descendantsOf(elementAt(text, 'itemMeta'), 'link').some(({ attributes }) => attributes.residref === picture.guid),
  );
  const linked = (inText && guidOf(inText)) ?? ids.find((id) => picture.links.includes(id));
  if (linked) return linked;
  for (const groups of lists.filter((all) => all.flat().includes(picture.guid))) {
    const group = groups.find((list) => list.includes(picture.guid) && list.some((id) => ids.includes(id)));
    const first = (group ?? groups.flat()).find((id) => ids.includes(id));
    if (first) return first;
  }
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
