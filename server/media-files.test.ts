import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../db/database.ts';
import { type ClockWatch, watchClock } from '../db/dialects/sqlite/clock-watch.ts';
import { openWriter } from '../db/dialects/sqlite/connection.ts';
import { migrateDatabase } from '../db/dialects/sqlite/migrate.ts';
import { live, openSections } from '../lib/desk/fixtures/newsroom.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { mediaDir } from '../lib/media/disk-store.ts';
import { bodyWithFilm, filedMedium } from '../lib/media/fixtures/filed-medium.ts';
import { config } from '../lib/platform/config.ts';
import { serving } from './fixtures/call.ts';
import { mediaFilesAnswers } from './media-files.ts';
import { commonHeaders } from './security-headers.ts';

const FILM = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
const PICTURE = Buffer.from('not really a picture, but a file like any other');

let watch: ClockWatch;
let server: Awaited<ReturnType<typeof serving>>;

let film: { key: string; folder: string };
let picture: { key: string; folder: string };
let secret: { key: string; folder: string };

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  film = await filedMedium('film', FILM);
  const rendition = { mime: 'image/avif' as const, width: 320, height: 200, bytes: PICTURE.length, file: '320.avif' };
  picture = await filedMedium('picture', PICTURE, {
    type: 'picture',
    mime: 'image/png',
    file: 'original.png',
    width: 320,
    height: 200,
    renditions: [rendition],
  });
  secret = await filedMedium('secret', FILM);
  await live('Film', { body: bodyWithFilm(film.key) });
  await live('Picture', { lead: { media: picture.key, alt: 'A river', caption: null, credit: null } });
  watch = watchClock(config().dataDir);
  const answer = mediaFilesAnswers({ root: mediaDir(), watch, common: commonHeaders('https://paper.example') });
  server = await serving(async (request, response) => {
    if (!(await answer(request, response, request.url ?? ''))) response.writeHead(418).end();
  });
});
afterAll(async () => {
  await server.close();
  watch.close();
  closeDoors();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.call({ path, headers, method });
const filmPath = () => `/media/${film.folder}/film.mp4`;

describe('a film of a published story', () => {
  test('is sent whole, kept for a year, and nothing in it may run', async () => {
    const { status, headers, body } = await get(filmPath());
    expect(status).toBe(200);
    expect(body).toEqual(FILM);
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, s-maxage=600, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  test('is described by HEAD without being sent', async () => {
    const { status, headers, body } = await get(filmPath(), {}, 'HEAD');
    expect({ status, length: headers['content-length'], sent: body.length }).toEqual({
      status: 200,
      length: '1000',
      sent: 0,
    });
  });

  test.each([
    ['bytes=0-99', 'bytes 0-99/1000', 0, 100],
    ['bytes=500-', 'bytes 500-999/1000', 500, 1000],
    ['bytes=-100', 'bytes 900-999/1000', 900, 1000],
    ['bytes=990-5000', 'bytes 990-999/1000', 990, 1000],
  ])('is sent in the part that a player asks for: %s', async (range, said, from, to) => {
    const { status, headers, body } = await get(filmPath(), { Range: range });
    expect({ status, range: headers['content-range'] }).toEqual({ status: 206, range: said });
    expect(body).toEqual(FILM.subarray(from, to));
  });

  test.each(['bytes=1000-', 'bytes=5000-6000'])('has no part %s, which is answered 416', async (range) => {
    const { status, headers, body } = await get(filmPath(), { Range: range });
    expect({ status, range: headers['content-range'] }).toEqual({ status: 416, range: 'bytes */1000' });
    expect(body.equals(FILM)).toBe(false);
    expect(headers['cache-control']).toBe('no-store');
  });

  test('is not sent again to whoever has it', async () => {
    const { headers } = await get(filmPath());
    for (const held of [
      { 'If-None-Match': headers.etag ?? '' },
      { 'If-Modified-Since': headers['last-modified'] ?? '' },
    ]) {
      const again = await get(filmPath(), held);
      expect({ status: again.status, sent: again.body.length }).toEqual({ status: 304, sent: 0 });
    }
    expect((await get(filmPath(), { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('is sent whole to a player that holds part of another version', async () => {
    expect((await get(filmPath(), { Range: 'bytes=0-9', 'If-Range': '"other"' })).status).toBe(200);
  });

  test('is not sent in part to whoever wants another version or none', async () => {
    const { status, body } = await get(filmPath(), { 'If-Match': '"other"' });
    expect({ status, sent: body.equals(FILM) }).toEqual({ status: 412, sent: false });
  });
});

test('a picture is sent in what was made of it, and never as the file that came', async () => {
  const { status, headers } = await get(`/media/${picture.folder}/320.avif`);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/avif' });
  expect((await get(`/media/${picture.folder}/original.png`)).status).toBe(404);
});

test('a medium is there for readers while a story that uses it is', async () => {
  const path = `/media/${secret.folder}/secret.mp4`;
  expect((await get(path)).status).toBe(404);
  const id = await live('Not secret any more', { body: bodyWithFilm(secret.key) });
  expect((await get(path)).status).toBe(200);
  await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
  const gone = await get(path);
  expect({ status: gone.status, kept: gone.headers['cache-control'] }).toEqual({ status: 404, kept: 'no-store' });
  await publishStory(id, 'editor');
  expect((await get(path)).status).toBe(200);
});

test('a file that is lost from the store is 404, and is no film', async () => {
  const lost = await filedMedium('gone', FILM);
  await live('Lost', { body: bodyWithFilm(lost.key) });
  rmSync(join(mediaDir(), lost.folder, 'gone.mp4'));
  const { status, headers } = await get(`/media/${lost.folder}/gone.mp4`);
  expect({ status, type: headers['content-type'] }).toEqual({ status: 404, type: 'text/plain; charset=utf-8' });
});

describe('what is outside the store', () => {
  test.each([
    '/media/',
    '/media/nothing',
    '/media/nothing/here.mp4',
    '/media/../shine.sqlite',
    '/media/x/../../shine.sqlite',
    '/media/..%2fshine.sqlite',
    '/media/x/..%2f..%2fshine.sqlite',
    '/media/%2e%2e/shine.sqlite',
    '/media/x/..',
    '/media/x/.',
    '/media//etc/passwd',
    '/media/x\\..\\..\\shine.sqlite',
    '/media/x/film.mp4%00.jpg',
  ])('is not there for readers: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('There is no such file.\n');
  });

  test.each(['../shine.sqlite', 'x/../../shine.sqlite', '.hidden/film.mp4', 'x/.hidden.mp4'])(
    'is not even there when a row of the database names it: %s',
    async (path) => {
      const { key } = await filedMedium(`stray-${path.length}`, FILM);
      await live(`Stray ${path}`, { body: bodyWithFilm(key) });
      const db = openWriter(config().dataDir);
      db.prepare('UPDATE media SET path = ? WHERE digest = ?').run(path, key);
      db.close();
      const file = join(mediaDir(), path);
      mkdirSync(dirname(file), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, FILM);
      expect((await get(`/media/${path}`)).status).toBe(404);
    },
  );

  test('is left to others when it is no path of media', async () => {
    expect((await get('/mediation/')).status).toBe(418);
  });
});
