import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { forgetSchedule } from '../../db/queries/newsroom/schedules.ts';
import { type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import { printedNumber } from '../news/story-number.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { clearLock } from './lock-story.ts';
import { step } from './step.ts';
import { storyNumbered } from './story-numbered.ts';

/** Puts a story that readers never had into the trash: it is off every list and schedule, and nothing of it is lost. */
export async function trashStory(id: number): Promise<void> {
  await write(async (act) => binIn(act, await storyNumbered(act.db, id)));
}

/** The same inside an act. */
export async function binIn(act: Act, story: StoryRow): Promise<void> {
  await step(act, story, 'trash', { trashedAt: now(), approvedRevision: null });
  await forgetSchedule(act, story.id);
  await clearLock(act.db, story.id);
}

/** Takes a story out of the trash, as a draft. Throws a Problem when it is not in there. */
export async function restoreStory(id: number): Promise<void> {
  await write(async ({ db }) => {
    const { trashedAt } = await storyNumbered(db, id);
    if (trashedAt === null) throw new Problem(`Story ${printedNumber(id)} is not in the trash.`);
    await updateStory(db, id, { trashedAt: null, touchedAt: now() });
    await recordAct(db, { act: 'story.restore', subject: 'story', subjectId: id, before: { trashedAt } });
  });
}
