import type { Connection } from './connection.ts';

/** More different statements than any act has; what has not been asked for longest is let go of first. */
const MOST_KEPT = 400;

type Statement = ReturnType<Connection['prepare']>;

/**
 * Lets a connection keep the statements that are prepared on it, by their text. Prepared anew for every query, each needs
 * some kilobytes of SQLite's own memory until the collector comes round, which does not know of them: an act of a
 * thousand items would hold a hundred megabytes.
 * @returns the connection
 */
export function keepingStatements(connection: Connection): Connection {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  const keptOrNew = (text: string): Statement => {
    const statement = kept.get(text) ?? prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    // As it would come anew, whatever whoever had it before wanted to get.
    return statement.reader ? statement.pluck(false).raw(false) : statement;
  };
  connection.prepare = keptOrNew as Connection['prepare'];
  return connection;
}
