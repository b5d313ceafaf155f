import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { numberGiver } from '../../db/queries/newsroom/numbers.ts';
import { insertRevisions, insertStories } from '../../db/queries/newsroom/stories.ts';
import { putWork } from '../../db/queries/newsroom/work.ts';
import { site } from '../../site.ts';
import { contentSchema, plainStory, type StoryContent } from '../news/content.ts';
import { draftOf, draftSchema } from '../news/draft.ts';
import { KINDS } from '../news/kinds.ts';
import { languageSchema } from '../news/languages.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { sectionNamed } from './section-named.ts';

/** A new story: the path of its section ("news/world"), its text, and who wrote it down. */
export interface NewStory {
  section: string;
  content: StoryContent;
  author: string;
}

/**
 * Opens a story as a draft with its first revision. Readers see nothing of it.
 * @returns its number
 * @throws Problem when there is no such section; ZodError when the content is not a story
 */
export async function createStory({ section, content, author }: NewStory): Promise<number> {
  const parsed = contentSchema.parse(content);
  return write(async ({ db }) => {
    const { id: sectionId } = await sectionNamed(db, section);
    const give = await numberGiver(db, site.zone);
    const id = await give(parsed.publishedAt ?? now());
    const ownerId = whoActs().id;
    await insertStories(db, [{ id, sectionId, state: 'draft', content: parsed, by: author, ownerId }]);
    await insertRevisions(db, [{ storyId: id, number: 1, previousHash: '', content: parsed, author, note: null }]);
    indexInHand(db, id, draftOf(parsed));
    await recordAct(db, {
      act: 'story.create',
      subject: 'story',
      subjectId: id,
      after: { section, kind: parsed.kind },
    });
    return id;
  });
}

const beginningSchema = z.strictObject({
  section: z.string().max(80),
  kind: z.enum(KINDS).default('news'),
  language: languageSchema.default(site.language),
});

export type Beginning = z.input<typeof beginningSchema>;

/**
 * Opens a story without a word in it, for somebody who is about to write. Whoever acts is its owner.
 * @returns its number
 * @throws Problem when there is no such section
 */
export async function beginStory(beginning: Beginning): Promise<number> {
  const { section, kind, language } = beginningSchema.parse(beginning);
  return write(async ({ db }) => {
    const { id: sectionId } = await sectionNamed(db, section);
    const at = now();
    const storyId = await (await numberGiver(db, site.zone))(at);
    const { id: savedBy, name: savedByName } = whoActs();
    const content = draftSchema.parse({ ...plainStory('', { type: 'doc', content: [] }), kind, language });
    await insertStories(db, [
      { id: storyId, sectionId, state: 'draft', content, by: savedByName, ownerId: savedBy, hasRevision: false },
    ]);
    await putWork(db, { storyId, content, version: 1, baseRevision: 0, savedAt: at, savedBy, savedByName });
    indexInHand(db, storyId, content);
    await recordAct(db, { act: 'story.create', subject: 'story', subjectId: storyId, after: { section, kind } });
    return storyId;
  });
}
