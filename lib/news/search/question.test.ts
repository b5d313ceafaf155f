import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksNothing,
  MOST_QUERY_CHARACTERS,
  parseQuestion,
  type Question,
  questionParams,
  spanOf,
  unnarrowed,
} from './question.ts';

const NOTHING: Question = {
  query: '',
  section: null,
  author: null,
  language: null,
  from: null,
  to: null,
  sort: 'relevance',
};
const parse = (query: string) => parseQuestion(new URLSearchParams(query));
const asked = (more: Partial<Question>): Question => ({ ...NOTHING, ...more });

describe('a question', () => {
  test('is read from every word of an address', () => {
    expect(
      parse('q=tea&section=feature/taste&author=ann-lee&language=zh-Hans&from=2025-01-01&to=2025-12-31&sort=time'),
    ).toEqual({
      query: 'tea',
      section: 'feature/taste',
      author: 'ann-lee',
      language: 'zh-Hans',
      from: '2025-01-01',
      to: '2025-12-31',
      sort: 'time',
    });
  });

  test('is nothing where nothing is asked', () => {
    expect(parse('')).toEqual(NOTHING);
    expect(parse('q=&section=&author=&language=&from=&to=&sort=')).toEqual(NOTHING);
    expect(parse('page=3&utm_source=x')).toEqual(NOTHING);
  });

  test.each<[string, Partial<Question>]>([
    ['q=%20%20two%09%0Awords%20', { query: 'two words' }],
    ['section=/News/Metro/', { section: 'news/metro' }],
    ['author=Ann+Lee', { author: 'ann-lee' }],
    ['author=%E7%8E%8B%E4%BC%9F', { author: expect.stringMatching(/^wang-wei-[a-z0-9]{8}$/) }],
    ['from=2025-12-31&to=2025-01-01', { from: '2025-01-01', to: '2025-12-31' }],
    ['from=2025-01-01&to=2025-01-01', { from: '2025-01-01', to: '2025-01-01' }],
    ['from=2025-01-01', { from: '2025-01-01' }],
    ['to=2025-01-01', { to: '2025-01-01' }],
    ['q=one&q=two', { query: 'one' }],
  ])('that is spelled %s is understood', (query, more) => {
    expect(parse(query)).toEqual(asked(more));
  });

  test.each([
    'section=../etc',
    'section=news//metro',
    'section=%00',
    'language=English',
    'language=EN',
    'from=2025-02-30',
    'from=yesterday',
    'to=2025-13-01',
    'sort=oldest',
    'author=%20',
  ])('asks nothing by what makes no sense: %s', (query) => {
    expect(asksNothing(parse(query))).toBe(true);
    expect(parse(query)).toEqual(NOTHING);
  });

  test('is never longer than an address carries, nor ends in half a character', () => {
    const { query } = parse(new URLSearchParams({ q: '😀'.repeat(500) }).toString());
    expect(query.length).toBeLessThanOrEqual(MOST_QUERY_CHARACTERS);
    expect(query.isWellFormed()).toBe(true);
    expect(parse(`q=x${'%F0%9F%98%80'.repeat(200)}`).query.isWellFormed()).toBe(true);
  });
});

const days = fc.option(fc.constantFrom('2025-02-30', '2025-01-01', '2024-02-29', '1987-10-19', 'never'), { nil: '' });
const params = fc
  .record({
    q: fc.string({ unit: 'grapheme', maxLength: 250 }),
    section: fc.constantFrom('', 'news', 'news/metro', '/Biz/', 'no section'),
    author: fc.oneof(fc.constantFrom('', 'ann-lee', 'Ann Lee', '王伟'), fc.string({ unit: 'grapheme' })),
    language: fc.constantFrom('', 'en', 'zh-Hans', 'Klingon'),
    from: days,
    to: days,
    sort: fc.constantFrom('', 'time', 'relevance', 'x'),
  })
  .map((values) => new URLSearchParams(values));

describe('the one address of a question', () => {
  test('is read as the same question', () => {
    fc.assert(
      fc.property(params, (sent) => {
        const question = parseQuestion(sent);
        const ours = questionParams(question);
        expect(parseQuestion(new URLSearchParams(ours.toString()))).toEqual(question);
        expect(questionParams(parseQuestion(ours)).toString()).toBe(ours.toString());
      }),
    );
  });

  test('names nothing that was not asked', () => {
    expect(questionParams(NOTHING).toString()).toBe('');
    expect(questionParams(asked({ query: 'tea & 茶' })).toString()).toBe('q=tea+%26+%E8%8C%B6');
    expect(questionParams(asked({ query: 'tea', sort: 'time', to: '2025-01-01' })).toString()).toBe(
      'q=tea&to=2025-01-01&sort=time',
    );
  });

  test.each([
    'q=+tea',
    'q=tea&sort=relevance',
    'q=tea&section=',
    'q=tea&section=News',
    'author=Ann+Lee',
    'from=2025-12-31&to=2025-01-01',
    'language=x',
  ])('is not %s', (query) => {
    expect(questionParams(parse(query)).toString()).not.toBe(query);
  });
});

test('something is asked as soon as there is one word or one thing to narrow down by', () => {
  expect(asksNothing(NOTHING)).toBe(true);
  expect(asksNothing(asked({ sort: 'time' }))).toBe(true);
  for (const one of ['q=tea', 'section=news', 'author=ann-lee', 'language=en', 'from=2025-01-01', 'to=2025-01-01'])
    expect(asksNothing(parse(one))).toBe(false);
});

test('a question with nothing narrowed down keeps its words and its order', () => {
  expect(unnarrowed(parse('q=tea&section=news&author=ann-lee&language=en&from=2025-01-01&sort=time'))).toEqual(
    asked({ query: 'tea', sort: 'time' }),
  );
});

test('the days of a question are both within it', () => {
  expect(spanOf(parse('from=2025-02-28&to=2025-02-28'))).toEqual({ from: '2025-02-28', before: '2025-03-01' });
  expect(spanOf(parse('to=2024-12-31'))).toEqual({ from: null, before: '2025-01-01' });
  expect(spanOf(NOTHING)).toEqual({ from: null, before: null });
});
