import { write } from '../../db/database.ts';
import { stampOf } from '../news/dates.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { instantOfMoment, type Moment } from './schedule-story.ts';
import { step } from './step.ts';
import { storyNumbered } from './story-numbered.ts';

/**
 * Puts a story under embargo until a moment, or, with null, lifts it: until then nothing publishes it.
 * @returns the instant (UTC ms), null when it was lifted
 * @throws Problem when readers have the story, the moment is none or has passed, or a publication is scheduled before it
 */
export async function embargoStory(id: number, until: Moment | null): Promise<number | null> {
  const instant = until && instantOfMoment(until);
  if (instant && instant.at <= now())
    throw new Problem(`${stampOf(instant.at, instant.zone).shown} has passed; choose a later time.`);
  return write(async (act) => {
    const story = await storyNumbered(act.db, id);
    if (instant && story.scheduledAt !== null && story.scheduledAt < instant.at)
      throw new Problem(
        `It is to be published at ${stampOf(story.scheduledAt, instant.zone).shown}; take it off the schedule first.`,
      );
    const embargoedUntil = instant?.at ?? null;
    await step(act, story, 'embargo', { embargoedUntil }, { embargoedUntil });
    return embargoedUntil;
  });
}
