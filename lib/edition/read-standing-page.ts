import { read } from '../../db/database.ts';
import { findStandingPage } from '../../db/queries/edition/standing-pages.ts';
import { site } from '../../site.ts';
import type { Body } from '../news/body/body.ts';
import { type Stamp, stampOf } from '../news/dates.ts';

/** A standing page: About Us, Privacy Policy and their like. */
export interface StandingPage {
  title: string;
  standfirst: string | null;
  body: Body;
  updated: Stamp;
}

/** Reads a standing page by its slug; null when there is none. */
export async function readStandingPage(slug: string): Promise<StandingPage | null> {
  const page = await read((db) => findStandingPage(db, slug));
  return (
    page && {
      title: page.title,
      standfirst: page.standfirst,
      body: page.body,
      updated: stampOf(page.updatedAt, site.zone),
    }
  );
}
