import { read } from '../../../db/database.ts';
import { broughtSince, listSources, type SourceRow } from '../../../db/queries/newsroom/wire-sources.ts';
import { startOfDay } from '../../news/dates.ts';
import { healthOf, type ListedSource } from '../../news/wire-source.ts';
import { now } from '../../platform/now.ts';

/**
 * Every source with how it does.
 * @param zone the zone of the paper, in which its day begins
 */
export async function readSources(zone: string): Promise<ListedSource[]> {
  const at = now();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
  return read(async (db) => {
    const today = await broughtSince(db, startOfDay(day, zone));
    return (await listSources(db)).map((source) => ({
      ...publicPart(source),
      health: healthOf(source),
      broughtToday: today.get(source.id) ?? 0,
      hubUntil: source.hubUntil !== null && source.hubUntil > at ? source.hubUntil : null,
    }));
  });
}

function publicPart(source: SourceRow) {
  const {
    etag: _,
    lastModified,
    hub,
    hubTopic,
    hubAskedAt,
    hubSecret,
    hubKey,
    tokenDigest,
    createdAt,
    ...rest
  } = source;
  return rest;
}
