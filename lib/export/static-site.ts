import { digest } from '../platform/digest.ts';
import { staticPage } from './static-page.ts';
import { fileFor } from './static-paths.ts';

/** An answer of the site. */
export interface Answered {
  status: number;
  type: string;
  bytes: Buffer;
}

/** What was written, and which addresses that something links to did not answer. */
export interface StaticSite {
  files: { path: string; digest: string; bytes: number }[];
  broken: string[];
}

const BEGINNINGS = ['/', '/sitemap.xml', '/robots.txt', '/llms.txt', '/feeds/', '/corrections/', '/latest/'];
const AT_ONCE = 4;

/**
 * Writes everything that can be reached from the front page and the sitemaps as plain files, which any web server can
 * serve: a page as index.html in a folder of its path. What needs a program (search, forms, scripts) is left out of the
 * pages.
 * @param ask gets an address of the site, path and query
 * @param write writes a file of this name
 */
export async function writeStaticSite(
  siteUrl: string,
  ask: (path: string) => Promise<Answered>,
  write: (name: string, bytes: Buffer) => Promise<void>,
  tell: (done: number, known: number) => void,
): Promise<StaticSite> {
  const known = new Set(BEGINNINGS);
  const queue = [...BEGINNINGS];
  const site: StaticSite = { files: [], broken: [] };

  async function take(path: string): Promise<void> {
    const { status, type, bytes } = await ask(path);
    if (status !== 200) {
      site.broken.push(`${path} ${status}`);
      return;
    }
    const { bytes: kept, links } = staticPage(bytes, type, siteUrl);
    const name = fileFor(path, type);
    await write(name, kept);
    site.files.push({ path: name, digest: digest(kept), bytes: kept.length });
    for (const link of links) {
      if (known.has(link)) continue;
      known.add(link);
      queue.push(link);
    }
  }

  while (queue.length > 0) {
    await Promise.all(queue.splice(0, AT_ONCE).map(take));
    tell(site.files.length + site.broken.length, known.size);
  }
  return site;
}
