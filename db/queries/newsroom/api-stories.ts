import { and, desc, eq, gte, isNull, lt, lte, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { StoryState } from '../../../lib/news/workflow.ts';
import type { Reader } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { users } from '../../schema/newsroom/users.ts';

const owners = alias(users, 'owners');
const assignees = alias(users, 'assignees');

/** Which stories of the newsroom a program asks for. Instants are UTC ms; `after` is where the page before ended. */
export interface StoryFilter {
  state: StoryState | null;
  touchedSince: number | null;
  after: { touchedAt: number; id: number } | null;
}

const rowsFrom = (db: Reader) =>
  db
    .select({
      story: stories,
      section: { path: sections.path, name: sections.name },
      owner: owners.name,
      assignee: assignees.name,
    })
    .from(stories)
    .leftJoin(sections, eq(sections.id, stories.sectionId))
    .leftJoin(owners, eq(owners.id, stories.ownerId))
    .leftJoin(assignees, eq(assignees.id, stories.assigneeId));

/** The first `count` stories that are not in the bin, last touched first, by keyset. */
export async function storiesForApi(db: Reader, { state, touchedSince, after }: StoryFilter, count: number) {
  return rowsFrom(db)
    .where(
      and(
        isNull(stories.trashedAt),
        state === null ? undefined : eq(stories.state, state),
        touchedSince === null ? undefined : gte(stories.touchedAt, touchedSince),
        after ? lte(stories.touchedAt, after.touchedAt) : undefined,
        after
          ? or(
              lt(stories.touchedAt, after.touchedAt),
              and(eq(stories.touchedAt, after.touchedAt), lt(stories.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(stories.touchedAt), desc(stories.id))
    .limit(count);
}

export type ApiStoryRow = Awaited<ReturnType<typeof storiesForApi>>[number];

/** The story of this number that is not in the bin; null when there is none. */
export async function storyForApi(db: Reader, id: number): Promise<ApiStoryRow | null> {
  const [row] = await rowsFrom(db).where(and(eq(stories.id, id), isNull(stories.trashedAt)));
  return row ?? null;
}
