import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { findArticle } from '../../db/queries/edition/articles.ts';
import { createStory } from '../desk/create-story.ts';
import { live, openSections, storyOf } from '../desk/fixtures/newsroom.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { filedMedium } from '../media/fixtures/filed-medium.ts';
import type { SharedStory } from '../news/share-pictures.ts';
import { config } from '../platform/config.ts';
import { mediaFiles } from './media-files.ts';
import { sharedStory, sharePictures, shareSource } from './share-pictures.ts';

let picture: { key: string; folder: string };
let film: { key: string; folder: string };

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  const file = (mime: 'image/avif' | 'image/webp' | 'image/jpeg', width: number, file: string) => ({
    mime,
    width,
    height: width / 2,
    bytes: 1,
    file,
  });
  picture = await filedMedium('picture', Buffer.from('p'), {
    type: 'picture',
    mime: 'image/png',
    file: 'original.png',
    width: 1000,
    height: 500,
    renditions: [file('image/avif', 640, '640.avif'), file('image/webp', 960, '960.webp')],
  });
  film = await filedMedium('film', Buffer.from('f'));
});
afterAll(() => closeDoors());

const use = ({ key }: { key: string }) => ({ media: key, alt: 'A river', caption: null, credit: null });
const below = (url: string) => url.replace('/media/', '');
const story = (id: number, more: Partial<SharedStory> = {}): SharedStory => ({
  id,
  headline: 'A bridge opens',
  language: 'en',
  sectionName: 'Metro',
  leadMedia: null,
  ...more,
});
const cardOf = (id: number, more: Partial<SharedStory> = {}) => below(sharePictures(story(id, more)).card.url);

describe('where share pictures are', () => {
  test('of a story with a picture: a card and three crops', () => {
    const { card, crops } = sharePictures(story(2_611_200_001, { leadMedia: 'k'.repeat(43) }));
    expect(card).toMatchObject({ width: 1200, height: 630 });
    expect(card.url).toMatch(/^\/media\/share\/2611200001-[\w-]{16}-card\.jpg$/);
    expect(crops.map(({ width, height }) => [width, height])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    expect(new Set([card, ...crops].map(({ url }) => url)).size).toBe(4);
  });

  test('of a story without one: a card', () => {
    expect(sharePictures(story(2_611_200_001)).crops).toEqual([]);
  });
});

describe('what a share picture is made of', () => {
  test('is the words of a story that has no picture', async () => {
    const id = await live('A bridge opens');
    expect(await shareSource(cardOf(id))).toEqual({
      words: { headline: 'A bridge opens', language: 'en', sectionName: 'Metro', siteName: 'SHINE' },
    });
  });

  test('is the lead picture in every shape: the file that came, then the widest', async () => {
    const id = await live('A bridge opens', { lead: use(picture) });
    const { card, crops } = sharePictures(story(id, { leadMedia: picture.key, headline: 'whatever' }));
    const files = ['original.png', '960.webp', '640.avif'].map((file) => `${picture.folder}/${file}`);
    for (const { url } of [card, ...crops]) expect(await shareSource(below(url))).toEqual({ files });
  });

  test('is what the page of the story would say', async () => {
    for (const more of [{}, { lead: use(picture) }, { lead: use(film) }]) {
      const id = await live('A bridge opens', { ...more, language: 'zh-Hans' });
      const shared = await read(async (db) => {
        const row = await findArticle(db, id);
        return row && sharedStory(row, 'Metro', await mediaFiles(db, [picture.key, film.key]));
      });
      expect(shared?.leadMedia).toBe(more.lead?.media === picture.key ? picture.key : null);
      expect(await shareSource(below(sharePictures(shared ?? story(1)).card.url))).not.toBeNull();
    }
  });

  test('is nothing while a story is a draft, and nothing again when it is withdrawn', async () => {
    const id = await createStory({ section: 'news/metro', content: storyOf('A bridge opens'), author: 'reporter' });
    expect(await shareSource(cardOf(id))).toBeNull();
    const published = await live('A bridge opens');
    expect(await shareSource(cardOf(published))).not.toBeNull();
    await withdrawStory(published, { reason: 'test', as: 'withdrawn' });
    expect(await shareSource(cardOf(published))).toBeNull();
  });

  test.each<[string, Partial<SharedStory>]>([
    ['another headline', { headline: 'A bridge closes' }],
    ['another section', { sectionName: 'World' }],
    ['another language', { language: 'fr' }],
    ['a picture it does not have', { leadMedia: 'k'.repeat(43) }],
  ])('is nothing for an address that shows %s', async (_, change) => {
    expect(await shareSource(cardOf(await live('A bridge opens'), change))).toBeNull();
  });

  test('is nothing for a crop of a story that has no picture', async () => {
    const id = await live('A bridge opens');
    expect(await shareSource(cardOf(id).replace('-card.', '-1x1.'))).toBeNull();
  });

  test('is nothing yet for a headline that is only in a draft', async () => {
    const id = await live('A bridge opens');
    await reviseStory(id, { content: storyOf('A secret'), author: 'reporter' });
    expect(await shareSource(cardOf(id, { headline: 'A secret' }))).toBeNull();
    expect(await shareSource(cardOf(id))).not.toBeNull();
  });

  test.each(['', 'share/', 'share/2611200001-abc-card.jpg', `${'0'.repeat(16)}/original.png`])(
    'is nothing for what is no share picture: %s',
    async (name) => {
      expect(await shareSource(name)).toBeNull();
    },
  );
});
