import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ClockWatch } from '../db/dialects/sqlite/clock-watch.ts';
import { bodyOf, prepareAnswer } from './answer.ts';
import { type MakePage, pageCache, Vanished } from './page-cache.ts';

/** A clock that a test moves by hand. */
function handClock() {
  let number = 0;
  const stamps = new Map<string, number>();
  const watch: ClockWatch = {
    now: () => number,
    newest: (tags) => Math.max(0, ...[...tags].map((tag) => stamps.get(tag) ?? 0)),
    close: () => undefined,
  };
  const stamp = (tag: string) => stamps.set(tag, ++number);
  return { watch, stamp };
}

/** A render that waits until the test lets it go on. */
function gate() {
  let open = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

function body(text: string, tags: string[] = ['a'], until = Number.POSITIVE_INFINITY) {
  const identity = Buffer.from(text);
  const answer = prepareAnswer(200, { br: identity, gzip: gzipSync(identity), identity }, 'text/html', []);
  return { answer, tags: new Set(tags), until };
}

const textOf = (page: { answer: ReturnType<typeof prepareAnswer> }) => bodyOf(page.answer, 'identity').toString();

function setUp(maxBytes = 1_000_000) {
  const { watch, stamp } = handClock();
  const failures: { key: string; served: boolean }[] = [];
  const cache = pageCache({ watch, maxBytes, onFailure: (key, _, served) => failures.push({ key, served }) });
  let renders = 0;
  const counted = (make: MakePage): MakePage => {
    return () => {
      renders += 1;
      return make();
    };
  };
  return { cache, stamp, failures, counted, renders: () => renders };
}

describe('a page', () => {
  test('is rendered once for a hundred readers who come together, and kept', async () => {
    const { cache, counted, renders } = setUp();
    const { wait, open } = gate();
    const make = counted(async () => {
      await wait;
      return body('hello');
    });
    const readers = Array.from({ length: 100 }, () => cache.get('/', make, true));
    open();
    const pages = await Promise.all(readers);
    expect(new Set(pages.map(textOf))).toEqual(new Set(['hello']));
    await cache.get('/', make, true);
    expect(renders()).toBe(1);
  });

  test('is rendered anew when one of its tags is stamped, and not when another is', async () => {
    const { cache, stamp, counted, renders } = setUp();
    const make = counted(async () => body('x', ['article:1', 'section:news']));
    const first = await cache.get('/a/', make, true);
    stamp('article:2');
    expect(cache.fresh('/a/')).toBe(first);
    stamp('article:1');
    expect(cache.fresh('/a/')).toBeUndefined();
    await cache.get('/a/', make, true);
    expect(renders()).toBe(2);
  });

  test('keeps its ETag when a new render comes to the same words', async () => {
    const { cache, stamp } = setUp();
    const make: MakePage = async () => body('same');
    const first = await cache.get('/', make, true);
    stamp('a');
    const second = await cache.get('/', make, true);
    expect(second).not.toBe(first);
    expect(second.answer.variants.br.etag).toBe(first.answer.variants.br.etag);
  });

  test('is out of date from the instant it named, though nothing was stamped', async () => {
    const { cache } = setUp();
    await cache.get('/', async () => body('year', ['a'], Date.now() - 1), true);
    expect(cache.fresh('/')).toBeUndefined();
    await cache.get('/', async () => body('year', ['a'], Date.now() + 60_000), true);
    expect(cache.fresh('/')).toBeDefined();
  });

  test('without tags is never kept: nobody could ever say that it changed', async () => {
    const { cache } = setUp();
    await cache.get('/', async () => body('x', []), true);
    expect(cache.size().pages).toBe(0);
  });

  test('that is not to be kept is still made once for those who wait', async () => {
    const { cache, counted, renders } = setUp();
    const { wait, open } = gate();
    const make = counted(() => wait.then(() => body('found')));
    const two = [cache.get('/search/', make, false), cache.get('/search/', make, false)];
    open();
    await Promise.all(two);
    expect(renders()).toBe(1);
    expect(cache.size().pages).toBe(0);
  });
});

describe('a change that falls inside a render', () => {
  test('is in the next answer: the old page does not stick', async () => {
    const { cache, stamp } = setUp();
    const { wait, open } = gate();
    let text = 'old';
    const make: MakePage = async () => {
      const read = text;
      await wait;
      return body(read);
    };
    const early = cache.get('/', make, true);
    text = 'new';
    stamp('a');
    open();
    expect(textOf(await early)).toBe('old');
    expect(cache.fresh('/')).toBeUndefined();
    expect(textOf(await cache.get('/', make, true))).toBe('new');
  });

  test('reaches a reader who came after it and joined the render that began before it', async () => {
    const { cache, stamp, counted, renders } = setUp();
    const { wait, open } = gate();
    let text = 'old';
    const make = counted(async () => {
      const read = text;
      await wait;
      return body(read);
    });
    const early = cache.get('/', make, true);
    text = 'new';
    stamp('a');
    const late = [cache.get('/', make, true), cache.get('/', make, true)];
    open();
    expect(textOf(await early)).toBe('old');
    expect((await Promise.all(late)).map(textOf)).toEqual(['new', 'new']);
    expect(renders()).toBe(2);
  });

  test('of something the page does not show costs those who wait nothing', async () => {
    const { cache, stamp, counted, renders } = setUp();
    const { wait, open } = gate();
    const make = counted(() => wait.then(() => body('x')));
    const early = cache.get('/', make, true);
    stamp('other');
    const late = cache.get('/', make, true);
    open();
    await Promise.all([early, late]);
    expect(renders()).toBe(1);
  });
});

describe('a render that fails', () => {
  const failing: MakePage = () => Promise.reject(new Error('broken'));

  test('is covered by the last good page, and told', async () => {
    const { cache, stamp, failures } = setUp();
    const good = await cache.get('/', async () => body('good'), true);
    stamp('a');
    expect(await cache.get('/', failing, true)).toBe(good);
    expect(failures).toEqual([{ key: '/', served: true }]);
    expect(textOf(await cache.get('/', async () => body('mended'), true))).toBe('mended');
  });

  test('because there is nothing there any more is not covered: withdrawn is withdrawn', async () => {
    const { cache, stamp, failures } = setUp();
    await cache.get('/', async () => body('old'), true);
    stamp('a');
    await expect(cache.get('/', () => Promise.reject(new Vanished('/')), true)).rejects.toThrow(Vanished);
    expect(failures).toEqual([]);
  });

  test('is told once to all who wait, without a page to cover it', async () => {
    const { cache, failures } = setUp();
    const waiting = Array.from({ length: 5 }, () => cache.get('/', failing, true));
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(failures).toEqual([{ key: '/', served: false }]);
  });
});

test('what is kept stays within its bytes', async () => {
  const { cache } = setUp(100_000);
  for (let i = 0; i < 100; i += 1) await cache.get(`/${i}/`, async () => body('x'.repeat(2000)), true);
  expect(cache.size().bytes).toBeLessThanOrEqual(100_000);
  expect(cache.size().pages).toBeGreaterThan(5);
  expect(cache.fresh('/99/')).toBeDefined();
  expect(cache.fresh('/0/')).toBeUndefined();
});

test('a clock that cannot be read for a moment is no failure for ever', async () => {
  const { watch } = handClock();
  let reads = 0;
  const moody: ClockWatch = {
    ...watch,
    now: () => {
      reads += 1;
      if (reads === 2) throw new Error('disk I/O error');
      return watch.now();
    },
  };
  const cache = pageCache({ watch: moody, maxBytes: 1_000_000, onFailure: () => undefined });
  await expect(cache.get('/', async () => body('x'), true)).rejects.toThrow('disk');
  expect(textOf(await cache.get('/', async () => body('x'), true))).toBe('x');
});
