import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { standingPicture, storedContentSchema } from '../../../lib/news/content.ts';
import { placeOf } from '../../../lib/news/story-number.ts';
import type { Reader } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { revisions, stories } from '../../schema/newsroom/stories.ts';
import { schedules } from '../../schema/newsroom/story-work.ts';

/** What the schedule does until an instant (UTC ms) to what fronts show: the stories that come, and those that go. */
export async function storiesUntil(db: Reader, instant: number) {
  const due = and(isNull(schedules.doneAt), isNull(schedules.failedAt), lte(schedules.at, instant));
  const rows = await db
    .select({
      id: stories.id,
      does: schedules.does,
      at: schedules.at,
      sectionId: stories.sectionId,
      parentId: sections.parentId,
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
  const coming = rows.filter(({ does, id }) => does === 'publish' && !leaving.has(id)).map(comingRow);
  return { coming: coming.toSorted((a, b) => b.place - a.place), leaving };
}

interface Scheduled {
  id: number;
  at: number;
  sectionId: number;
  parentId: number | null;
  sectionPath: string;
  sectionName: string;
  content: unknown;
}

function comingRow({ id, at, sectionId, parentId, sectionPath, sectionName, content }: Scheduled) {
  const parsed = storedContentSchema.parse(content);
  const publishedAt = parsed.publishedAt ?? at;
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
    sectionId,
    departmentId: parentId ?? sectionId,
  };
}
