import { type Reader, read } from '../../db/database.ts';
import { linkTargets } from '../../db/queries/newsroom/link-targets.ts';
import { furtherSectionsOf } from '../../db/queries/newsroom/section-names.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { translationOf } from '../../db/queries/newsroom/translations.ts';
import { site } from '../../site.ts';
import { type StoryDraft, wholeBlocks } from '../news/draft.ts';
import { checkStory, type Finding, internalLinks } from '../news/gate.ts';
import { now } from '../platform/now.ts';
import { draftNumbered, liveWords, storyNumbered, wordsInHand } from './story-numbered.ts';

/**
 * What stands in the way of publishing a story now (errors), and what is worth a second look (warnings): of a revision,
 * or of the words in hand.
 * @throws Problem when there is no such story or revision
 */
export async function findingsOf(storyId: number, revision?: number): Promise<Finding[]> {
  return read(async (db) => {
    const story = await storyNumbered(db, storyId);
    const { content } =
      revision === undefined ? await wordsInHand(db, story) : await draftNumbered(db, storyId, revision);
    return findingsIn(db, story, content, { corrects: false });
  });
}

/** The same inside an act, of readers having it at an instant (UTC ms), otherwise now. `corrects` says that a correction goes with it. */
export async function findingsIn(
  db: Reader,
  story: StoryRow,
  content: StoryDraft,
  { corrects, at = now() }: { corrects: boolean; at?: number },
): Promise<Finding[]> {
  return checkStory(content, {
    links: await linkTargets(db, internalLinks(wholeBlocks(content))),
    embargoedUntil: story.embargoedUntil,
    at,
    zone: site.zone,
    live: await liveWords(db, story),
    corrects,
    alsoIn: await furtherSectionsOf(db, { sectionId: story.sectionId, content }, now()),
    translation: await translationOf(db, story.id, content.translationGroup),
  });
}
