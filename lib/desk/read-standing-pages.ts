import { read } from '../../db/database.ts';
import { findPageText, writtenPages } from '../../db/queries/newsroom/standing-pages.ts';
import type { Body } from '../news/body/body.ts';
import { STANDING_SLUGS } from '../news/paths.ts';

/** A standing page as the list shows it; `updatedAt` (UTC ms) is null of one that was never written. */
export interface StandingLine {
  slug: (typeof STANDING_SLUGS)[number];
  title: string;
  updatedAt: number | null;
}

/** A standing page as the desk edits it. */
export interface DeskPage {
  slug: (typeof STANDING_SLUGS)[number];
  title: string;
  standfirst: string | null;
  body: Body;
  /** When these words were written (UTC ms); 0 when they never were. */
  updatedAt: number;
}

/** Reads which standing pages there are, in the order of the footer. */
export async function readStandingPages(): Promise<StandingLine[]> {
  const written = new Map((await read(writtenPages)).map((page) => [page.slug, page]));
  return STANDING_SLUGS.map((slug) => ({
    slug,
    title: written.get(slug)?.title ?? slug,
    updatedAt: written.get(slug)?.updatedAt ?? null,
  }));
}

/** Reads a standing page for its editors; null when there can be none of this name. */
export async function readPageText(name: string): Promise<DeskPage | null> {
  const slug = STANDING_SLUGS.find((one) => one === name);
  if (!slug) return null;
  const page = await read((db) => findPageText(db, slug));
  const blank = { title: '', standfirst: null, body: { type: 'doc' as const, content: [] }, updatedAt: 0 };
  const { title, standfirst, body, updatedAt } = page ?? blank;
  return { slug, title, standfirst, body, updatedAt };
}
