import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

/** The addresses that a page links to on its own site, without their fragments. */
function linksOf(html: string): { path: string; fragment: string }[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith('#'))
    .map((href) => ({ path: href.split('#')[0] ?? '', fragment: href.split('#')[1] ?? '' }));
}

test('every link of the site leads to a page that answers 200, in its one spelling', async ({ site }) => {
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
  for (const path of [
    '/news/world/2502138765/',
    '/special/walking-shanghai/',
    '/about/',
    '/latest/',
    '/feature/book/',
  ]) {
    expect([...seen.keys()], 'no orphan').toContain(path);
  }
  expect(seen.size).toBeGreaterThan(60);
});

test('links to other sites are few, known, and give nothing away', async ({ page }) => {
  await page.goto('/');
  const hosts = await page
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
  expect([...new Set(hosts)].sort()).toEqual(['beian.miit.gov.cn', 'beian.mps.gov.cn', 'www.facebook.com', 'x.com']);
});
