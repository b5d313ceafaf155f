import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { arrangeFront, type Container } from '../desk/arrange-front.ts';
import { openSections } from '../desk/fixtures/newsroom.ts';
import { LAYOUTS } from '../news/fronts.ts';
import { parseQuestion } from '../news/search/question.ts';
import { config } from '../platform/config.ts';
import { readArticle } from './read-article.ts';
import { readChrome } from './read-chrome.ts';
import { readCorrections } from './read-corrections.ts';
import { readHome } from './read-home.ts';
import { readDay, readLatest, readMonth } from './read-latest.ts';
import { readAuthor, readTopic } from './read-linked.ts';
import { readSection } from './read-section.ts';
import { readSpecialReports } from './read-special-reports.ts';
import { readSuggestions } from './read-suggestions.ts';
import { resolveAddress } from './resolve-address.ts';
import { answerQuestion } from './search/answer-question.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  const containers = LAYOUTS.map((layout): Container => ({ layout, title: null, section: null, slots: 6, pins: [] }));
  await arrangeFront('home', containers);
});
afterAll(() => closeDoors());

const resolve = (address: string) => {
  const [path = '', query] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query));
};

describe('a paper without a story', () => {
  test('has a front with nothing on it', async () => {
    expect((await readHome()).containers).toEqual([]);
  });

  test('has sections, latest news and corrections of one page that says so', async () => {
    const nothing = { number: 1, pages: 1, total: 0 };
    expect((await readSection('news', 1))?.list).toEqual({ ...nothing, articles: [] });
    expect(await readLatest(1)).toEqual({ list: { ...nothing, articles: [] }, month: null });
    expect(await readCorrections(1)).toEqual({ ...nothing, corrections: [] });
    for (const path of ['/', '/news/', '/news/metro/', '/latest/', '/corrections/', '/special/', '/search/'])
      expect(await resolve(path)).toMatchObject({ is: 'page' });
    for (const path of ['/news/?page=2', '/latest/?page=2', '/corrections/?page=2'])
      expect(await resolve(path)).toEqual({ is: 'absent', status: 404 });
  });

  test('has no special reports, nothing to suggest, and no banner', async () => {
    expect(await readSpecialReports()).toEqual({ reports: [], articles: [] });
    expect(await readSuggestions(['ferry'])).toEqual({ meant: false, articles: [] });
    expect((await readChrome()).breaking).toBeNull();
  });

  test('knows nobody and nothing', async () => {
    expect(await readAuthor('ann-lee', 1)).toBeNull();
    expect(await readTopic('ferries', 1)).toBeNull();
    expect(await readArticle(2_611_200_001)).toBeNull();
    expect(await readSection('sport', 1)).toBeNull();
  });

  test('has months and days that lead nowhere', async () => {
    expect(await readDay('2026-11-20', 1)).toMatchObject({ list: { total: 0 }, earlier: null, later: null });
    expect(await readMonth('2026-11')).toMatchObject({ total: 0, earlier: null, later: null });
  });
});

describe('an address at the end of time', () => {
  test.each([
    '/latest/0000-01-01/',
    '/latest/0001-01-01/',
    '/latest/9999-12-31/',
    '/latest/0000-01/',
    '/latest/0001-01/',
    '/latest/9999-12/',
    '/latest/2026-02-30/',
    '/latest/2026-13/',
    '/latest/?page=9999999',
    '/author/nobody/?page=9999999',
  ])('is unknown, and no error: %s', async (address) => {
    expect(await resolve(address)).toEqual({ is: 'absent', status: 404 });
  });

  test.each(['from=0000-01-01', 'to=0001-01-01', 'from=9999-12-31', 'to=9999-12-31', 'from=0000-01-01&to=9999-12-31'])(
    'that is searched finds nothing, without an error: %s',
    async (params) => {
      const question = parseQuestion(new URLSearchParams(params));
      expect(await answerQuestion(question, 1)).toMatchObject({ hits: [], total: 0, pages: 1 });
    },
  );
});
