import { type Reader, read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findSaidSettings, replaceSettings } from '../../db/queries/newsroom/settings.ts';
import { tags } from '../../db/tags.ts';
import { site } from '../../site.ts';
import { type Settings, settingsOf, settingsSchema, withSettings } from '../news/settings.ts';
import { Conflict } from '../platform/problem.ts';
import { whoChanged } from './changed-meanwhile.ts';
import { changesOf } from './changes-of.ts';

/** The settings as the desk edits them, and when they were last changed (UTC ms); 0 when they never were. */
export interface DeskSettings {
  settings: Settings;
  updatedAt: number;
}

/** Reads what is said of the paper now. */
export function readSettings(): Promise<DeskSettings> {
  return read(settingsNow);
}

async function settingsNow(db: Reader): Promise<DeskSettings> {
  const said = await findSaidSettings(db);
  return { settings: settingsOf(withSettings(site, said?.words ?? {})), updatedAt: said?.updatedAt ?? 0 };
}

/**
 * Says what the paper prints about itself on every page: legal lines, where to follow it, its languages, what readers may
 * see. In the next answer of every page.
 * @param seen when the settings that were seen had been written (UTC ms)
 * @throws Conflict when somebody changed them meanwhile
 */
export async function changeSettings(settings: Settings, seen: number): Promise<void> {
  const parsed = settingsSchema.parse(settings);
  await write(async ({ db, stamp }) => {
    const before = await settingsNow(db);
    if (before.updatedAt !== seen) throw await refusal(db);
    await replaceSettings(db, parsed);
    stamp(tags.settings);
    await recordAct(db, {
      act: 'settings.edit',
      subject: 'settings',
      subjectId: null,
      ...changesOf(before.settings, parsed),
    });
  });
}

async function refusal(db: Reader): Promise<Conflict> {
  const who = await whoChanged(db, { subject: 'settings', subjectId: null, called: 'the settings' });
  return new Conflict(`${who} Nothing was changed; open them again.`);
}
