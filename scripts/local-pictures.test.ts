import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { takeLocalPictures } from './local-pictures.ts';
import { prepareDatabase } from './prepare-database.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'shine-pictures-')), 'texts');
const text = join(folder, 'story.md');

beforeAll(async () => {
  await prepareDatabase(config());
  mkdirSync(join(folder, 'img'), { recursive: true });
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#b92b16' } })
    .png()
    .toBuffer();
  for (const file of ['beside.png', 'img/below.png', 'a name.png', '100%.png', '../outside.png'])
    writeFileSync(join(folder, file), picture);
  writeFileSync(join(folder, 'words.png'), 'no picture');
  symlinkSync('../outside.png', join(folder, 'link.png'));
});
afterAll(closeDoors);

async function taking(name: string, dryRun = false) {
  const told: string[] = [];
  const find = await takeLocalPictures(text, [name], { dryRun, tell: (sentence) => told.push(sentence) });
  return { found: find(name, 'picture'), told };
}

test.each(['beside.png', 'img/below.png', './beside.png', 'a%20name.png', 'a name.png', '100%.png', 'beside.png?w=1'])(
  'a picture beside the text is taken: %s',
  async (name) => {
    const { found, told } = await taking(name);
    expect(found).toMatchObject({ key: expect.stringMatching(/^[\w-]{43}$/) });
    expect(told).toEqual([]);
  },
);

test.each([
  '../outside.png',
  '/etc/passwd',
  'link.png',
  'img/../../outside.png',
  'file:///etc/passwd',
  'https://example.org/a.png',
  '..%2foutside.png',
])('nothing outside its folder is: %s', async (name) => {
  const { found, told } = await taking(name);
  expect(found).toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(name);
});

test.each(['absent.png', 'words.png', 'img', 'a\0b.png'])('what cannot be taken is told of: %s', async (name) => {
  const { found, told } = await taking(name);
  expect(found).toBeNull();
  expect(told).toHaveLength(1);
});

test('a dry run looks, and takes nothing', async () => {
  const { found } = await taking('beside.png', true);
  expect(found).toMatchObject({ credit: null });
});

test('what is no file, or too large a one, is not opened', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.png')]);
  truncateSync(join(folder, 'words.png'), 61 * 1024 * 1024);
  for (const name of ['pipe.png', 'words.png', 'img']) {
    const { found, told } = await taking(name, true);
    expect(found).toBeNull();
    expect(told).toEqual([expect.stringMatching(/it is (no file|larger than 60 MB)\.$/)]);
  }
});
