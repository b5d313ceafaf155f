import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayOfPlace } from '../../../lib/news/story-number.ts';
import type { Act, Reader, Writer } from '../../database.ts';
import { articles, listDays } from '../../schema/edition/articles.ts';
import { tags } from '../../tags.ts';
import { languageKey, listKey } from '../edition/lists.ts';
import { furtherLists, type Placing } from './further-sections.ts';
import type { PlacedSection } from './sections.ts';

type Sections = ReadonlyMap<number, PlacedSection>;

/** Where an article stands in the lists. */
export interface Standing extends Placing {
  id: number;
  place: number;
  language: string;
  translationGroup: string | null;
  updatedAt: number | null;
}

const alsoInSchema = z.array(z.number()).nullable();

/** Where these articles stand. */
export async function standingsOf(db: Reader, condition: SQL | undefined): Promise<Standing[]> {
  const rows = await db
    .select({
      id: articles.id,
      place: articles.place,
      sectionId: articles.sectionId,
      alsoIn: articles.alsoIn,
      language: articles.language,
      translationGroup: articles.translationGroup,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .where(condition);
  return rows.map((row) => ({ ...row, alsoIn: alsoInSchema.parse(row.alsoIn) }));
}

/** The lists an article is in: the paper, its language, its department, its sub-section, and those of further sections. */
function listsOf(sections: Sections, standing: Standing): string[] {
  const { sectionId, language } = standing;
  const departmentId = sections.get(sectionId)?.departmentId ?? sectionId;
  const lists = [listKey({ of: 'paper' }), languageKey(language), listKey({ of: 'department', id: departmentId })];
  if (departmentId !== sectionId) lists.push(listKey({ of: 'section', id: sectionId }));
  for (const { id, departmentId: above } of furtherLists(sections, standing))
    lists.push(listKey({ of: id === above ? 'department' : 'section', id }));
  return lists;
}

/** Keeps the day counts of every list in step with articles that joined and left. */
export async function countLists(
  db: Writer,
  sections: Sections,
  joined: readonly Standing[],
  left: readonly Standing[],
): Promise<void> {
  const changes = new Map<string, { list: string; day: number; by: number }>();
  const count = (member: Standing, by: 1 | -1) => {
    for (const list of listsOf(sections, member)) {
      const day = dayOfPlace(member.place);
      const change = changes.get(`${list} ${day}`) ?? { list, day, by: 0 };
      change.by += by;
      changes.set(`${list} ${day}`, change);
    }
  };
  for (const member of joined) count(member, 1);
  for (const member of left) count(member, -1);
  const change = db
    .insert(listDays)
    .values({ list: sql.placeholder('list'), day: sql.placeholder('day'), count: sql.placeholder('count') })
    .onConflictDoUpdate({
      target: [listDays.list, listDays.day],
      set: { count: sql`${listDays.count} + ${sql.placeholder('by')}` },
    })
    .prepare();
  for (const { list, day, by } of changes.values())
    if (by !== 0) await change.run({ list, day, count: Math.max(by, 0), by });
}

/** Stamps the lists that articles joined or left. */
export function stampLists(stamp: Act['stamp'], sections: Sections, members: readonly Standing[]): void {
  if (members.length === 0) return;
  stamp(tags.latest);
  for (const member of members) {
    const { sectionId, translationGroup } = member;
    const section = sections.get(sectionId);
    if (section) stamp(tags.section(section.path), tags.section(section.departmentPath));
    stamp(...furtherLists(sections, member).map(({ path }) => tags.section(path)));
    if (translationGroup) stamp(tags.anyTranslations, tags.translations(translationGroup));
  }
}
