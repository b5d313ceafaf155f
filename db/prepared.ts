import type { Reader } from './database.ts';

/**
 * A query that is asked on every request, prepared once for a connection instead of each time. `build` makes it with
 * `sql.placeholder(...)` where values go and `.prepare()` at its end.
 */
export function prepared<Query>(build: (db: Reader) => Query): (db: Reader) => Query {
  const made = new WeakMap<Reader, Query>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const query = build(db);
    made.set(db, query);
    return query;
  };
}
