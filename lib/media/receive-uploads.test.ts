import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { config } from '../platform/config.ts';
import { digest } from '../platform/digest.ts';
import { plain } from './fixtures/pictures.ts';
import { readMedium } from './read-library.ts';
import { removeAbandoned, uploadReceiver } from './receive-uploads.ts';

const PATH = '/admin/api/uploads';
migrateDatabase(config().dataDir);
const folder = mkdtempSync(join(config().dataDir, 'uploads-'));
let room = 2 ** 40;
const receiver = uploadReceiver({ path: PATH, folder, free: async () => room });
const server = createServer((request, response) => {
  const id = String(request.headers['x-test-person'] ?? 'ann');
  void receiver.answer(request, response, { id, mayReplace: async () => id === 'chief' });
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  receiver.stop();
  closeDoors();
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const ask = (
  path: string,
  method: string,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
  person = 'ann',
) =>
  fetch(origin + path, {
    method,
    headers: { 'Tus-Resumable': '1.0.0', 'X-Test-Person': person, ...headers },
    ...(body && { body }),
  });
const begin = (size: number, more: Record<string, string> = {}, person = 'ann') => {
  const words = { filename: '桥.png', ...more };
  const metadata = Object.entries(words).map(([name, value]) => `${name} ${base64(value)}`);
  return ask(
    `${PATH}/`,
    'POST',
    { 'Upload-Length': String(size), 'Upload-Metadata': metadata.join(',') },
    undefined,
    person,
  );
};
const go = (path: string, offset: number, part: Buffer, person = 'ann') =>
  ask(
    path,
    'PATCH',
    { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    new Uint8Array(part),
    person,
  );
const placeOf = (response: Response) => response.headers.get('location') ?? '';

describe('a file that is sent in parts', () => {
  test('goes on where it stopped, and is in the library at its end', async () => {
    const bytes = await plain(120, 80).png().toBuffer();
    const begun = await begin(bytes.length);
    expect(begun.status).toBe(201);
    const place = placeOf(begun);
    expect(place.startsWith(`${PATH}/`)).toBe(true);
    expect((await go(place, 0, bytes.subarray(0, 100))).status).toBe(204);
    expect((await ask(place, 'HEAD')).headers.get('upload-offset')).toBe('100');
    expect((await go(place, 50, bytes.subarray(50))).status).toBe(409);
    const ended = await go(place, 100, bytes.subarray(100));
    expect([ended.status, await ended.json()]).toEqual([200, { key: digest(bytes), known: false }]);
    expect((await readMedium(digest(bytes)))?.item).toMatchObject({ name: '桥.png', state: 'pending' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('and is refused says why, and is gone', async () => {
    const bytes = Buffer.from('MZ this is a program, whatever it is called');
    const ended = await go(placeOf(await begin(bytes.length)), 0, bytes);
    expect(ended.status).toBe(422);
    expect(await ended.text()).toMatch(/is not taken|Nobody knows/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('belongs to whoever sends it', async () => {
    const place = placeOf(await begin(10));
    for (const answer of [await ask(place, 'HEAD', {}, undefined, 'bob'), await go(place, 0, Buffer.alloc(5), 'bob')])
      expect(answer.status).toBe(404);
    expect((await ask(place, 'DELETE', {}, undefined, 'bob')).status).toBe(404);
    expect((await ask(`${place}.json`, 'DELETE')).status).toBe(404);
    expect((await ask(place, 'DELETE')).status).toBe(204);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is never read back', async () => {
    const place = placeOf(await begin(10));
    expect((await ask(place, 'GET')).status).toBe(405);
    expect((await ask(place, 'POST', { 'X-HTTP-Method-Override': 'GET' })).status).toBe(400);
    expect((await ask(place, 'DELETE')).status).toBe(204);
  });

  test.each(['../../../etc/passwd', '..%2f..%2fshine.db', '%2e%2e', 'nothing', 'a/../b'])(
    'has no place at %s',
    async (name) => {
      expect((await ask(`${PATH}/${name}`, 'HEAD')).status).toBe(404);
      expect(existsSync(join(folder, '..', 'etc'))).toBe(false);
    },
  );
});

describe('an upload is refused', () => {
  test('when it is larger than any file that is taken', async () => {
    expect((await begin(200 * 1024 * 1024 + 1)).status).toBe(413);
  });

  test('when there is no room for it, and what is under way stays', async () => {
    const place = placeOf(await begin(10));
    room = 300 * 1024 * 1024;
    const late = await begin(100 * 1024 * 1024);
    expect([late.status, await late.text()]).toEqual([507, expect.stringMatching(/disk of the server is full/)]);
    room = 2 ** 40;
    expect((await ask(place, 'HEAD')).status).toBe(200);
    await ask(place, 'DELETE');
  });

  test('when it does not say how large it is', async () => {
    expect((await ask(PATH, 'POST', { 'Upload-Defer-Length': '1' })).status).toBe(400);
  });

  test('when it would replace what its sender may not change', async () => {
    const key = digest('some medium');
    expect((await begin(10, { replaces: key })).status).toBe(403);
    const allowed = await begin(10, { replaces: key }, 'chief');
    expect(allowed.status).toBe(201);
    expect((await begin(10, { replaces: '../etc' }, 'chief')).status).toBe(403);
    await ask(placeOf(allowed), 'DELETE', {}, undefined, 'chief');
  });

  test('when one person has too many under way, and nobody else is kept waiting', async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, () => begin(10)));
    const late = await begin(10);
    expect([late.status, await late.text()]).toEqual([429, expect.stringMatching(/20 uploads/)]);
    expect((await begin(10, {}, 'bob')).status).toBe(201);
    await Promise.all(begun.map((answer) => ask(placeOf(answer), 'DELETE')));
    expect((await begin(10)).status).toBe(201);
  });
});

test('what nobody went on sending for a day is removed', async () => {
  const [old, young] = [join(folder, 'old'), join(folder, 'young')];
  for (const file of [old, young]) writeFileSync(file, 'x');
  const yesterday = new Date(Date.now() - 86_400_000 - 1000);
  utimesSync(old, yesterday, yesterday);
  await removeAbandoned(folder);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});
