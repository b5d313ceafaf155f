import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { localPicture } from './local-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
const uploads = join(folder, 'uploads');

beforeAll(() => {
  mkdirSync(join(uploads, '2019/05'), { recursive: true });
  for (const name of [
    '2019/05/ship.jpg',
    '2019/05/ship-300x200.jpg',
    '2019/05/only-300x200.jpg',
    '2019/05/a b.jpg',
    'top.jpg',
  ])
    writeFileSync(join(uploads, name), name);
  writeFileSync(join(folder, 'secret.jpg'), 'secret');
  symlinkSync(join(folder, 'secret.jpg'), join(uploads, '2019/05/link.jpg'));
});

const found = async (address: string) => (await localPicture(uploads, address))?.bytes.toString() ?? null;

test.each([
  ['https://a.example/wp-content/uploads/2019/05/ship.jpg', '2019/05/ship.jpg'],
  ['https://a.example/wp-content/uploads/2019/05/ship-300x200.jpg?w=3', '2019/05/ship.jpg'],
  ['https://a.example/wp-content/uploads/2019/05/only-300x200.jpg', '2019/05/only-300x200.jpg'],
  ['https://a.files.example/2019/05/a%20b.jpg', '2019/05/a b.jpg'],
  ['2019/05/ship.jpg', '2019/05/ship.jpg'],
  ['top.jpg', 'top.jpg'],
  ['https://a.example/wp-content/uploads/2018/05/ship.jpg', null],
  ['https://a.example/elsewhere/top.jpg', null],
  ['https://a.example/../secret.jpg', null],
  ['../secret.jpg', null],
  ['https://a.example/2019/05/link.jpg', null],
  ['https://a.example/2019/05/%00.jpg', null],
  ['https://a.example/%E0%A4%A', null],
  ['https://a.example/', null],
])('%s', async (address, name) => {
  expect(await found(address)).toBe(name);
});

test('a folder that is not there holds nothing', async () => {
  expect(await localPicture(join(folder, 'none'), 'a.jpg')).toBeNull();
});
