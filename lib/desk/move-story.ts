import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { moved } from './move-on.ts';
import { sectionNamed } from './section-named.ts';
import { type Seen, seenStory } from './step.ts';

/**
 * Moves a story to another section. Readers find a live one there when it is published next, and are led there from its
 * old address.
 * @returns the version that the story now is
 * @throws Problem when there is no such story or section; StaleWrite when it changed meanwhile
 */
export async function moveStory(id: number, section: string, seen: Seen = {}): Promise<number> {
  return write(async (act) => {
    const story = await seenStory(act, id, seen);
    const { id: sectionId } = await sectionNamed(act.db, section);
    if (sectionId === story.sectionId) return story.version;
    const version = story.version + 1;
    const touch = { touchedAt: now(), touchedBy: whoActs().name };
    await updateStory(act.db, id, { ...moved('revise', story), ...touch, sectionId, version });
    const change = { before: { sectionId: story.sectionId }, after: { section } };
    await recordAct(act.db, { act: 'story.move', subject: 'story', subjectId: id, ...change });
    return version;
  });
}
