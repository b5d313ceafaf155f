import { z } from 'zod';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { topicsNamed } from '../../db/queries/newsroom/names.ts';
import { recentItems } from '../../db/queries/newsroom/wire-recent.ts';
import {
  type MappedSubject,
  mapSubject as mapIt,
  subjectsMapped,
  unmapSubjects,
} from '../../db/queries/newsroom/wire-rules.ts';
import { tags } from '../../db/tags.ts';
import { nameSlug } from '../news/slugs.ts';
import { now } from '../platform/now.ts';

const subject = {
  scheme: z.string().trim().min(1, 'say whose code it is').max(80),
  code: z.string().trim().min(1, 'say which code').max(200),
};

export const ofSubject = z.strictObject(subject);
export const mappingSchema = z.strictObject({
  ...subject,
  topic: z.string().trim().min(1, 'say which topic').max(120),
});

/** Says which of our topics a subject of an agency is, from the next item on; a topic that is not there is made. */
export async function mapSubject({ scheme, code, topic }: z.infer<typeof mappingSchema>): Promise<void> {
  await write(async ({ db, stamp }) => {
    const topicId = (await topicsNamed(db, [topic])).get(topic) ?? 0;
    await mapIt(db, { scheme, code, topicId });
    stamp(tags.topicWords(nameSlug(topic)));
    await recordAct(db, { act: 'wire.rules', subject: 'subject', subjectId: `${scheme}:${code}`, after: { topic } });
  });
}

/** Forgets which topic a subject is. Stories that have it keep it. */
export async function forgetSubject({ scheme, code }: z.infer<typeof ofSubject>): Promise<void> {
  await write(async ({ db }) => {
    await unmapSubjects(db, scheme, [code]);
    await recordAct(db, { act: 'wire.rules', subject: 'subject', subjectId: `${scheme}:${code}`, after: null });
  });
}

/** A subject that items of late had, and which is no topic of ours. */
export interface StrangeSubject {
  scheme: string;
  code: string;
  name: string | null;
  many: number;
}

const WEEK = 7 * 86_400_000;
const MOST_ITEMS = 2000;
const MOST_STRANGE = 50;

/** The map of subjects, and those of the last week that are not in it, the most frequent first. */
export async function readSubjects(): Promise<{ mapped: MappedSubject[]; strange: StrangeSubject[] }> {
  return read(async (db) => {
    const mapped = await subjectsMapped(db);
    const known = new Set(mapped.map(keyOf));
    const items = await recentItems(db, now() - WEEK, MOST_ITEMS);
    const all = Map.groupBy(
      items.flatMap(({ item }) => item.facts.subjects),
      keyOf,
    );
    const strange = [...all].flatMap(([key, some]) => {
      const [first] = some;
      return first && !known.has(key) ? [{ ...first, many: some.length }] : [];
    });
    return { mapped, strange: strange.toSorted((a, b) => b.many - a.many).slice(0, MOST_STRANGE) };
  });
}

function keyOf({ scheme, code }: { scheme: string; code: string }): string {
  return `${scheme}:${code}`;
}
