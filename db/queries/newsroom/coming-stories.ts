import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { type StoryContent, standingPicture, storedContentSchema } from '../../../lib/news/content.ts';
import { placeOf } from '../../../lib/news/story-number.ts';
import type { Reader } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { schedules } from '../../schema/newsroom/story-work.ts';
import { furtherLists, type Placing, placings } from './further-sections.ts';
import { type PlacedSection, sectionsById } from './sections.ts';

/** What the schedule does until an instant (UTC ms) to what fronts show: the stories that come, and those that go. */
export async function storiesUntil(db: Reader, instant: number) {
  const due = and(isNull(schedules.doneAt), isNull(schedules.failedAt), lte(schedules.at, instant));
  const rows = await db
    .select({
      id: stories.id,
      does: schedules.does,
      at: schedules.at,
      sectionId: stories.sectionId,
      sectionPath: sections.path,
      sectionName: sections.name,
      content: revisions.content,
    })
    .from(schedules)
    .innerJoin(stories, eq(stories.id, schedules.storyId))
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .innerJoin(
      revisions,
      and(
        eq(revisions.storyId, stories.id),
        eq(
          revisions.number,
          sql`coalesce(${stories.approvedRevision}, ${stories.draftRevision}, ${stories.liveRevision})`,
        ),
      ),
    )
    .where(and(due, inArray(stories.state, ['approved', 'scheduled', 'live', 'withdrawn'])))
    .orderBy(schedules.at);
  const leaving = new Set(rows.filter(({ does }) => does === 'withdraw').map(({ id }) => id));
  const publications = rows
    .filter(({ does, id }) => does === 'publish' && !leaving.has(id))
    .map((row) => ({ ...row, content: storedContentSchema.parse(row.content) }));
  const tree = await sectionsById(db);
  const coming = (await placings(db, tree, publications)).map((row) => comingRow(row, tree));
  return { coming: coming.toSorted((a, b) => b.place - a.place), leaving };
}

interface Scheduled extends Placing {
  id: number;
  at: number;
  sectionPath: string;
  sectionName: string;
  content: StoryContent;
}

function comingRow(scheduled: Scheduled, tree: ReadonlyMap<number, PlacedSection>) {
  const { id, at, sectionId, sectionPath, sectionName, content: parsed } = scheduled;
  const publishedAt = parsed.publishedAt ?? at;
  const departmentId = tree.get(sectionId)?.departmentId ?? sectionId;
  return {
    id,
    place: placeOf(publishedAt, id),
    kind: parsed.kind,
    language: parsed.language,
    kicker: parsed.kicker,
    headline: parsed.headline,
    shortHeadline: parsed.shortHeadline ?? null,
    standfirst: parsed.standfirst,
    bylines: parsed.bylines,
    publishedAt,
    lead: standingPicture(parsed),
    leadCrop: parsed.leadCrop ?? null,
    sectionPath,
    sectionName,
    listedIn: [...new Set([sectionId, departmentId, ...furtherLists(tree, scheduled).map((one) => one.id)])],
  };
}
