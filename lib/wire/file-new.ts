import type { Act } from '../../db/database.ts';
import { insertCorrection } from '../../db/queries/newsroom/corrections.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { numberGiver } from '../../db/queries/newsroom/numbers.ts';
import { publishArticles } from '../../db/queries/newsroom/publish.ts';
import { insertRevisions, insertStories } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { draftOf } from '../news/draft.ts';
import type { Filing } from './file-items.ts';
import { revisionNote } from './revision-note.ts';
import type { SectionFinder } from './section-finder.ts';
import { authorOf } from './weigh-items.ts';
import type { WireItem } from './wire-item.ts';

/** Files items as new stories: live, or as drafts when they must wait for an editor. */
export async function fileNew(
  act: Act,
  sections: SectionFinder,
  items: readonly WireItem[],
): Promise<Map<WireItem, Filing>> {
  const give = await numberGiver(
    act.db,
    site.zone,
    items.flatMap(({ number }) => number ?? []),
  );
  const fresh: { item: WireItem; id: number; sectionId: number }[] = [];
  for (const item of items) {
    const id = await give(item.content.publishedAt, item.number);
    fresh.push({ item, id, sectionId: await sections.find(item.section) });
  }
  await insertStories(
    act.db,
    fresh.map(({ item, id, sectionId }) => ({
      id,
      sectionId,
      state: item.hold ? 'draft' : 'live',
      content: item.content,
      by: authorOf(item),
      ownerId: null,
    })),
  );
  await insertRevisions(
    act.db,
    fresh.map(({ item, id }) => ({
      storyId: id,
      number: 1,
      previousHash: '',
      content: item.content,
      author: authorOf(item),
      note: revisionNote(item),
    })),
  );
  await publishArticles(
    act,
    fresh
      .filter(({ item }) => !item.hold)
      .map(({ item, id, sectionId }) => ({
        id,
        sectionId,
        content: item.content,
        updatedAt: item.past?.updatedAt ?? null,
        fromArchive: true,
      })),
  );
  await keepCorrections(act, fresh);
  for (const { item, id } of fresh) if (item.hold) indexInHand(act.db, id, draftOf(item.content));
  return new Map(
    fresh.map(({ item, id }) => [
      item,
      item.hold ? { outcome: 'held', storyId: id, reason: item.hold } : { outcome: 'taken', storyId: id },
    ]),
  );
}

/** What was corrected in the paper that a story comes from was told to its readers there. */
async function keepCorrections(act: Act, fresh: readonly { item: WireItem; id: number }[]): Promise<void> {
  for (const { item, id } of fresh)
    for (const correction of item.past?.corrections ?? [])
      await insertCorrection(act.db, { ...correction, storyId: id, correctedBy: authorOf(item) });
}
