import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RuledItem } from '../../../lib/news/wire-decision.ts';
import { keptItemSchema } from '../../../lib/news/wire-kept.ts';
import type { Reader } from '../../database.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { wireCopy, wireVersions } from '../../schema/newsroom/wire-copy.ts';

/** An item that has come of late: as much of its newest version as rules look at. */
export interface RecentItem {
  id: number;
  sourceId: number | null;
  item: RuledItem;
  /** Who took it, or the rule that did; null while nobody has. */
  decidedBy: string | null;
  /** The story that it became; null while it is in the list alone. */
  story: Pick<typeof stories.$inferSelect, 'state' | 'ownerId' | 'touchedBy'> | null;
}

const partsSchema = z.object({
  section: keptItemSchema.shape.section,
  subjects: keptItemSchema.shape.facts.shape.subjects,
});

/** What has come since an instant, newest first; nothing but what rules look at is read. */
export async function recentItems(db: Reader, since: number, most: number): Promise<RecentItem[]> {
  const rows = await db
    .select({
      id: wireCopy.id,
      sourceId: wireCopy.sourceId,
      decidedBy: wireCopy.decidedBy,
      state: stories.state,
      ownerId: stories.ownerId,
      touchedBy: stories.touchedBy,
      provider: wireCopy.provider,
      headline: wireCopy.headline,
      language: wireCopy.language,
      urgency: wireCopy.urgency,
      slugline: wireCopy.slugline,
      parts: sql<string>`json_object(
        'section', json_extract(${wireVersions.item}, '$.section'),
        'subjects', json_extract(${wireVersions.item}, '$.facts.subjects')
      )`,
    })
    .from(wireCopy)
    .innerJoin(wireVersions, and(eq(wireVersions.copyId, wireCopy.id), eq(wireVersions.digest, wireCopy.digest)))
    .leftJoin(stories, eq(stories.id, wireCopy.storyId))
    .where(gte(wireCopy.changedAt, since))
    .orderBy(desc(wireCopy.changedAt), desc(wireCopy.id))
    .limit(most);
  return rows.map(({ id, sourceId, provider, headline, language, urgency, slugline, parts, ...row }) => {
    const { section, subjects } = partsSchema.parse(JSON.parse(parts));
    const { decidedBy, state, ownerId, touchedBy } = row;
    return {
      ...{ id, sourceId, decidedBy },
      story: state === null ? null : { state, ownerId, touchedBy: touchedBy ?? '' },
      item: { provider, section, content: { headline, language }, facts: { urgency, slugline, subjects } },
    };
  });
}
