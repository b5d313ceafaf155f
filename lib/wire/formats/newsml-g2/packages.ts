import type { WirePackage } from '../../wire-item.ts';
import { childrenOf, descendantsOf, elementAt, type XmlElement } from '../../xml/elements.ts';
import { factsOf } from './facts.ts';
import { type Message, senderOf } from './news-item.ts';
import type { G2Picture } from './pictures.ts';
import { guidOf } from './said.ts';

/** What a package brings together, whether it carries that or not; null for one that nobody could name again. */
export function packageOf(item: XmlElement, message: Pick<Message, 'sender' | 'language'>): WirePackage | null {
  const guid = guidOf(item);
  if (!guid) return null;
  const agency = senderOf(item, message);
  const { version = 0, versionAt = null, signal } = factsOf(item, message.language, agency.zone);
  const guids = signal === 'kill' ? [] : [...new Set(groupsOf(item).flat())].slice(0, MOST_COMPANIONS);
  return { provider: agency.key, guid: guid.slice(0, 300), version, versionAt, guids };
}

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
  picturesOf(guid: string): readonly G2Picture[];
  companionsOf(guid: string): string[];
}

/** More companions than this say nothing about any of them. */
const MOST_COMPANIONS = 100;

/**
 * Ties the pictures of a message to its texts: by links in either direction, by the packages that list both, and where
 * there is but one text, to that one.
 */
export function tiesOf(
  packages: readonly XmlElement[],
  texts: readonly XmlElement[],
  pictures: readonly G2Picture[],
): Ties {
  const ids = new Set(texts.flatMap((text) => guidOf(text) ?? []));
  const lists = packages.map((item) => groupsOf(item));
  const listed = listedOwners(lists, ids);
  const linked = linkedOwners(texts);
  const only = ids.size === 1 ? [...ids][0] : undefined;
  const ownerOf = ({ guid, links }: G2Picture) =>
    linked.get(guid) ?? links.find((link) => ids.has(link)) ?? listed.get(guid) ?? only;
  const owned = Map.groupBy(pictures, ownerOf);
  const pictureIds = new Set(pictures.map(({ guid }) => guid));
  const companions = lists.map((groups) =>
    groups
      .flat()
      .filter((id) => !pictureIds.has(id))
      .slice(0, MOST_COMPANIONS),
  );
  const packed = new Map(companions.flatMap((all) => all.map((id) => [id, all] as const)));
  return {
    picturesOf: (guid) => (guid ? (owned.get(guid) ?? []) : []),
    companionsOf: (guid) => (packed.get(guid) ?? []).filter((id) => id !== guid),
  };
}

/** The text that links to a picture. */
function linkedOwners(texts: readonly XmlElement[]): Map<string, string> {
  const links = texts.flatMap((text) => {
    const guid = guidOf(text);
    const linked = descendantsOf(elementAt(text, 'itemMeta'), 'link').flatMap(
      ({ attributes }) => attributes.residref ?? [],
    );
    return guid ? linked.map((id): [string, string] => [id, guid]) : [];
  });
  return new Map(links.reverse());
}

/** The first text of the group that lists a picture, else of the package. */
function listedOwners(lists: readonly string[][][], ids: ReadonlySet<string>): Map<string, string> {
  const owners: [string, string][] = lists.flatMap((groups) => {
    const first = groups.flat().find((id) => ids.has(id));
    return groups.flatMap((group) => {
      const owner = group.find((id) => ids.has(id)) ?? first;
      return owner ? group.map((id): [string, string] => [id, owner]) : [];
    });
  });
  return new Map(owners.reverse());
}
