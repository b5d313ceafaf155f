import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { http } from './support/http.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';
import { freshFolder } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const vnu = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
/** Its CSS ends before CSS Containment 3 (2022): it knows neither containers nor their units (app/(site)/prose.css). */
const NEWER_THAN_THE_CHECKER =
  /^CSS: (“container-type”: Property “container-type” doesn't exist|“--(out|wide)”: Parse Error)\.$/;
const java = spawnSync('java', ['-version']).status === 0;

test('the W3C checker finds nothing wrong with any kind of page', async ({ site }) => {
  // biome-ignore lint/suspicious/noSkippedTests: a newcomer's machine may have no Java; CI has it
  test.skip(!java, 'There is no Java on this machine, which the W3C checker runs on.');
  const folder = join(freshFolder(), 'pages');
  mkdirSync(folder);
  for (const { name, path } of PAGE_KINDS) {
    const { text } = await http(site.origin, path);
    writeFileSync(join(folder, `${name.replaceAll(/\W+/g, '-')}.html`), text);
  }
  const { stderr, status } = spawnSync('java', ['-jar', vnu, '--format', 'json', '--no-langdetect', folder], {
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  const { messages } = JSON.parse(stderr) as { messages: { type: string; url: string; message: string }[] };
  const errors = messages.filter(({ type, message }) => type === 'error' && !NEWER_THAN_THE_CHECKER.test(message));
  expect(errors.map(({ url, message }) => `${url}: ${message}`)).toEqual([]);
  expect(status).not.toBeNull();
});
