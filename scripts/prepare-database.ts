import { read } from '../db/database.ts';
import { migrateDatabase } from '../db/dialects/sqlite/migrate.ts';
import { isFounded } from '../db/queries/newsroom/founding.ts';
import { reindexSearch } from '../lib/desk/reindex-search.ts';
import type { Config } from '../lib/platform/config.ts';
import { foundNewspaper } from './found-newspaper.ts';

/**
 * Makes the database ready: the schema of this version, and on its very first use the bundled newspaper. What a
 * newsroom has changed or removed since is never touched.
 */
export async function prepareDatabase({ dataDir }: Config): Promise<void> {
  migrateDatabase(dataDir);
  await reindexSearch(
    (done) => done % 10_000 === 0 && console.log(`The search index is made anew: ${done} stories so far.`),
  );
  if (!(await read(isFounded))) await foundNewspaper();
}
