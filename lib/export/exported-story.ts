import { type Reader, read } from '../../db/database.ts';
import { nextPublished } from '../../db/queries/newsroom/archive.ts';
import { findRevision } from '../../db/queries/newsroom/stories.ts';
import { type WholeStory, wholeStory } from '../edition/documents/whole-story.ts';
import type { StoryContent } from '../news/content.ts';

/** A published story as it goes out: what readers have of it, and every word of its live revision. */
export interface ExportedStory {
  number: number;
  whole: WholeStory;
  content: StoryContent;
}

const AT_ONCE = 100;

/** Every story that readers have, newest first; memory does not grow with the archive. */
export async function* exportedStories(): AsyncGenerator<ExportedStory> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const { stories, end } = await read((db) => storiesBelow(db, below));
    yield* stories;
    if (end === null) return;
    below = end;
  }
}

async function storiesBelow(db: Reader, below: number) {
  const { stories, end } = await nextPublished(db, below, AT_ONCE);
  const exported: ExportedStory[] = [];
  for (const { id, liveRevision } of stories) {
    const whole = await wholeStory(db, id);
    const revision = await findRevision(db, id, liveRevision ?? 0);
    if (!whole || !revision) throw new Error(`Story ${id} is published and has no words.`);
    exported.push({ number: id, whole, content: revision.content });
  }
  return { stories: exported, end };
}
