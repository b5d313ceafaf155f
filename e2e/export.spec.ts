import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseHTML } from 'linkedom';
import { digest } from '../lib/platform/digest.ts';
import { runProcess } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

test('the site goes out as files that lead to each other, without anything that needs a program', async ({ site }) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'shine-export-'));
  const { code, output } = await runProcess('scripts/export.ts', ['--as', 'static', folder], {
    DATA_DIR: site.dataDir,
    SITE_URL: 'https://paper.example',
  });
  expect([code, output], output).toEqual([0, expect.stringMatching(/\d+ files of the site in/)]);

  const root = join(folder, 'static');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  const pages = names.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(150);
  const astray = new Set<string>();
  for (const name of pages) {
    const { document } = parseHTML(readFileSync(join(root, name), 'utf8'));
    expect(document.querySelectorAll('form, script:not([type="application/ld+json"])').length, name).toBe(0);
    expect(document.querySelectorAll('h1').length, name).toBe(1);
    for (const link of document.querySelectorAll('a[href^="/"], img[src^="/"]')) {
      const path = (link.getAttribute('href') ?? link.getAttribute('src') ?? '').replace(/[#?].*$/, '');
      const file = join(root, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
      if (!existsSync(file)) astray.add(path);
    }
  }
  expect([...astray]).toEqual([]);

  const sums = readFileSync(join(root, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums.length).toBe(names.length - 1);
  const [sum = '', name = ''] = sums[0]?.split('  ') ?? [];
  expect(Buffer.from(digest(readFileSync(join(root, name))), 'base64url').toString('hex')).toBe(sum);
  rmSync(folder, { recursive: true });
});
