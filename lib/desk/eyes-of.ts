import { type Reader, read } from '../../db/database.ts';
import { sectionFamily } from '../../db/queries/newsroom/board-search.ts';
import { type Eyes, readableAmong, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import type { Actor } from '../access/permissions.ts';
import type { MediumUses } from '../news/library.ts';
import { isAtLeast } from '../news/roles.ts';
import { Problem } from '../platform/problem.ts';

/** What somebody may read: an editor, what their sections hold and what is their own; a reporter, what is their own. */
export async function eyesOf(db: Reader, { id, role, sections }: Actor): Promise<Eyes> {
  if (!isAtLeast(role, 'editor')) return { userId: id, sectionIds: [] };
  if (sections === 'every') return { userId: id, sectionIds: 'every' };
  const families = [];
  for (const path of sections) families.push(...((await sectionFamily(db, path))?.ids ?? []));
  return { userId: id, sectionIds: families };
}

/** Where a medium is used, without the drafts that somebody may not read. */
export async function usesFor(actor: Actor, uses: MediumUses): Promise<MediumUses> {
  const ids = uses.drafts.map(({ storyId }) => storyId);
  const readable = await read(async (db) => readableAmong(db, ids, await eyesOf(db, actor)));
  return { ...uses, drafts: uses.drafts.filter(({ storyId }) => readable.has(storyId)) };
}

/**
 * Throws a Problem when somebody places a story they may not know of; the screen would tell them its headline. What
 * stands there already was placed by others, and stays.
 */
export async function refuseUnknown(
  actor: Actor,
  ids: readonly number[],
  there: readonly { id: number }[],
): Promise<void> {
  const fresh = ids.filter((id) => !there.some((story) => story.id === id));
  if (actor.sections === 'every' || fresh.length === 0) return;
  const known = await read(async (db) => storiesNumbered(db, fresh, await eyesOf(db, actor)));
  const unknown = fresh.find((id) => !known.some((story) => story.id === id));
  if (unknown !== undefined) throw new Problem(`There is no story ${unknown} for you; take it away again.`);
}
