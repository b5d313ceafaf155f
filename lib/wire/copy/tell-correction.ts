import type { Act } from '../../../db/database.ts';
import { insertCorrection } from '../../../db/queries/newsroom/corrections.ts';
import { tags } from '../../../db/tags.ts';
import type { StoryContent } from '../../news/content.ts';
import { draftOf } from '../../news/draft.ts';
import { isSubstantive } from '../../news/substantive.ts';
import type { KeptItem } from '../../news/wire-kept.ts';
import { now } from '../../platform/now.ts';
import { providerNamed } from '../providers.ts';

/** Readers are told of what the sender calls a correction, when it says something else to them. */
export async function tellCorrection(
  { db, stamp }: Act,
  item: KeptItem,
  storyId: number,
  { before, after }: { before: StoryContent; after: StoryContent },
): Promise<void> {
  if (item.facts.signal !== 'correct' || !isSubstantive(draftOf(before), draftOf(after))) return;
  const agency = after.source ?? providerNamed(item.provider).name;
  const correction = { kind: 'correction', wrong: null, correctedBy: agency } as const;
  await insertCorrection(db, {
    ...correction,
    right: `${agency} has corrected this story; it reads as corrected now.`,
    correctedAt: now(),
    storyId,
  });
  stamp(tags.article(storyId), tags.corrections);
}
