import { read } from '../../db/database.ts';
import { findStandingPage } from '../../db/queries/edition/standing-pages.ts';
import { site } from '../../site.ts';
import type { Body } from '../news/body/body.ts';
import { mediaOf } from '../news/body/body-media.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import { mediaFiles } from './media-files.ts';
import type { MediaFiles } from './picture.ts';

/** A standing page: About Us, Privacy Policy and their like. */
export interface StandingPage {
  title: string;
  standfirst: string | null;
  body: Body;
  media: MediaFiles;
  updated: Stamp;
}

/** Reads a standing page by its slug; null when there is none. */
export async function readStandingPage(slug: string): Promise<StandingPage | null> {
  return read(async (db) => {
    const page = await findStandingPage(db, slug);
    if (!page) return null;
    const { title, standfirst, body, updatedAt } = page;
    return {
      ...{ title, standfirst, body },
      media: await mediaFiles(db, mediaOf(body)),
      updated: stampOf(updatedAt, site.zone),
    };
  });
}
