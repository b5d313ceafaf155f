import { z } from 'zod';
import { type Act, type Reader, read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { type CopyRow, copyNumbered, findVersion, updateCopy } from '../../db/queries/newsroom/wire-copy.ts';
import { overtakeProposals } from '../../db/queries/newsroom/wire-proposals.ts';
import { wireAuthor } from '../news/wire-kept.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { openStory } from './copy/change-story.ts';
import { decide, filingDesk, prepareWords } from './copy/filing-desk.ts';
import { embargoOf, whyHeld } from './copy/holds.ts';
import { proposeKills } from './copy/nameless-kills.ts';
import { takePicturesOf } from './copy/pictures-of-copy.ts';
import { tieOthers } from './copy/ties.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { PictureSources } from './take-pictures.ts';
import type { WireItem } from './wire-item.ts';

export const ofCopy = z.strictObject({ id: z.number().int().positive() });

/** What taking an item came to: its story, and who had taken it before; null for nobody. */
export interface Taken {
  storyId: number;
  before: string | null;
}

/**
 * Makes an item of the wire somebody's story: a draft with everything that the item brought, under the embargo of its
 * sender, dated when the paper publishes it. An item that is a story already leads to that.
 * Its pictures are taken along, as far as they can be had in a quarter of a minute.
 * @param reach the sections in which they may have stories; it goes into the first where none is said that they reach
 * @throws Problem when there is no such item, or its sender has killed it
 */
export async function takeCopy(
  id: number,
  reach: 'every' | readonly string[],
  pictures: Partial<PictureSources> = { fetch: fetchPicture },
): Promise<Taken> {
  await takePicturesOf(await itemToTake(id), pictures);
  return write(async (act) => {
    const copy = await itemNumbered(act, id);
    if (copy.storyId !== null) return { storyId: copy.storyId, before: copy.decidedBy ?? 'somebody else' };
    if (copy.signal === 'kill') throw new Problem('Its sender has taken it back: it cannot be used.');
    const storyId = await openFrom(act, copy, reach);
    const { name } = whoActs();
    await updateCopy(act.db, id, { standing: 'taken', storyId, decidedBy: name, decidedAt: now() });
    await proposeKills(await filingDesk(act), copy, storyId);
    await recordAct(act.db, { act: 'wire.take', subject: 'wire', subjectId: id, after: { storyId } });
    return { storyId, before: null };
  });
}

/** The item as far as its pictures go; none where it is a story already, or nothing is to be taken. */
async function itemToTake(id: number): Promise<WireItem[]> {
  const version = await read(async (db) => {
    const { storyId, signal, digest } = await itemNumbered({ db }, id);
    return storyId === null && signal !== 'kill' ? findVersion(db, id, digest) : null;
  });
  if (!version) return [];
  const { item } = version;
  const pictures = item.facts.pictures.map((picture) => ({ ...picture, bytes: null }));
  return [{ ...item, number: null, facts: { ...item.facts, pictures } }];
}

async function openFrom(act: Act, copy: CopyRow, reach: 'every' | readonly string[]): Promise<number> {
  const version = await findVersion(act.db, copy.id, copy.digest);
  if (!version) throw new Error(`Item ${copy.id} of the wire has no words.`);
  const { item } = version;
  const desk = await filingDesk(act);
  const decision = decide(desk, item, 'draft');
  const words = await prepareWords(desk, item, decision, whyHeld(item));
  const ownerId = whoActs().id;
  const storyId = await desk.give(now());
  await openStory(
    act,
    storyId,
    {
      ...words,
      sectionId: within(desk, words.sectionId, reach),
      content: { ...words.content, publishedAt: null },
      author: wireAuthor(item),
      embargoedUntil: embargoOf(item),
      publishAt: null,
    },
    { state: 'draft', ownerId },
  );
  await tieOthers(desk, item);
  return storyId;
}

/** The section of an item, if somebody's rights reach over it; otherwise the first of their own. */
function within(
  { sections }: Awaited<ReturnType<typeof filingDesk>>,
  sectionId: number,
  reach: 'every' | readonly string[],
): number {
  if (reach === 'every') return sectionId;
  const mine = reach.flatMap((path) => sections.ours({ path }) ?? []);
  const reached = mine.some(({ path }) => sections.isIn(sectionId, path));
  return reached ? sectionId : (mine[0]?.id ?? sectionId);
}

/** The item of this number. Throws a Problem when there is none. */
export async function itemNumbered({ db }: { db: Reader }, id: number): Promise<CopyRow> {
  const copy = await copyNumbered(db, id);
  if (!copy) throw new Problem('There is no such item of the wire.');
  return copy;
}

export const someCopy = z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(200) });

/** Strikes items out of the list: nobody is to use them. Those that became stories stay. Says which were struck out. */
export async function spikeCopy(ids: readonly number[]): Promise<number[]> {
  return restand(ids, 'waiting', 'spiked');
}

/** Puts items that were struck out back into the list. */
export async function unspikeCopy(ids: readonly number[]): Promise<number[]> {
  return restand(ids, 'spiked', 'waiting');
}

async function restand(ids: readonly number[], from: CopyRow['standing'], to: CopyRow['standing']): Promise<number[]> {
  return write(async (act) => {
    const done: number[] = [];
    for (const id of ids) {
      const { standing } = await itemNumbered(act, id);
      if (standing !== from) continue;
      const decided =
        to === 'waiting' ? { decidedBy: null, decidedAt: null } : { decidedBy: whoActs().name, decidedAt: now() };
      await updateCopy(act.db, id, { standing: to, ...decided });
      await overtakeProposals(act.db, id);
      await recordAct(act.db, {
        act: 'wire.spike',
        subject: 'wire',
        subjectId: id,
        before: { standing },
        after: { standing: to },
      });
      done.push(id);
    }
    return done;
  });
}
