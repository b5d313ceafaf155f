import { randomUUID } from 'node:crypto';
import { type Act, write } from '../../db/database.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { printedNumber } from '../news/story-number.ts';
import { whoActs } from '../platform/acting.ts';
import { Problem } from '../platform/problem.ts';
import { publishIn } from './publishing.ts';
import { addRevision } from './revise-story.ts';
import { putWords } from './save-work.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/**
 * Makes two stories one text in two languages. The other one is told at once: what is in hand of it, or what readers
 * have, goes on with no other word changed. This one's own words are with whoever writes it.
 * @returns the name of their group, for the words of this story
 * @throws Problem when there is no such story, it is this one, or both are of one language
 */
export async function pairStories(id: number, otherId: number): Promise<string> {
  if (id === otherId) throw new Problem('A story is not its own translation.');
  return write(async (act) => {
    const [mine, other] = [await storyNumbered(act.db, id), await storyNumbered(act.db, otherId)];
    if (mine.language === other.language)
      throw new Problem(`Both are in ${mine.language}; set the language of this one first.`);
    const theirs = (await wordsInHand(act.db, other)).content.translationGroup;
    if (theirs !== null) return theirs;
    const own = (await wordsInHand(act.db, mine)).content.translationGroup;
    const group = own ?? `pair-${printedNumber(id)}-${randomUUID().slice(0, 8)}`;
    await join(act, other, group);
    return group;
  });
}

async function join(act: Act, story: StoryRow, translationGroup: string): Promise<void> {
  const { content } = await wordsInHand(act.db, story);
  const joined = { ...content, translationGroup };
  const isUntouched = story.state === 'live' && story.draftState === null;
  if (!isUntouched) {
    await putWords(act.db, story, joined);
    return;
  }
  const { name } = whoActs();
  const revision = await addRevision(act.db, story, {
    content: joined,
    author: name,
    note: 'Paired with a translation',
  });
  await publishIn(act, story.id, name, { revision, seen: 'all' });
}
