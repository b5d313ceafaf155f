import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNote } from '../../db/queries/newsroom/notes.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { copyNumbered, findVersion, updateCopy } from '../../db/queries/newsroom/wire-copy.ts';
import { ourPictures } from '../../db/queries/newsroom/wire-pictures.ts';
import { putProposal } from '../../db/queries/newsroom/wire-proposals.ts';
import { plainText } from '../news/body/body-text.ts';
import { lockOn } from '../news/locks.ts';
import type { KeptItem } from '../news/wire-kept.ts';
import { withOwnPictures } from '../news/wire-pictures.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { bringEmbargo } from './bring-embargo.ts';
import { addRevision } from './revise-story.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

/** How the words of an item go into a story: proposed beside its own, put below them, or as a note to the desk. */
export const MERGES = ['proposal', 'append', 'note'] as const;

export const mergeCopySchema = z.strictObject({
  id: z.number().int().positive(),
  storyId: z.number().int().positive(),
  as: z.enum(MERGES),
});

export type MergeOrder = z.infer<typeof mergeCopySchema>;

const LONGEST_NOTE = 4000;

/**
 * Lets an item of the wire go into a story that is there. From then on what its sender changes is proposed to that story.
 * @throws Problem when there is no such item or story, the item is a story or was killed, or somebody writes in the story
 */
export async function mergeCopy({ id, storyId, as }: MergeOrder): Promise<void> {
  await write(async (act) => {
    const { db } = act;
    const copy = await copyNumbered(db, id);
    const version = copy && (await findVersion(db, id, copy.digest));
    if (!copy || !version) throw new Problem('There is no such item of the wire.');
    if (copy.storyId !== null) throw new Problem('It went into a story already; look at that one.');
    if (copy.signal === 'kill') throw new Problem('Its sender has taken it back: it cannot be used.');
    const story = await storyNumbered(db, storyId);
    if (story.trashedAt !== null) throw new Problem('That story is in the trash; restore it first.');
    if (as === 'proposal') await putProposal(db, { storyId, copyId: id, digest: copy.digest, kind: 'update' });
    if (as === 'note') await insertNote(db, storyId, 'comment', noteOf(version.item));
    if (as === 'append') await append(act, story, version.item);
    await updateCopy(db, id, { standing: 'merged', storyId, decidedBy: whoActs().name, decidedAt: now() });
    await recordAct(db, { act: 'wire.take', subject: 'wire', subjectId: id, after: { storyId, as } });
  });
}

async function append(act: Act, story: StoryRow, item: KeptItem): Promise<void> {
  const { db } = act;
  await bringEmbargo(act, story, item);
  const lock = lockOn(story, now());
  if (lock && lock.by !== whoActs().id)
    throw new Problem(`${lock.name} writes in that story now. Propose the item instead; nothing was changed.`);
  const { body } = withOwnPictures(item.content, await ourPictures(db, item.content));
  const { content } = await wordsInHand(db, story);
  const title = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: item.content.headline }] };
  const added = { ...content.body, content: [...content.body.content, title, ...body.content] };
  const note = `${item.provider} put below: ${item.content.headline.slice(0, 200)}`;
  await addRevision(db, story, { content: { ...content, body: added }, author: whoActs().name, note });
}

function noteOf({ provider, content: { headline, standfirst, body } }: KeptItem): string {
  return [`${provider}: ${headline}`, standfirst, plainText(body)].filter(Boolean).join('\n\n').slice(0, LONGEST_NOTE);
}
