import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { stampOf } from '../../db/fixtures/stamps.ts';
import { audit } from '../../db/schema/newsroom/audit.ts';
import { tags } from '../../db/tags.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { mediaFiles } from '../edition/media-files.ts';
import { publishedMime } from '../edition/published-mime.ts';
import { UNFRAMED } from '../news/framing.ts';
import { config } from '../platform/config.ts';
import { digest } from '../platform/digest.ts';
import { describeMedium } from './describe-medium.ts';
import { mediaDir } from './disk-store.ts';
import { folderOf } from './file-names.ts';
import { filedMedium } from './fixtures/filed-medium.ts';
import { cornered, plain, quartersOf } from './fixtures/pictures.ts';
import { found, item, ready, said, send, use } from './fixtures/sent-media.ts';
import { remakeMedium } from './remake-medium.ts';
import { startRenditionQueue } from './rendition-queue.ts';
import { takeUpload } from './take-upload.ts';

let queue: ReturnType<typeof startRenditionQueue>;
const log = pino({ level: 'silent' });
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  queue = startRenditionQueue({ log, effort: 0 });
});
afterAll(async () => {
  await queue.stop();
  closeDoors();
});

const filesOf = (folder: string) => readdirSync(join(mediaDir(), folder)).toSorted();
const acts = (key: string) =>
  read(async (db) => db.select({ act: audit.act, by: audit.userName }).from(audit).where(eq(audit.subjectId, key)));
const shown = async (key: string) => (await read((db) => mediaFiles(db, [key]))).get(key);

describe('a picture that is sent', () => {
  test('is in the library at once, and its files are made afterwards', async () => {
    const noted = await plain(700, 350)
      .withExif({ IFD0: { Artist: 'Ann Example', Copyright: 'By Ann' } })
      .jpeg()
      .toBuffer();
    const { key, known } = await send(noted, 'bridge.jpg');
    expect([key, known]).toEqual([digest(noted), false]);
    expect(await item(key)).toMatchObject({
      type: 'picture',
      name: 'bridge.jpg',
      creator: 'Ann Example',
      licence: 'By Ann',
    });
    expect(await item(key)).toMatchObject({ color: '#fe0000', width: 700, height: 350, uploadedBy: 'ann' });
    await ready(key);
    expect(await item(key)).toMatchObject({ state: 'ready', failure: null });
    expect(filesOf(folderOf(key)).filter((file) => file.endsWith('avif'))).toHaveLength(2);
    expect(await acts(key)).toEqual([{ act: 'media.upload', by: 'Ann' }]);
  });

  test('twice is known by its bytes, whatever it is called', async () => {
    const bytes = await plain(90, 60).png().toBuffer();
    const first = await send(bytes, 'a.png');
    expect(await send(bytes, 'b.gif')).toEqual({ key: first.key, known: true });
  });

  test('and is none leaves nothing behind', async () => {
    await expect(send(Buffer.from('<!doctype html><script>alert(1)</script>'), 'cat.jpg')).rejects.toThrow(
      /Nobody knows/,
    );
    expect(await found({ words: 'cat.jpg' })).toEqual([]);
  });

  test('under a name that leads elsewhere keeps the end of it', async () => {
    const folder = join(config().dataDir, 'arrived');
    const path = join(folder, 'x');
    writeFileSync(path, await plain(31, 30).png().toBuffer());
    const { key } = await takeUpload({ path, name: '../../etc/<script>.png', bytes: 1, replaces: null });
    expect((await item(key))?.name).toBe('<script>.png');
  });

  test('and not made before the program ended is made at the next start', async () => {
    await queue.stop();
    const { key } = await send(await plain(80, 81).png().toBuffer(), 'late.png');
    expect(await item(key)).toMatchObject({ state: 'pending', src: null, formats: [] });
    queue = startRenditionQueue({ log, effort: 0 });
    await ready(key);
    expect((await item(key))?.src).toMatch(/^\/admin\/api\/media\//);
  });

  test('and lost from the store says so, and can be made once it is back', async () => {
    const bytes = await plain(82, 81).png().toBuffer();
    await queue.stop();
    const { key } = await send(bytes, 'lost.png');
    const file = join(mediaDir(), folderOf(key), 'original.png');
    writeFileSync(file, 'no picture any more');
    queue = startRenditionQueue({ log, effort: 0 });
    await ready(key);
    expect(await item(key)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/cannot|can be read/) });
    expect(await found({ failed: true })).toEqual(['lost.png']);
    writeFileSync(file, bytes);
    await remakeMedium(key);
    await ready(key);
    expect(await item(key)).toMatchObject({ state: 'ready', failure: null });
  });
});

describe('what is said of a picture', () => {
  test('decides what lists show, and stands in the files', async () => {
    const { key } = await send(await cornered(400), 'corner.png');
    await ready(key);
    const id = await live('Corner', use(key));
    expect((await shown(key))?.cuts).toBeUndefined();
    const before = await stampOf(tags.article(id));
    const framing = { focal: { x: 0, y: 0 }, crops: {} };
    await describeMedium(await said(key, { framing, credit: 'Ti Gong' }));
    await ready(key);
    expect(await stampOf(tags.article(id))).toBeGreaterThan(before);
    const cut = (await shown(key))?.cuts?.['1:1'];
    const path = cut?.at(-1)?.files[0]?.url.replace('/media/', '') ?? '';
    expect(await publishedMime(path)).toBe('image/jpeg');
    // Around the upper left corner the red quarter is all of the width and half of the height.
    const picture = sharp(join(mediaDir(), path));
    expect(await picture.metadata()).toMatchObject({ width: 400, height: 400 });
    expect((await picture.metadata()).xmp?.toString()).toContain('Ti Gong');
    expect((await quartersOf(await picture.toBuffer())).map(([red]) => red > 150)).toEqual([true, true, false, false]);
  });

  test('makes only those files anew that show something else, and the old ones go', async () => {
    const { key } = await send(await plain(640, 400, '#00ff00').png().toBuffer(), 'field.png');
    await ready(key);
    const whole = filesOf(folderOf(key));
    await describeMedium(await said(key, { framing: { focal: null, crops: { '1:1': { x: 0, y: 0, width: 0.5 } } } }));
    await ready(key);
    const cut = filesOf(folderOf(key)).filter((file) => file.startsWith('1x1'));
    expect(filesOf(folderOf(key))).toEqual([...cut, ...whole].toSorted());
    await describeMedium(await said(key, { framing: UNFRAMED, alt: 'A field' }));
    await ready(key);
    await expect.poll(() => filesOf(folderOf(key))).toEqual(whole);
    expect((await acts(key)).map(({ act }) => act)).toEqual(['media.upload', 'media.edit', 'media.edit']);
  });

  test('of one that came with its files leaves those as they are', async () => {
    const bytes = await plain(400, 300).png().toBuffer();
    const rendition = {
      mime: 'image/avif' as const,
      width: 320,
      height: 240,
      bytes: bytes.length,
      file: 'sample-320.avif',
    };
    const size = { width: 400, height: 300, file: 'sample.png', mime: 'image/png' };
    const { key } = await filedMedium('sample', bytes, { type: 'picture', ...size, renditions: [rendition] });
    await describeMedium(await said(key, { framing: { focal: { x: 1, y: 1 }, crops: {} }, credit: 'Drawn here' }));
    await ready(key);
    const now = await shown(key);
    expect(now?.formats.flatMap(({ files }) => files.map(({ url }) => url))).toEqual([
      `/media/${folderOf(key)}/sample-320.avif`,
    ]);
    expect(Object.keys(now?.cuts ?? {}).toSorted()).toEqual(['16:9', '1:1', '3:4', '4:3']);
  });
});

describe('a file that takes the place of another', () => {
  test('is shown wherever the medium is', async () => {
    const { key } = await send(await plain(64, 40, '#0000ff').png().toBuffer(), 'blue.png');
    await ready(key);
    const id = await live('Blue', use(key));
    const [old = ''] = (await shown(key))?.formats.flatMap(({ files }) => files.map(({ url }) => url)) ?? [];
    const before = await stampOf(tags.article(id));
    await send(await plain(50, 70).png().toBuffer(), 'red.png', key);
    await ready(key);
    const now = await shown(key);
    expect(now).toMatchObject({ width: 50, height: 70 });
    expect(await stampOf(tags.article(id))).toBeGreaterThan(before);
    expect(await publishedMime(old.replace('/media/', ''))).toBeNull();
    await expect.poll(() => existsSync(join(mediaDir(), old.replace('/media/', '')))).toBe(false);
    const picture = sharp(join(mediaDir(), now?.url.replace('/media/', '') ?? ''));
    expect((await quartersOf(await picture.toBuffer())).every(([red]) => red > 150)).toBe(true);
  });

  test('is of the same kind, and not in the library already', async () => {
    const film = await filedMedium('film', Buffer.from('f'));
    const bytes = await plain(33, 30).png().toBuffer();
    await expect(send(bytes, 'a.png', film.key)).rejects.toThrow(/another kind/);
    const { key } = await send(bytes, 'a.png');
    await expect(send(bytes, 'a.png', key)).rejects.toThrow(/already/);
  });
});
