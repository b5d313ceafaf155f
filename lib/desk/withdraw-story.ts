import { write } from '../../db/database.ts';
import { unpublishArticles } from '../../db/queries/newsroom/publish.ts';
import { setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { updateStory } from '../../db/queries/newsroom/stories.ts';
import { storyAddress } from '../news/paths.ts';
import { printedNumber } from '../news/story-number.ts';
import { ABSENCE_STATUS } from '../news/workflow.ts';
import { Problem } from '../platform/problem.ts';
import { storyNumbered } from './story-numbered.ts';

/**
 * Takes a live story from readers. Its addresses answer 410 (withdrawn by us) or 451 (taken down by a legal order) from
 * the next request on; its revisions are kept, and `publishStory` brings it back.
 * @throws Problem when there is no such story or it is not live
 */
export async function withdrawStory(
  id: number,
  { reason, as }: { reason: string; as: keyof typeof ABSENCE_STATUS },
): Promise<void> {
  await write(async (act) => {
    const story = await storyNumbered(act.db, id);
    if (story.state !== 'live') throw new Problem(`Story ${printedNumber(id)} is not live; it is ${story.state}.`);
    await unpublishArticles(act, [id]);
    await updateStory(act.db, id, { state: as });
    await setRedirect(act, { address: storyAddress(id), status: ABSENCE_STATUS[as], target: null, reason });
  });
}
