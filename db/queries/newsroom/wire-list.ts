import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { matchExpression, parseQuery } from '../../../lib/news/search/query.ts';
import type { WireCount, WireFilter, WireLine, WireMark } from '../../../lib/news/wire-view.ts';
import type { Reader } from '../../database.ts';
import { inWireIndex } from '../../dialects/sqlite/wire-index.ts';
import { wireCopy } from '../../schema/newsroom/wire-copy.ts';
import { wireSources } from '../../schema/newsroom/wire-sources.ts';

/** The columns of the index of the wire (db/migrations). */
const WORDS = '{headline slugline body marks}';

const columns = {
  id: wireCopy.id,
  provider: wireCopy.provider,
  standing: wireCopy.standing,
  signal: wireCopy.signal,
  storyId: wireCopy.storyId,
  urgency: wireCopy.urgency,
  language: wireCopy.language,
  slugline: wireCopy.slugline,
  headline: wireCopy.headline,
  version: wireCopy.version,
  embargoedUntil: wireCopy.embargoedUntil,
  receivedAt: wireCopy.receivedAt,
  changedAt: wireCopy.changedAt,
  decidedBy: wireCopy.decidedBy,
};

/** The next items of the list after a mark, what changed last first: page 900 costs what page 1 does. */
export async function wireLines(
  db: Reader,
  filter: WireFilter,
  { after, most }: { after: WireMark | null; most: number },
): Promise<WireLine[]> {
  const { changedAt, id } = wireCopy;
  const beyond = after && or(lt(changedAt, after.at), and(eq(changedAt, after.at), lt(id, after.id)));
  return db
    .select(columns)
    .from(wireCopy)
    .where(and(...conditions(filter), after ? lte(changedAt, after.at) : undefined, beyond ?? undefined))
    .orderBy(desc(changedAt), desc(id))
    .limit(most);
}

/** How many items stand above a mark; counting stops at `most`. */
export async function countAbove(db: Reader, filter: WireFilter, above: WireMark, most: number): Promise<number> {
  const { changedAt, id } = wireCopy;
  const some = db
    .select({ id })
    .from(wireCopy)
    .where(
      and(
        ...conditions(filter),
        gte(changedAt, above.at),
        or(gt(changedAt, above.at), and(eq(changedAt, above.at), gt(id, above.id))),
      ),
    )
    .limit(most)
    .as('some');
  const [row] = await db.select({ many: count() }).from(some);
  return row?.many ?? 0;
}

/** These items, in no order. */
export async function wireLinesOf(db: Reader, ids: readonly number[]): Promise<WireLine[]> {
  if (ids.length === 0) return [];
  return db
    .select(columns)
    .from(wireCopy)
    .where(inArray(wireCopy.id, [...ids]));
}

function conditions({ standing, provider, urgency, language, source, query }: WireFilter): (SQL | undefined)[] {
  const terms = query ? parseQuery(query) : null;
  return [
    standing === 'all' ? undefined : eq(wireCopy.standing, standing),
    provider ? eq(wireCopy.provider, provider) : undefined,
    urgency ? lte(wireCopy.urgency, urgency) : undefined,
    language ? eq(wireCopy.language, language) : undefined,
    source ? eq(wireCopy.sourceId, source) : undefined,
    // What was typed and holds no word finds nothing.
    terms?.length === 0 ? sql`0` : undefined,
    terms?.length ? sql`${wireCopy.id} IN ${inWireIndex(matchExpression(terms, [], WORDS))}` : undefined,
  ];
}

/** Counting looks at so many items, the newest: every open screen asks every few seconds. */
const MOST_COUNTED = 10_000;

/** What has come since an instant and waits, counted by sender, language and urgency; counting stops at 10,000. */
export async function wireCounts(db: Reader, since: number): Promise<WireCount[]> {
  const { provider, language, urgency, standing, changedAt } = wireCopy;
  const some = db
    .select({ provider, language, urgency })
    .from(wireCopy)
    .where(and(eq(standing, 'waiting'), gte(changedAt, since)))
    .orderBy(desc(changedAt))
    .limit(MOST_COUNTED)
    .as('some');
  return db
    .select({ provider: some.provider, language: some.language, urgency: some.urgency, many: count() })
    .from(some)
    .groupBy(some.provider, some.language, some.urgency)
    .limit(1000);
}

/** Everybody who ever sent anything: found by leaping from one to the next, however much they sent. */
export async function wireProviders(db: Reader): Promise<string[]> {
  const leaps = sql`(WITH RECURSIVE leap(provider) AS (
    SELECT min(provider) FROM wire_copy
    UNION ALL
    SELECT (SELECT min(provider) FROM wire_copy WHERE provider > leap.provider) FROM leap
    WHERE leap.provider IS NOT NULL
  ) SELECT provider FROM leap WHERE provider IS NOT NULL LIMIT 300)`;
  const rows = await db.select({ provider: sql<string>`provider` }).from(leaps);
  return rows.map(({ provider }) => provider);
}

/** The sources by their names. */
export async function wireSourceNames(db: Reader): Promise<{ id: number; name: string }[]> {
  return db
    .select({ id: wireSources.id, name: wireSources.name })
    .from(wireSources)
    .orderBy(asc(wireSources.name))
    .limit(500);
}
