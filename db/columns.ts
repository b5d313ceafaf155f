/**
 * The words that schema files are written in. A second database engine is a second file like
 * dialects/sqlite/columns.ts and one line here (docs/decisions/0006).
 */
export * from './dialects/sqlite/columns.ts';
