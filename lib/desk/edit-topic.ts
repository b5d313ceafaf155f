import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertNamed } from '../../db/queries/newsroom/named.ts';
import { tags } from '../../db/tags.ts';
import { renameNamed, seenRow } from './edit-named.ts';
import { slugSchema } from './edit-person.ts';
import { freeSlug } from './take-name.ts';

const name = z.string().trim().min(1).max(120);

export const newTopicSchema = z.strictObject({ name });
export const editedTopicSchema = z.strictObject({ ...seenRow, name, slug: slugSchema });

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
 * @throws Problem when it is not there any more, or another has the name or address; Conflict when somebody changed it
 *   meanwhile
 */
export async function editTopic(topic: z.input<typeof editedTopicSchema>): Promise<void> {
  const { id, seen, ...words } = editedTopicSchema.parse(topic);
  await write((act) => renameNamed(act, 'topic', { id, seen }, words));
}
