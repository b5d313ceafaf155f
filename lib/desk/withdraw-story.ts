import { type Act, write } from '../../db/database.ts';
import { addressesOf } from '../../db/queries/newsroom/addresses.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { tellAbsence } from '../../db/queries/newsroom/changes.ts';
import { indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { unpublishArticles } from '../../db/queries/newsroom/publish.ts';
import { setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { clearFailures, forgetSchedule } from '../../db/queries/newsroom/schedules.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { storyAddress } from '../news/paths.ts';
import { ABSENCE_STATUS } from '../news/workflow.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { moved } from './move-on.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/** Why a story leaves the site, and what its address says from then on. */
export interface Withdrawal {
  reason: string;
  as: keyof typeof ABSENCE_STATUS;
}

/**
 * Takes a live story from readers. Its addresses answer 410 (withdrawn by us) or 451 (taken down by a legal order) from
 * the next request on; its revisions are kept, and `bringBack` brings it back. One that is withdrawn can still be taken
 * down.
 * @returns the paths of all pages that changed
 * @throws Problem when there is no such story or it is not live
 */
export async function withdrawStory(id: number, withdrawal: Withdrawal): Promise<{ paths: string[] }> {
  return write((act) => withdrawIn(act, id, withdrawal));
}

/** The same inside an act. */
export async function withdrawIn(act: Act, id: number, { reason, as }: Withdrawal): Promise<{ paths: string[] }> {
  const { db } = act;
  const story = await storyNumbered(db, id);
  const standing = moved(as === 'withdrawn' ? 'withdraw' : 'take-down', story);
  const paths = await addressesOf(db, id);
  const status = ABSENCE_STATUS[as];
  if (story.state === 'live') await unpublishArticles(act, [id], status);
  else await tellAbsence(act, id, status);
  await updateStory(db, id, { ...standing, touchedAt: now(), touchedBy: whoActs().name });
  await setRedirect(act, { address: storyAddress(id), status, target: null, reason });
  await forgetSchedule(act, id, 'withdraw');
  // One that is withdrawn can still be taken down.
  if (as === 'taken-down') await forgetSchedule(act, id, 'take-down');
  await clearFailures(db, id);
  indexInHand(db, id, (await wordsInHand(db, story)).content);
  await recordAct(db, {
    act: as === 'withdrawn' ? 'story.withdraw' : 'story.take-down',
    subject: 'story',
    subjectId: id,
    before: { state: story.state },
    after: { state: as, reason },
  });
  return { paths };
}
