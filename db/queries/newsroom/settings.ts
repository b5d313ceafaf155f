import { type SaidSettings, type Settings, storedSettingsSchema } from '../../../lib/news/settings.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { settings } from '../../schema/edition/settings.ts';

/** What the newsroom last said of the paper, and when (UTC ms); null when it never did. */
export async function findSaidSettings(db: Reader): Promise<{ words: SaidSettings; updatedAt: number } | null> {
  const [row] = await db.select().from(settings).limit(1);
  return row ? { words: storedSettingsSchema.parse(row.words), updatedAt: row.updatedAt } : null;
}

/** Writes what the newsroom says of the paper. */
export async function replaceSettings(db: Writer, words: Settings): Promise<void> {
  const row = { id: 1, words, updatedAt: now() };
  await db.insert(settings).values(row).onConflictDoUpdate({ target: settings.id, set: row });
}
