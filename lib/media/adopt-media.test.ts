import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { mediaFiles } from '../edition/media-files.ts';
import { config } from '../platform/config.ts';
import { adoptMedia, type FinishedMedium, finishedMediumSchema } from './adopt-media.ts';
import { mediaDir } from './disk-store.ts';
import { folderOf } from './file-names.ts';
import { finishedMedium } from './fixtures/filed-medium.ts';

const incoming = join(config().dataDir, 'incoming/');

beforeAll(() => {
  migrateDatabase(config().dataDir);
  mkdirSync(incoming);
});
afterAll(() => closeDoors());

const arrived = (file: string, words = file) => writeFileSync(incoming + file, words);
const shown = async ({ key }: FinishedMedium) => (await read((db) => mediaFiles(db, [key]))).get(key);

const film = finishedMedium('moon', { duration: 30, credit: 'Drawn here' });
const rendition = (mime: 'image/avif' | 'image/webp' | 'image/jpeg', width: number, file: string) => ({
  mime,
  width,
  height: width / 2,
  bytes: file.length,
  file,
});
const picture = finishedMedium('lane', {
  type: 'picture',
  mime: 'image/png',
  width: 640,
  height: 320,
  file: 'lane-640.avif',
  renditions: [
    rendition('image/jpeg', 320, 'lane-320.jpg'),
    rendition('image/avif', 640, 'lane-640.avif'),
    rendition('image/avif', 320, 'lane-320.avif'),
    rendition('image/webp', 480, 'lane-480.webp'),
  ],
});

test('a film is copied into the store and can be shown from there', async () => {
  arrived('moon.mp4', 'moving pictures');
  await adoptMedia([film], incoming);
  const path = `${folderOf(film.key)}/moon.mp4`;
  expect(readFileSync(join(mediaDir(), path), 'utf8')).toBe('moving pictures');
  expect(await shown(film)).toMatchObject({ type: 'video', url: `/media/${path}`, mime: 'video/mp4', duration: 30 });
});

test('a picture can be shown in each format, the best first and of each the narrowest first', async () => {
  for (const { file } of picture.renditions) arrived(file);
  await adoptMedia([picture], incoming);
  const url = (file: string) => `/media/${folderOf(picture.key)}/${file}`;
  expect(await shown(picture)).toMatchObject({
    type: 'picture',
    width: 640,
    height: 320,
    url: url('lane-320.jpg'),
    formats: [
      {
        mime: 'image/avif',
        files: [
          { url: url('lane-320.avif'), width: 320 },
          { url: url('lane-640.avif'), width: 640 },
        ],
      },
      { mime: 'image/webp', files: [{ url: url('lane-480.webp'), width: 480 }] },
      { mime: 'image/jpeg', files: [{ url: url('lane-320.jpg'), width: 320 }] },
    ],
  });
});

test('media that are there already stay as they are', async () => {
  const before = await shown(film);
  await adoptMedia([{ ...film, duration: 99, credit: null }, picture], incoming);
  expect(await shown(film)).toEqual(before);
});

test('when a file is missing none of the media is filed', async () => {
  const [there, missing] = [finishedMedium('there'), finishedMedium('missing')];
  arrived('there.mp4');
  await expect(adoptMedia([there, missing], incoming)).rejects.toThrow(/ENOENT/);
  expect(await shown(there)).toBeUndefined();
  arrived('missing.mp4');
  await adoptMedia([there, missing], incoming);
  expect(await shown(there)).toBeDefined();
  expect(await shown(missing)).toBeDefined();
});

test('a picture of no size is refused by the database', async () => {
  const flat = finishedMedium('flat', { type: 'picture', mime: 'image/png', width: 0, height: 10 });
  arrived('flat.mp4');
  await expect(adoptMedia([flat], incoming)).rejects.toThrow(/media_size/);
  expect(await shown(flat)).toBeUndefined();
});

test('a picture of which nothing was made is not shown', async () => {
  const bare = finishedMedium('bare', { type: 'picture', mime: 'image/png', width: 10, height: 10 });
  arrived('bare.mp4');
  await adoptMedia([bare], incoming);
  expect(await shown(bare)).toBeUndefined();
});

test.each<[string, object]>([
  ['a key that is no digest', { key: 'moon' }],
  ['a kind of medium that is not ours', { type: 'hologram' }],
  ['a size that is no whole number', { bytes: 1.5 }],
  ['a file in a format that is not sent', { renditions: [{ ...rendition('image/jpeg', 1, 'a'), mime: 'image/gif' }] }],
  ['a word that is not ours', { colour: 'red' }],
])('the list of finished media may not hold %s', (_, change) => {
  expect(finishedMediumSchema.safeParse(film).success).toBe(true);
  expect(finishedMediumSchema.safeParse({ ...film, ...change }).success).toBe(false);
});
