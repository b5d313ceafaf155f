import { read, write } from '../../db/database.ts';
import { findStories } from '../../db/queries/newsroom/stories.ts';
import { type AboutCopy, type ArrivedItem, type CopyFiling, fileCopyIn } from './file-copy.ts';
import type { WireItem } from './wire-item.ts';

/** How many items a dry run remembers: those of later files are judged by them. */
const MOST_REMEMBERED = 20_000;

interface Rehearsed {
  at: number;
  item: WireItem;
  about: AboutCopy;
}

/** What a dry run has seen, by every name in it: a file is judged as if those before it had been filed. */
export interface Rehearsal {
  items: number;
  byName: Map<string, Rehearsed[]>;
}

/** The memory that a dry run of several files begins with. */
export function newRehearsal(): Rehearsal {
  return { items: 0, byName: new Map() };
}

/**
 * Says what filing items of agencies would come to, for a dry run: they are filed, with the rules and everything, and
 * all of it is taken back. Pictures are neither looked for nor fetched.
 */
export async function foreseeCopy(
  items: readonly ArrivedItem[],
  about: AboutCopy,
  rehearsal: Rehearsal = newRehearsal(),
): Promise<CopyFiling[]> {
  const own = items.map(({ item }, at) => ({ at: rehearsal.items + at, item: withoutBytes(item), about }));
  const filings = await takenBack(own, about, touching(rehearsal, own));
  remember(rehearsal, own);
  return withRealStories(filings);
}

async function takenBack(
  items: readonly Rehearsed[],
  about: AboutCopy,
  before: readonly Rehearsed[],
): Promise<CopyFiling[]> {
  let filings: CopyFiling[] | null = null;
  try {
    await write(async (act) => {
      for (const one of before) await fileCopyIn(act, [unkept(one)], { ...one.about, packages: [] });
      filings = await fileCopyIn(act, items.map(unkept), about);
      throw new Error('A dry run writes nothing.');
    });
  } catch (error) {
    if (filings === null) throw error;
  }
  return filings ?? [];
}

const unkept = ({ item }: Rehearsed) => ({ item, originalId: null });

function withoutBytes(item: WireItem): WireItem {
  const pictures = item.facts.pictures.map((picture) => ({ ...picture, bytes: null }));
  return { ...item, facts: { ...item.facts, pictures } };
}

/** Those of the files before that have to do with these items: the same ones, and those that either names, on and on. */
function touching({ byName }: Rehearsal, items: readonly Rehearsed[]): Rehearsed[] {
  const found = new Set<Rehearsed>();
  const names = new Set(items.flatMap(namesIn));
  // A set is gone through with what is added on the way.
  for (const name of names) {
    for (const one of byName.get(name) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      for (const further of namesIn(one)) names.add(further);
    }
  }
  return [...found].sort((a, b) => a.at - b.at);
}

function remember(rehearsal: Rehearsal, items: readonly Rehearsed[]): void {
  for (const one of items) {
    if (rehearsal.items >= MOST_REMEMBERED) return;
    rehearsal.items += 1;
    for (const name of namesIn(one)) {
      const known = rehearsal.byName.get(name);
      if (known) known.push(one);
      else rehearsal.byName.set(name, [one]);
    }
  }
}

function namesIn({ item: { provider, guid, facts } }: Rehearsed): string[] {
  return [guid, ...facts.related.map((relation) => relation.guid)].map((name) => `${provider}\n${name}`);
}

/** Without the numbers of stories that were made for the rehearsal alone. */
async function withRealStories(filings: readonly CopyFiling[]): Promise<CopyFiling[]> {
  const ids = filings.flatMap(({ storyId }) => storyId ?? []);
  const real = new Set((await read((db) => findStories(db, ids))).map(({ id }) => id));
  return filings.map((filing) => ({
    ...filing,
    storyId: filing.storyId !== null && real.has(filing.storyId) ? filing.storyId : null,
  }));
}
