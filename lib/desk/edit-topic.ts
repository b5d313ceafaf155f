import { z } from 'zod';
import { type Act, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed, insertNamed, updateNamed } from '../../db/queries/newsroom/named.ts';
import { clearRedirect, leadRedirectsTo } from '../../db/queries/newsroom/redirects.ts';
import { storyCounts } from '../../db/queries/newsroom/relink.ts';
import { tags } from '../../db/tags.ts';
import { Problem } from '../platform/problem.ts';
import { changesOf } from './changes-of.ts';
import { slugSchema } from './edit-person.ts';
import { freeSlug, namedRow, takeName } from './take-name.ts';

const name = z.string().trim().min(1).max(120);

export const newTopicSchema = z.strictObject({ name });
export const editedTopicSchema = z.strictObject({ id: z.number().int(), name, slug: slugSchema });
export const topicRemovalSchema = z.strictObject({ id: z.number().int() });

/**
 * Makes a topic before the first story about it.
 * @returns the row
 * @throws Problem when there is one of this name
 */
export async function createTopic(topic: z.input<typeof newTopicSchema>): Promise<number> {
  const parsed = newTopicSchema.parse(topic);
  return write(async ({ db, stamp }) => {
    const slug = await freeSlug(db, 'topic', parsed.name);
    const id = await insertNamed(db, 'topic', { slug, name: parsed.name });
    stamp(tags.topic(slug), tags.topicWords(slug));
    await recordAct(db, { act: 'topic.create', subject: 'topic', subjectId: slug, after: parsed });
    return id;
  });
}

/**
 * Renames a topic, everywhere it is shown; its old address leads to the new one.
 * @throws Problem when it is not there any more, or another has the name or address
 */
export async function editTopic(topic: z.input<typeof editedTopicSchema>): Promise<void> {
  const after = editedTopicSchema.parse(topic);
  await write(async (act) => {
    const before = await namedRow(act.db, 'topic', after.id);
    await takeName(act.db, 'topic', before, after);
    await updateNamed(act.db, 'topic', after);
    await moveTopic(act, before.slug, after.slug);
    const changes = changesOf(before, after);
    await recordAct(act.db, { act: 'topic.edit', subject: 'topic', subjectId: after.slug, ...changes });
  });
}

/**
 * Removes a topic that no published story is about; the next story that names it makes it again.
 * @throws Problem when there are stories about it
 */
export async function removeTopic(removal: z.input<typeof topicRemovalSchema>): Promise<void> {
  const { id } = topicRemovalSchema.parse(removal);
  await write(async ({ db, stamp }) => {
    const topic = await namedRow(db, 'topic', id);
    const count = (await storyCounts(db, 'topic', [id])).get(id) ?? 0;
    if (count > 0)
      throw new Problem(`${count} stories are about “${topic.name}”. Merge it with another topic instead.`);
    await leadFormersTo(db, 'topic', id, null);
    await deleteNamed(db, 'topic', id);
    stamp(tags.topic(topic.slug), tags.topicWords(topic.slug));
    await recordAct(db, { act: 'topic.edit', subject: 'topic', subjectId: topic.slug, before: topic });
  });
}

/** Lets redirects to a topic's page lead to the one there is now, and every page that shows either be made anew. */
export async function moveTopic(act: Act, from: string, to: string): Promise<void> {
  for (const slug of [from, to]) act.stamp(tags.topic(slug), tags.topicWords(slug));
  if (from === to) return;
  act.stamp(tags.anyArticle);
  await clearRedirect(act, `/topic/${to}/`);
  await leadRedirectsTo(act, `/topic/${from}/`, `/topic/${to}/`);
}
