import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import type { ShareAddress, ShareSource } from '../news/share-pictures.ts';
import { mediaDir } from './disk-store.ts';
import { sharePath } from './share-files.ts';
import { shareWorkshop } from './share-workshop.ts';

const workshop = shareWorkshop();
afterEach(() => workshop.rest());

const address = (id: number): ShareAddress => ({ id, digest: 'abcdefghijklmnop', shape: 'card' });
const words: ShareSource = {
  words: { headline: '外滩', language: 'zh-Hans', sectionName: 'Metro', siteName: 'SHINE' },
};
const sizeOf = async (id: number) => {
  const { width, height } = await sharp(readFileSync(join(mediaDir(), sharePath(address(id))))).metadata();
  return [width, height];
};

test('a workshop makes one picture after the other', async () => {
  await workshop.make({ address: address(2_611_200_001), source: words });
  await workshop.make({ address: address(2_611_200_002), source: words });
  expect([await sizeOf(2_611_200_001), await sizeOf(2_611_200_002)]).toEqual([
    [1200, 630],
    [1200, 630],
  ]);
});

test('what cannot be made is an error in words, and no hindrance to what comes after it', async () => {
  const lost = workshop.make({ address: address(2_611_200_003), source: { files: ['lost.jpg'] } });
  await expect(lost).rejects.toThrow(/None of the files of a picture is left \(lost\.jpg\)/);
  await workshop.make({ address: address(2_611_200_003), source: words });
  expect(await sizeOf(2_611_200_003)).toEqual([1200, 630]);
});

test('a workshop that rested opens again', async () => {
  await workshop.make({ address: address(2_611_200_004), source: words });
  workshop.rest();
  workshop.rest();
  await workshop.make({ address: address(2_611_200_005), source: words });
  expect(await sizeOf(2_611_200_005)).toEqual([1200, 630]);
});

test('a workshop that ends over its work is an error, and the next order opens another', async () => {
  const order = workshop.make({ address: address(2_611_200_006), source: words });
  workshop.rest();
  await expect(order).rejects.toThrow('The workshop for share pictures broke down.');
  await workshop.make({ address: address(2_611_200_006), source: words });
  expect(await sizeOf(2_611_200_006)).toEqual([1200, 630]);
});
