import { join } from 'node:path';
import Database from 'better-sqlite3';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

/** The addresses that a page links to on its own site, without their fragments. */
function linksOf(html: string): { path: string; fragment: string }[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith('#'))
    .map((href) => ({ path: href.split('#')[0] ?? '', fragment: href.split('#')[1] ?? '' }));
}

/** The address of every story, section, author, topic and special report that readers may see. */
function addressesIn(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  try {
    return db
      .prepare<[], string>(
        `SELECT '/' || sections.path || '/' || printf('%010d', articles.id) || '/' FROM articles
           JOIN sections ON sections.id = section_id
         UNION ALL SELECT '/' || path || '/' FROM sections WHERE header_order IS NOT NULL OR footer_order IS NOT NULL
         UNION ALL SELECT '/author/' || slug || '/' FROM people WHERE id IN (SELECT person_id FROM article_people)
         UNION ALL SELECT '/topic/' || slug || '/' FROM topics WHERE id IN (SELECT topic_id FROM article_topics)
         UNION ALL SELECT '/special/' || slug || '/' FROM special_reports`,
      )
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

test('every link of the site leads to a page that answers 200, in its one spelling', async ({ site }) => {
  test.setTimeout(180_000);
  const seen = new Map<string, string>([['/', 'the start']]);
  const queue = ['/'];
  const broken: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const { status, text } = await http(site.origin, path);
    if (status !== 200) broken.push(`${path} answers ${status}, linked from ${seen.get(path)}`);
    for (const link of linksOf(text)) {
      const target: string = link.path || path;
      if (link.fragment && target === path && !text.includes(`id="${link.fragment}"`))
        broken.push(`${path} has no #${link.fragment}`);
      if (seen.has(target)) continue;
      seen.set(target, path);
      queue.push(target);
    }
  }
  expect(broken).toEqual([]);
  expect(
    addressesIn(site.dataDir).filter((path) => !seen.has(path)),
    'no orphan',
  ).toEqual([]);
  expect(seen.size).toBeGreaterThan(200);
});

test('links to other sites are few, known, and give nothing away', async ({ page }) => {
  await page.goto('/');
  const hosts = await page
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
  expect([...new Set(hosts)].sort()).toEqual(['beian.miit.gov.cn', 'beian.mps.gov.cn', 'www.facebook.com', 'x.com']);
});
