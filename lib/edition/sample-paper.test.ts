import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { PAGE_SIZE } from './list-page.ts';
import { type Article, readArticle } from './read-article.ts';
import { readHome } from './read-home.ts';
import { readLatest } from './read-latest.ts';
import { readSection } from './read-section.ts';
import { resolveAddress } from './resolve-address.ts';

/** The newspaper that comes with the program, read from end to end. */
let articles: Article[];

beforeAll(async () => {
  await prepareDatabase(config());
  const { list } = await readLatest(1);
  articles = [];
  for (let number = 1; number <= list.pages; number += 1) {
    const page = number === 1 ? list : (await readLatest(number)).list;
    for (const { id } of page.articles) {
      const article = await readArticle(id);
      if (article) articles.push(article);
    }
  }
  expect(articles).toHaveLength(list.total);
});
afterAll(() => closeDoors());

const ids = (list: readonly { id: number }[] | undefined) => (list ?? []).map(({ id }) => id);
const repeated = (list: readonly number[]) => list.filter((id, at) => list.indexOf(id) !== at);

test('it fills more than one page of the latest news, each story once', () => {
  expect(articles.length).toBeGreaterThan(PAGE_SIZE);
  expect(repeated(ids(articles))).toEqual([]);
});

test('no story stands beside itself, and none twice beside another', () => {
  for (const { id, headline, beside } of articles) {
    const shown = [id, ...ids(beside.related), ...ids(beside.more?.articles), beside.report?.next?.id ?? 0];
    expect(repeated(shown), headline).toEqual([]);
  }
});

test('no story stands on the front twice, nor on the page of a section', async () => {
  const { containers } = await readHome();
  expect(repeated(containers.flatMap((container) => ids(container.articles)))).toEqual([]);
  expect(containers.length).toBeGreaterThan(3);
  for (const path of new Set(articles.flatMap(({ breadcrumb }) => breadcrumb.map(({ slug }) => slug)))) {
    const section = await readSection(path, 1);
    const shown = [
      ...(section?.containers ?? []).flatMap((container) => ids(container.articles)),
      ...(section?.directory ?? []).flatMap(({ newest }) => newest?.id ?? []),
      ...ids(section?.list.articles),
    ];
    expect(repeated(shown), path).toEqual([]);
    expect(shown.length, path).toBeGreaterThan(0);
  }
});

describe('everything a story leads to', () => {
  test('is a page, under its one address', async () => {
    const paths = new Set(
      articles.flatMap(({ path, breadcrumb, signature, topics, translations, beside }) => [
        path,
        ...breadcrumb.map((section) => section.path),
        ...signature.people.flatMap(({ signers }) => signers.map((signer) => signer.path)),
        ...topics.map((topic) => topic.path),
        ...translations.map((translation) => translation.path),
        ...[beside.report, beside.more].flatMap((found) => found?.path ?? []),
        ...[...beside.related, ...(beside.more?.articles ?? [])].map((article) => article.path),
      ]),
    );
    for (const path of paths)
      expect(await resolveAddress(path, new URLSearchParams()), path).toMatchObject({ is: 'page' });
  });

  test('has its pictures', () => {
    for (const { headline, body, media } of articles) {
      const missing = body.content.filter(
        (block) =>
          (block.type === 'picture' || block.type === 'video' || block.type === 'audio') &&
          !media.has(block.attrs.media),
      );
      expect(missing, headline).toEqual([]);
    }
  });
});
