import { type SaidSettings, storedSettingsSchema } from '../../../lib/news/settings.ts';
import { noteTags } from '../../../lib/platform/page-notes.ts';
import type { Reader } from '../../database.ts';
import { settings } from '../../schema/edition/settings.ts';
import { tags } from '../../tags.ts';

/** What the newsroom says of the paper in place of the site file; nothing when it never said anything. */
export async function findSettings(db: Reader): Promise<SaidSettings> {
  noteTags(tags.settings);
  const [row] = await db.select({ words: settings.words }).from(settings).limit(1);
  return row ? storedSettingsSchema.parse(row.words) : {};
}
