import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { Problem } from '../../../lib/platform/problem.ts';
import { close, openWriter } from './connection.ts';

/**
 * Brings the database in `dataDir` to the schema of this version, making it where there is none. When two processes
 * meet here (npm start and npm run wire at once), the second finds the tables made and has nothing left to do.
 */
export function migrateDatabase(dataDir: string): void {
  try {
    runMigrations(dataDir);
  } catch (error) {
    if (error instanceof Problem) throw error;
    runMigrations(dataDir);
  }
}

function runMigrations(dataDir: string): void {
  const connection = openWriter(dataDir);
  try {
    connection.pragma('busy_timeout = 30000');
    migrate(drizzle({ client: connection }), {
      migrationsFolder: fileURLToPath(new URL('../../migrations', import.meta.url)),
    });
  } finally {
    close(connection);
  }
}
