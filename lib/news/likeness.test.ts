import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparable, mostLike, tellingWords } from './likeness.ts';

const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 20);

const story = (id: number, headline: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  headline,
  standfirst: null,
  sectionId: 1,
  departmentId: 1,
  publishedAt: TODAY,
  sharedTopics: 0,
  ...more,
});

const elsewhere = { sectionId: 9, departmentId: 9 };
/** Stories that have nothing to do with any other: without them every word would be a common one. */
const crowd = [
  'Rice harvest begins',
  'Museum buys painting',
  'Snow closes airport',
  'Team wins final',
  'Bank lowers rates',
  'Chess master retires',
  'Orchestra tours abroad',
  'Factory adds robots',
].map((headline, at) => story(900 + at, headline, elsewhere));

describe('the telling words of a story', () => {
  const words = (headline: string, standfirst: string | null = null) => [...tellingWords({ headline, standfirst })];

  test('are those of its headline and standfirst by their stems, each once', () => {
    expect(words('Ferries cross', 'The ferry crosses the river')).toEqual(['ferri', 'cross', 'river']);
  });

  test('are not the short and the common ones', () => {
    expect(words('What is new in the UN and why it will not go')).toEqual([]);
  });

  test('are pairs of characters in Chinese', () => {
    expect(words('上海轮渡')).toEqual(['上海', '海轮', '轮渡']);
  });

  test('are no signs', () => {
    expect(words('“…” — 50%!')).toEqual([]);
  });
});

describe('the stories that belong beside another', () => {
  const ferry = story(1, 'Ferry captains strike over river tolls');

  test('are those that share its topics or its words, and no others', () => {
    const topical = story(2, 'Pension talks resume', { sharedTopics: 1 });
    const verbal = story(3, 'Captains end ferry strike', elsewhere);
    expect(mostLike(ferry, [topical, verbal, ...crowd], 9).toSorted()).toEqual([2, 3]);
  });

  test('are none when nothing is like it, though it be of the same section and day', () => {
    expect(mostLike(ferry, [story(2, 'Noodle shop opens')], 9)).toEqual([]);
    expect(mostLike(ferry, [], 9)).toEqual([]);
  });

  test('come by how many topics they share', () => {
    const sharing = [1, 3, 2].map((sharedTopics) =>
      story(10 + sharedTopics, `Story ${'abc'[sharedTopics - 1]}`, { sharedTopics }),
    );
    expect(mostLike(ferry, [...sharing, ...crowd], 9)).toEqual([13, 12, 11]);
  });

  test('are helped more by a rare word than by one that many have', () => {
    const common = Array.from({ length: 30 }, (_, at) =>
      story(100 + at, `River note ${'abcdefghij'[at % 10]}${at > 9 ? 'x' : 'y'}`),
    );
    const rare = story(2, 'Tolls explained', elsewhere);
    const [best] = mostLike(ferry, [...common, rare, ...crowd], 3);
    expect(best).toBe(2);
  });

  test('of two that are alike the one of its section comes first, then that of its department, then the nearest in time', () => {
    const alike = (id: number, more: Partial<Comparable>) =>
      story(id, `Story ${'abcdefg'[id - 2]}`, { sharedTopics: 1, ...more });
    const here = alike(2, { publishedAt: TODAY - 9 * DAY });
    const near = alike(3, { sectionId: 2, publishedAt: TODAY - 9 * DAY });
    const soon = alike(4, elsewhere);
    const longAgo = alike(5, { ...elsewhere, publishedAt: TODAY - 3000 * DAY });
    expect(mostLike(ferry, [longAgo, soon, near, here, ...crowd], 9)).toEqual([2, 3, 4, 5]);
  });

  test('of two that are alike in everything come with the higher number first', () => {
    const alike = [5, 9, 7].map((id) => story(id, `Story ${'abc'[(id - 5) / 2]}`, { sharedTopics: 1 }));
    expect(mostLike(ferry, alike, 9)).toEqual([9, 7, 5]);
  });

  test('do not say in their headline what another has said', () => {
    const again = story(2, 'FERRY CAPTAINS STRIKE OVER RIVER TOLLS!', { sharedTopics: 2 });
    const first = story(3, 'Captains’ strike enters day two', { sharedTopics: 2 });
    const echo = story(4, 'Captains strike: enters Day Two', { sharedTopics: 1 });
    const like = mostLike(ferry, [again, echo, first, ...crowd], 9);
    expect(like).toEqual([3]);
  });

  test('are no more than are asked for, the best of them', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      story(10 + at, `Story ${'abcdefghijklmnopqrst'[at]}`, { sharedTopics: at }),
    );
    expect(mostLike(ferry, many, 3)).toEqual([29, 28, 27]);
    expect(mostLike(ferry, many, 0)).toEqual([]);
  });

  test('may be undated', () => {
    const undated = { publishedAt: null };
    expect(mostLike({ ...ferry, ...undated }, [story(2, 'Ferry tolls rise', undated), ...crowd], 3)).toEqual([2]);
  });
});

test('no story comes twice or from nowhere, and their order does not depend on that of the candidates', () => {
  const headline = fc
    .array(fc.constantFrom('ferry', 'river', 'metro', 'tolls', 'strike', 'tea', '轮渡', '上海'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => words.join(' '));
  const candidates = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 2, max: 99 }), headline, sharedTopics: fc.nat(3), days: fc.nat(2000) }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
  fc.assert(
    fc.property(headline, candidates, fc.nat(6), (ours, theirs, most) => {
      const all = theirs.map(({ id, days, ...more }) =>
        story(id, more.headline, { ...more, publishedAt: TODAY - days * DAY }),
      );
      const like = mostLike(story(1, ours), all, most);
      expect(new Set(like).size).toBe(like.length);
      expect(like.length).toBeLessThanOrEqual(most);
      expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(like));
      expect(mostLike(story(1, ours), all.toReversed(), most)).toEqual(like);
    }),
  );
});
