import { Renderer } from '@takumi-rs/core';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CardWords } from '../news/share-pictures.ts';
import { fontsFor } from './card-fonts.ts';
import { drawCard, fitted, HEADLINE_BOX } from './draw-card.ts';

const ENGLISH =
  'Shanghai’s longest metro line opens a year early: what the “new Line 19” means for 2.3 million daily commuters from Pudong to distant Baoshan';
const CHINESE = '上海地铁十九号线今年年底全线贯通，“新风景”市民出行更便捷，沿线居民期待已久！';
const ARABIC = 'افتتاح أطول خط مترو في شانغهاي قبل عام من موعده المقرر';

const card = (headline: string, language: string, more: Partial<CardWords> = {}) =>
  drawCard({ headline, language, sectionName: 'Metro', siteName: 'SHINE', ...more });
const pixels = async (drawing: Promise<Sharp>) => (await drawing).raw().toBuffer({ resolveWithObject: true });

/** How many pixels of the room for the headline are ink, left and right of the middle. */
async function inkOf(drawing: Promise<Sharp>): Promise<[left: number, right: number]> {
  const ink: [number, number] = [0, 0];
  const { data, info } = await pixels(drawing);
  for (let y = 130; y < 500; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if ((data[(y * info.width + x) * info.channels] ?? 255) < 100) ink[x < info.width / 2 ? 0 : 1] += 1;
  return ink;
}

describe('a card', () => {
  test.each([
    ['English', ENGLISH, 'en'],
    ['Chinese', CHINESE, 'zh-Hans'],
    ['Arabic', ARABIC, 'ar'],
    ['Polish and Pinyin', 'Lǎo Shě’s teahouse returns to Łódź', 'en'],
    ['Russian', 'Шанхай открывает линию метро', 'ru'],
  ])('has its size, and a headline in %s on it', async (_, headline, language) => {
    const { data, info } = await pixels(card(headline, language));
    expect(info).toMatchObject({ width: 1200, height: 630, channels: 3 });
    expect(data.equals((await pixels(card('', language))).data)).toBe(false);
    expect(data.equals((await pixels(card(headline.slice(0, -1), language))).data)).toBe(false);
  });

  test('is written from the side on which its language begins', async () => {
    const [left, right] = await inkOf(card('خط مترو', 'ar'));
    expect(left).toBe(0);
    expect(right).toBeGreaterThan(500);
    const latin = await inkOf(card('Metro', 'en'));
    expect(latin[0]).toBeGreaterThan(500);
    expect(latin[1]).toBe(0);
  });

  test('shows the name of the paper where no face has the letters of the headline', async () => {
    const { data } = await pixels(card('नमस्ते शंघाई', 'hi'));
    expect(data.equals((await pixels(card('SHINE', 'hi'))).data)).toBe(true);
  });

  test('leaves out the small pictures of a headline, and keeps its words', async () => {
    const { data } = await pixels(card('A 🎭 festival ❤️ opens 👩🏽‍🚒', 'en'));
    expect(data.equals((await pixels(card('A festival opens', 'en'))).data)).toBe(true);
  });

  test('needs no section', async () => {
    const { data } = await pixels(card('Typhoon', 'en', { sectionName: null }));
    expect(data.equals((await pixels(card('Typhoon', 'en'))).data)).toBe(false);
  });
});

describe('a headline', () => {
  test.each([
    ['of one word', 'Typhoon', 'en'],
    ['of 140 letters', ENGLISH, 'en'],
    ['of 40 Chinese characters', CHINESE, 'zh-Hans'],
    ['in Arabic', ARABIC, 'ar'],
    ['of 500 letters', `${ENGLISH} `.repeat(4).slice(0, 500), 'en'],
    ['of 500 Chinese characters', CHINESE.repeat(13).slice(0, 500), 'zh-Hans'],
    ['of one endless word', 'Donaudampfschifffahrtsgesellschaft'.repeat(4), 'de'],
  ])('%s keeps to its box', async (_, headline, language) => {
    const renderer = new Renderer();
    for (const font of (await fontsFor(headline, language)).fonts) await renderer.registerFont(font);
    const node = await fitted(renderer, headline, language);
    const { width, height, runs } = await renderer.measure(node, HEADLINE_BOX);
    expect(width).toBe(HEADLINE_BOX.width);
    expect(height).toBeLessThanOrEqual(HEADLINE_BOX.height);
    expect(runs.length).toBeGreaterThan(0);
    // A space at the end of a line hangs over its edge.
    for (const run of runs.filter(({ text }) => !text.endsWith(' ')))
      expect(run.x + run.width).toBeLessThanOrEqual(HEADLINE_BOX.width + 1);
  });
});

test('only the files that hold a text are read', async () => {
  const families = async (text: string, language: string) =>
    (await fontsFor(text, language)).fonts.slice(2).map((font) => font.name);
  expect(await families('Plain words — “quoted”, café', 'en')).toEqual([]);
  expect(await families('外', 'en')).toEqual(['Noto Serif SC']);
  expect(await families('ź', 'en')).toEqual(['Newsreader Rest']);
  expect(await families('ع', 'ar')).toEqual(['Noto Naskh Arabic']);
  expect((await families(CHINESE, 'zh-Hans')).length).toBeLessThan(20);
});
