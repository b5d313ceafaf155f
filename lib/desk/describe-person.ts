import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { replacePerson } from '../../db/queries/newsroom/people.ts';
import { tags } from '../../db/tags.ts';
import { nameSlug } from '../news/slugs.ts';

const line = (most: number) => z.string().trim().min(1).max(most).nullable();

export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  nameZh: line(120),
  /** What the person does for the paper, in a few words. */
  title: line(120),
  bio: line(2000),
});

export type Person = z.infer<typeof personSchema>;

/** Says who somebody is that signs stories, in place of what was said before. */
export async function describePerson(person: Person): Promise<void> {
  const parsed = personSchema.parse(person);
  const slug = nameSlug(parsed.name);
  await write(async ({ db, stamp }) => {
    await replacePerson(db, { ...parsed, slug });
    stamp(tags.personWords(slug));
    await recordAct(db, { act: 'person.edit', subject: 'person', subjectId: slug, after: parsed });
  });
}
