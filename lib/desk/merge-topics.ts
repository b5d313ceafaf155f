import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { leadFormersTo, rememberName } from '../../db/queries/newsroom/former-names.ts';
import { deleteNamed } from '../../db/queries/newsroom/named.ts';
import { relinkTopic } from '../../db/queries/newsroom/relink.ts';
import { moveTopic } from './edit-topic.ts';
import { type Merge, mergeSchema } from './merge-schema.ts';
import { namedRow } from './take-name.ts';

/**
 * Makes two topics one: what was about the first is about the second; the first one's address leads to the second's, and
 * so does its name in stories to come.
 * @throws Problem when either is not there any more
 */
export async function mergeTopics(merge: Merge): Promise<void> {
  const { id, into } = mergeSchema.parse(merge);
  await write(async (act) => {
    const from = await namedRow(act.db, 'topic', id);
    const to = await namedRow(act.db, 'topic', into);
    await relinkTopic(act.db, id, into);
    await leadFormersTo(act.db, 'topic', id, into);
    await rememberName(act.db, 'topic', from.slug, into, id);
    await deleteNamed(act.db, 'topic', id);
    await moveTopic(act, from.slug, to.slug);
    await recordAct(act.db, {
      act: 'topic.merge',
      subject: 'topic',
      subjectId: to.slug,
      before: { merged: from },
      after: { into: to },
    });
  });
}
