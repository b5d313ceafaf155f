import { type Reader, read } from '../../db/database.ts';
import { findSettings } from '../../db/queries/edition/settings.ts';
import { site } from '../../site.ts';
import { withSettings } from '../news/settings.ts';
import type { Site } from '../news/site.ts';

/** Reads what is said about the newspaper: the newsroom's words, where it has any, over those of the site file. */
export function readSite(): Promise<Site> {
  return read(siteNow);
}

/** The same, inside a read. */
export async function siteNow(db: Reader): Promise<Site> {
  return withSettings(site, await findSettings(db));
}
