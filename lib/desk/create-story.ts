import { write } from '../../db/database.ts';
import { numberGiver } from '../../db/queries/newsroom/numbers.ts';
import { insertRevisions, insertStories } from '../../db/queries/newsroom/stories.ts';
import { site } from '../../site.ts';
import { contentSchema, type StoryContent } from '../news/content.ts';
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
    await insertStories(db, [{ id, kind: parsed.kind, state: 'draft', sectionId, draftRevision: 1, createdAt: now() }]);
    await insertRevisions(db, [{ storyId: id, number: 1, previousHash: '', content: parsed, author, note: null }]);
    return id;
  });
}
