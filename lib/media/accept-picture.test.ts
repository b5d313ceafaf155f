import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { findMedia } from '../../db/queries/edition/media.ts';
import { media } from '../../db/schema/edition/media.ts';
import { config } from '../platform/config.ts';
import { digest } from '../platform/digest.ts';
import { Problem } from '../platform/problem.ts';
import { acceptPicture } from './accept-picture.ts';
import { mediaDir } from './disk-store.ts';
import { folderOf } from './file-names.ts';
import { boastfulPng, plain } from './fixtures/pictures.ts';

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(() => closeDoors());

const filesOf = (key: string) => {
  const folder = join(mediaDir(), folderOf(key));
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};
const medium = async (key: string) => (await read((db) => findMedia(db, [key]))).get(key);
const rowsOf = async (key: string) =>
  (await read(async (db) => db.select({ id: media.id }).from(media).where(eq(media.digest, key)))).length;

/** The bytes of a picture that no other test takes. */
const picture = (width: number) => plain(width, 40).png().toBuffer();

describe('a picture that is taken', () => {
  test('is known by the digest of its bytes, and what was made of it lies in the store', async () => {
    const bytes = await picture(150);
    const key = await acceptPicture(bytes, 'ferry.PNG');
    expect(key).toBe(digest(bytes));
    expect(filesOf(key)).toEqual(['150.avif', '150.jpg', '150.webp', 'original.png']);
    const row = await medium(key);
    expect(row).toMatchObject({ type: 'picture', mime: 'image/png', width: 150, height: 40, bytes: bytes.length });
    expect(row?.path).toBe(`${folderOf(key)}/original.png`);
    for (const { path, bytes: size, width, height } of row?.renditions ?? []) {
      const file = readFileSync(join(mediaDir(), path));
      expect(file.length).toBe(size);
      expect(await sharp(file).metadata()).toMatchObject({ width, height });
    }
    expect(row?.renditions.map(({ mime }) => mime).toSorted()).toEqual(['image/avif', 'image/jpeg', 'image/webp']);
  });

  test('is kept as it came, to the byte', async () => {
    const bytes = await picture(41);
    const key = await acceptPicture(bytes, 'a.png');
    expect(readFileSync(join(mediaDir(), folderOf(key), 'original.png'))).toEqual(bytes);
  });

  test('is one medium, however often and under whatever name it comes', async () => {
    const bytes = await picture(42);
    const keys = await Promise.all(['a.png', 'b.png', 'c.jpg'].map((name) => acceptPicture(bytes, name)));
    expect(new Set([...keys, await acceptPicture(bytes, 'd.png')]).size).toBe(1);
    expect(await rowsOf(digest(bytes))).toBe(1);
    expect(filesOf(digest(bytes)).filter((file) => file.startsWith('original'))).toEqual(['original.png']);
  });

  test.each([
    ['photo.JPEG', 'original.jpeg'],
    ['archive.tar.png', 'original.png'],
    ['no ending', 'original'],
    ['.png', 'original'],
    ['../../../etc/cron.d/job.sh', 'original.sh'],
    ['..\\..\\shell.png', 'original.png'],
    ['a.png/../../b', 'original'],
    ['a.p ng', 'original'],
    ['a.ending-too-long', 'original'],
    ['a.<svg>', 'original'],
    ['上海.图片', 'original'],
  ])('whose name is %s stays in its own folder, as %s', async (name, original) => {
    const bytes = await picture(50 + name.length);
    const key = await acceptPicture(bytes, name);
    expect(filesOf(key)).toContain(original);
    expect((await medium(key))?.path).toBe(`${folderOf(key)}/${original}`);
  });
});

describe('a picture that is refused', () => {
  test.each<[string, Buffer, RegExp]>([
    ['a text that is called a picture', Buffer.from('Dear editor,'), /^This is not a picture that can be read/],
    ['a wall in a kilobyte', boastfulPng(30_000, 30_000), /pixel limit/],
    ['one of more than 60 MB', Buffer.alloc(60 * 1024 * 1024 + 1), /^letter\.jpg is larger than 60 MB\.$/],
  ])('leaves neither a file nor a row: %s', async (_, bytes, reason) => {
    const failure = acceptPicture(bytes, 'letter.jpg');
    await expect(failure).rejects.toThrow(Problem);
    await expect(failure).rejects.toThrow(reason);
    expect(filesOf(digest(bytes))).toEqual([]);
    expect(await rowsOf(digest(bytes))).toBe(0);
  });

  test('is no hindrance to those that come after it', async () => {
    const ferry = await picture(43);
    const [bad, good] = await Promise.allSettled([
      acceptPicture(Buffer.from('Dear editor,'), 'letter.jpg'),
      acceptPicture(ferry, 'ferry.png'),
    ]);
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  });
});
