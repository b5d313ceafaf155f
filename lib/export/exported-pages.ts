import { toHtml } from 'hast-util-to-html';
import { type Reader, read } from '../../db/database.ts';
import { findStandingPage } from '../../db/queries/edition/standing-pages.ts';
import { site } from '../../site.ts';
import { mediaFiles } from '../edition/media-files.ts';
import { plainFile } from '../edition/plain-file.ts';
import { mediaOf } from '../news/body/body-media.ts';
import { bodyTree } from '../news/body/body-tree.ts';
import { absoluteUrl } from '../news/links.ts';
import { pathOf, STANDING_SLUGS } from '../news/paths.ts';
import { config } from '../platform/config.ts';

/** A standing page as it goes out, its addresses full. */
export interface ExportedPage {
  slug: string;
  url: string;
  title: string;
  standfirst: string | null;
  html: string;
  /** UTC ms. */
  updatedAt: number;
}

/** The standing pages that the paper has: About Us, Privacy Policy and their like. */
export async function exportedPages(): Promise<ExportedPage[]> {
  return read(async (db) => {
    const pages = await Promise.all(STANDING_SLUGS.map((slug) => pageOf(db, slug)));
    return pages.filter((page) => page !== null);
  });
}

async function pageOf(db: Reader, slug: (typeof STANDING_SLUGS)[number]): Promise<ExportedPage | null> {
  const page = await findStandingPage(db, slug);
  if (!page) return null;
  const { siteUrl } = config();
  const media = await mediaFiles(db, mediaOf(page.body));
  const children = bodyTree(page.body, {
    absolute: (href) => absoluteUrl(href, siteUrl),
    file: (key) => {
      const medium = media.get(key);
      return medium ? { ...plainFile(medium), url: siteUrl + plainFile(medium).url } : null;
    },
    sponsored: false,
    zone: site.zone,
    opening: null,
  });
  return {
    slug,
    url: siteUrl + pathOf({ page: 'standing', slug }),
    title: page.title,
    standfirst: page.standfirst,
    html: toHtml({ type: 'root', children }),
    updatedAt: page.updatedAt,
  };
}
