import { type Act, read } from '../../db/database.ts';
import { addRedirects, targetsOf } from '../../db/queries/newsroom/redirects.ts';
import { sectionsOfStories } from '../../db/queries/newsroom/wire-archives.ts';
import { parseDocument } from '../news/documents.ts';
import { parseAddress, pathOf } from '../news/paths.ts';
import { redirectKey } from '../news/redirects.ts';
import type { WireItem } from './wire-item.ts';

/** What stands at an address of this site, as its one path; null when nothing does. The edition knows. */
export type StandsAt = (address: string) => Promise<string | null>;

/** An address that does not lead to the story that stood there, and why. */
export interface AddressConflict {
  address: string;
  storyId: number;
  reason: string;
}

interface Wanted {
  storyId: number;
  /** As it was given, and as redirects are kept. */
  address: string;
  key: string;
}

/**
 * Says what has to be done so that the addresses at which items stood lead to the stories they became: what is there
 * already, a page or where somebody else moved, stays. Reads, and writes nothing.
 */
export async function planAddresses(filed: readonly { item: WireItem; storyId: number }[], standsAt: StandsAt | null) {
  const conflicts: AddressConflict[] = [];
  const wanted = new Map<string, Wanted>();
  for (const { item, storyId } of filed) {
    for (const address of item.facts.addresses) {
      const key = redirectKey(address);
      const refuse = (reason: string) => conflicts.push({ address, storyId, reason });
      if (key === null || isOurs(key)) refuse('it is no address that could lead anywhere');
      else if (wanted.get(key)?.storyId !== undefined && wanted.get(key)?.storyId !== storyId)
        refuse('another story of the same file stood there too');
      else wanted.set(key, { storyId, address, key });
    }
  }
  const list = [...wanted.values()];
  const { known, sections } = await read(async (db) => ({
    known: await targetsOf(db, [...wanted.keys()]),
    sections: await sectionsOfStories(db, [...new Set(list.map(({ storyId }) => storyId))]),
  }));
  const added: { address: string; target: string }[] = [];
  for (const one of list) {
    const section = sections.get(one.storyId);
    if (section === undefined) continue;
    const conflict = await conflictOf(one, known, standsAt);
    if (conflict) conflicts.push({ address: one.address, storyId: one.storyId, reason: conflict });
    else if (!known.has(one.key))
      added.push({ address: one.key, target: pathOf({ page: 'article', section, id: one.storyId }) });
  }
  return { added, conflicts };
}

/** Writes what was planned. Part of the caller's act. */
export async function keepAddresses(act: Act, added: readonly { address: string; target: string }[]): Promise<void> {
  await addRedirects(act, added, 'archive');
}

async function conflictOf(
  { key, storyId }: Wanted,
  known: ReadonlyMap<string, string | null>,
  standsAt: StandsAt | null,
): Promise<string | null> {
  const target = known.get(key);
  if (target !== undefined) return leadsTo(target, storyId) ? null : `it leads to ${target ?? 'nothing'} already`;
  const there = couldStand(key) ? ((await standsAt?.(key)) ?? null) : null;
  return there ? `there is a page at it: ${there}` : null;
}

/** Whether any page or document of ours could have this address, so that it is worth asking. */
function couldStand(key: string): boolean {
  const nothing = new URLSearchParams();
  return !key.startsWith('/?') && (parseAddress(key, nothing) !== null || parseDocument(key, nothing) !== null);
}

function leadsTo(target: string | null, storyId: number): boolean {
  const address = target === null ? null : parseAddress(target, new URLSearchParams());
  return address?.page === 'article' && address.id === storyId;
}

/** Numbers of stories, and what the program itself serves, are never where anybody else stood. */
function isOurs(key: string): boolean {
  return key === '/' || /^\/\d{10}\/$/.test(key) || /^\/(?:media|_next|healthz|readyz|admin|api)\//.test(key);
}
