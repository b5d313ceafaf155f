import { sql } from 'drizzle-orm';
import { dayOfPlace } from '../../../lib/news/story-number.ts';
import type { Act, Writer } from '../../database.ts';
import { listDays } from '../../schema/edition/articles.ts';
import { tags } from '../../tags.ts';
import { languageKey, listKey } from '../edition/lists.ts';
import type { PlacedSection } from './sections.ts';

/** Where an article stands in the lists. */
export interface Standing {
  id: number;
  place: number;
  sectionId: number;
  language: string;
  translationGroup: string | null;
  updatedAt: number | null;
}

/** The lists an article is in: the paper, its language, its department and, when it has one, its sub-section. */
function listsOf(sections: Map<number, PlacedSection>, { sectionId, language }: Standing): string[] {
  const departmentId = sections.get(sectionId)?.departmentId ?? sectionId;
  const lists = [listKey({ of: 'paper' }), languageKey(language), listKey({ of: 'department', id: departmentId })];
  return departmentId === sectionId ? lists : [...lists, listKey({ of: 'section', id: sectionId })];
}

/** Keeps the day counts of every list in step with articles that joined and left. */
export async function countLists(
  db: Writer,
  sections: Map<number, PlacedSection>,
  joined: Standing[],
  left: Standing[],
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
  for (const { list, day, by } of changes.values()) {
    if (by === 0) continue;
    await db
      .insert(listDays)
      .values({ list, day, count: Math.max(by, 0) })
      .onConflictDoUpdate({ target: [listDays.list, listDays.day], set: { count: sql`${listDays.count} + ${by}` } });
  }
}

/** Stamps the lists that articles joined or left. */
export function stampLists(
  stamp: Act['stamp'],
  sections: Map<number, PlacedSection>,
  members: readonly Standing[],
): void {
  if (members.length === 0) return;
  stamp(tags.latest);
  for (const { sectionId, translationGroup } of members) {
    const section = sections.get(sectionId);
    if (section) stamp(tags.section(section.path), tags.section(section.departmentPath));
    if (translationGroup) stamp(tags.anyTranslations, tags.translations(translationGroup));
  }
}
