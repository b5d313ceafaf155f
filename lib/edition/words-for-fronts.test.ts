import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleMetadata } from '../../app/(site)/article/[id]/article-metadata.ts';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { config } from '../platform/config.ts';
import { readArticle } from './read-article.ts';
import { readLatest } from './read-latest.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

test('fronts show the short headline, search engines the words for them, the page its own headline', async () => {
  const id = await live('Ferries will cross the river through the night from Monday on', {
    shortHeadline: 'Ferries by night',
    seoTitle: 'Shanghai ferry timetable',
    seoDescription: 'When the boats sail.',
  });
  const article = await readArticle(id);
  if (!article) throw new Error('the story is not published');
  expect(article.headline).toBe('Ferries will cross the river through the night from Monday on');
  expect(articleMetadata(article)).toMatchObject({
    title: { absolute: 'Shanghai ferry timetable | SHINE' },
    description: 'When the boats sail.',
  });
  const { list } = await readLatest(1);
  expect(list.articles.map(({ headline }) => headline)).toEqual(['Ferries by night']);
});

test('without them everything shows the headline', async () => {
  const id = await live('Plain');
  const article = await readArticle(id);
  if (!article) throw new Error('the story is not published');
  expect(articleMetadata(article)).toMatchObject({
    title: { absolute: 'Plain | SHINE' },
    description: 'The text of Plain.',
  });
});
