import { read } from '../../db/database.ts';
import { findBanner } from '../../db/queries/newsroom/breaking.ts';
import { type FoundStory, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import { now } from '../platform/now.ts';

/** The banner as the desk shows it. `until` is UTC ms. */
export interface DeskBanner {
  text: string;
  story: FoundStory | null;
  until: number;
}

/** Reads the banner that stands above every page now; null on an ordinary day. */
export async function readBreaking(): Promise<DeskBanner | null> {
  return read(async (db) => {
    const banner = await findBanner(db);
    if (!banner || banner.until <= now()) return null;
    const [story = null] = banner.storyId === null ? [] : await storiesNumbered(db, [banner.storyId]);
    return { text: banner.text, story, until: banner.until };
  });
}
