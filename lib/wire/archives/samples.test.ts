import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../news/body/body-text.ts';
import { contentSchema } from '../../news/content.ts';
import { siteMarkdown } from '../formats/site-markdown/parse.ts';
import { exportFiles, hasExports, itemsIn, packedSite, readExport } from './fixtures/samples.ts';

/** How many items of each file are taken, held for an editor and set aside, read by hand. Nothing in them is refused. */
const COUNTS: Record<string, [format: string, taken: number, held: number, setAside: number]> = {
  'ghost/ghost-5/ghost.json': ['ghost', 61, 1, 8],
  'migrate/mg-assetscraper-db/src/test/fixtures/ghost-flat.json': ['ghost', 1, 0, 0],
  'migrate/mg-assetscraper-db/src/test/fixtures/ghost.json': ['ghost', 3, 0, 0],
  'migrate/mg-ghost-api/src/test/fixtures/posts.json': ['ghost', 1, 0, 0],
  'migrate/mg-json/test/fixtures/multi-post-only.json': ['ghost', 3, 0, 0],
  'migrate/mg-linkfixer/test/fixtures/ctx-lexical.json': ['ghost', 3, 0, 4],
  'migrate/mg-linkfixer/test/fixtures/ctx.json': ['ghost', 3, 0, 4],
  'migrate/mg-substack/test/fixtures/posts.csv': ['substack', 3, 1, 1],
  'migrate/mg-jekyll-export/test/fixtures/2022-06-05-published-false.md': ['site-markdown', 0, 1, 0],
  'migrate/mg-wp-xml/test/fixtures/co-authors-plus.xml': ['wxr', 4, 0, 0],
  'migrate/mg-wp-xml/test/fixtures/feature-image-captions.xml': ['wxr', 3, 0, 2],
  'migrate/mg-wp-xml/test/fixtures/has-meta.xml': ['wxr', 0, 0, 1],
  'migrate/mg-wp-xml/test/fixtures/has-yoast-meta.xml': ['wxr', 2, 0, 0],
  'migrate/mg-wp-xml/test/fixtures/multiple/attachments-only.xml': ['wxr', 0, 0, 1],
  'migrate/mg-wp-xml/test/fixtures/multiple/pages-only.xml': ['wxr', 0, 0, 1],
  'migrate/mg-wp-xml/test/fixtures/multiple/posts-only.xml': ['wxr', 2, 1, 1],
  'migrate/mg-wp-xml/test/fixtures/sample-no-slug.xml': ['wxr', 2, 1, 3],
  'migrate/mg-wp-xml/test/fixtures/sample-with-alt.xml': ['wxr', 1, 0, 1],
  'migrate/mg-wp-xml/test/fixtures/sample.xml': ['wxr', 2, 1, 3],
  'wxr/cc-labs/wordpress.xml': ['wxr', 219, 0, 5],
  'wxr/superdesk/wordpress_wxr.xml': ['wxr', 1, 4, 0],
  'wxr/superdesk/wordpress_wxr_funke.xml': ['wxr', 1, 0, 0],
  'wxr/superdesk/wordpress_wxr_thumb.xml': ['wxr', 1, 0, 1],
  'wxr/theme-test-data/64-block-test-data.xml': ['wxr', 61, 0, 11],
  'wxr/theme-unit-test/theme-preview.xml': ['wxr', 7, 0, 0],
  'wxr/theme-unit-test/themeunittestdata.wordpress.xml': ['wxr', 48, 3, 129],
  'wxr/wordpress-importer/a11y-unit-test-data.xml': ['wxr', 46, 2, 106],
  'wxr/wordpress-importer/invalid-version-tag.xml': ['wxr', 0, 0, 1],
  'wxr/wordpress-importer/large-authors.xml': ['wxr', 0, 0, 1],
  'wxr/wordpress-importer/small-export.xml': ['wxr', 5, 1, 5],
  'wxr/wordpress-importer/term-meta.xml': ['wxr', 0, 0, 1],
  'wxr/wordpress-importer/valid-wxr-1.0.xml': ['wxr', 3, 0, 3],
  'wxr/wordpress-importer/valid-wxr-1.1.xml': ['wxr', 1, 0, 1],
  'wxr/wordpress-importer/wxr-comprehensive.xml': ['wxr', 1, 0, 1],
};

/** Files beside exports that are none: a list of pictures, parts of an export that is read as a whole. */
const NO_EXPORT = /test-assets\/|mg-substack\/.*\.html$/;

describe.skipIf(!hasExports)('exports of other systems', () => {
  const files = hasExports ? exportFiles() : [];

  test.each(files)('%s', async (path) => {
    const read = await readExport(path);
    if (NO_EXPORT.test(path)) {
      expect(read).toBeNull();
      return;
    }
    const readings = read?.readings ?? [];
    const items = itemsIn(readings);
    const held = items.filter(({ hold }) => hold !== null).length;
    const setAside = readings.filter((reading) => 'setAside' in reading).length;
    const counted = [read?.format, items.length - held, held, setAside];
    expect(readings.length).toBe(items.length + setAside);
    const expected = COUNTS[path];
    if (expected) expect(counted).toEqual(expected);
    else expect(items.length).toBeGreaterThan(0);
    for (const { content, facts } of items) {
      expect(contentSchema.safeParse(content).success).toBe(true);
      expect(plainText(content.body)).not.toMatch(/<!-- wp:(?!code)|[\uE0F0-\uE0F3]|__GHOST_URL__/);
      for (const loss of facts.losses) expect(loss).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each(['hugo-digitalgov.tar.gz', 'jekyll-opensuse.tar.gz'])('every text of %s', (name) => {
    const paths = packedSite(name);
    expect(paths).toHaveLength(400);
    for (const path of paths) {
      const began = performance.now();
      const readings = siteMarkdown.read({ name: basename(path), text: readFileSync(path, 'utf8') });
      expect(performance.now() - began, path).toBeLessThan(5000);
      const [item] = itemsIn(readings);
      expect(item?.content.headline, path).toMatch(/\S/);
      expect(item?.content.publishedAt, path).not.toBeNull();
      expect(plainText(item?.content.body ?? { type: 'doc', content: [] }), path).not.toMatch(/\{\{[<%]|\{%-? /);
    }
  });
});
