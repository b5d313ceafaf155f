import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors } from '../../../db/database.ts';
import type { SourceRow } from '../../../db/queries/newsroom/wire-sources.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { config } from '../../platform/config.ts';
import { now } from '../../platform/now.ts';
import { rows } from '../fixtures/archive.ts';
import { receiveArrived } from '../receive-arrived.ts';
import { copyOf, elsewhere, feedAt, feedOf, sourceNow } from './fixtures/sources.ts';
import { pollFeed } from './poll-feed.ts';

const HOUR = 3_600_000;

let there: Awaited<ReturnType<typeof elsewhere>>;

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
beforeEach(async () => {
  for (const table of ['wire_versions', 'wire_copy', 'wire_sources']) await rows(`DELETE FROM ${table} RETURNING 1`);
  there = await elsewhere((_, response) => response.end(feedOf(1, 2)));
});
afterEach(() => there.close());

/** Looks at a feed once. Returns the source as it is then. */
async function look(source: SourceRow, stop = new AbortController().signal): Promise<SourceRow> {
  await pollFeed(source, { receive: receiveArrived, stop, fetching: { allow: [there.host] } });
  return sourceNow(source.id);
}

describe('a feed', () => {
  test('brings what is new, and asks the next time only for what has changed', async () => {
    there.answer = (request, response) => {
      const isHeld = request.headers['if-none-match'] === '"1"';
      response.writeHead(isHeld ? 304 : 200, { ETag: '"1"', 'Last-Modified': 'Sat, 13 Jun 2020 10:15:00 GMT' });
      response.end(isHeld ? undefined : feedOf(1, 2));
    };
    const first = await look(await feedAt(there.origin));
    expect(first).toMatchObject({ brought: 2, failures: 0, trouble: null, etag: '"1"' });
    expect(await copyOf(first.id)).toBe(2);
    const second = await look(first);
    expect(second).toMatchObject({ brought: 2, trouble: null, etag: '"1"' });
    expect(there.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(there.asked[1]?.headers['if-modified-since']).toBe('Sat, 13 Jun 2020 10:15:00 GMT');
    expect(second.nextAt).toBeGreaterThan(now() + 590_000);
  });

  test('the same again is no change', async () => {
    const first = await look(await feedAt(there.origin));
    there.answer = (_, response) => response.end(feedOf(3, 1, 2));
    expect(await look(first)).toMatchObject({ brought: 3 });
    expect(await copyOf(first.id)).toBe(3);
  });

  test('that has moved for good is asked at its new address from then on', async () => {
    there.answer = (request, response) => {
      if (request.url === '/new') response.end(feedOf(1));
      else response.writeHead(301, { Location: '/new' }).end();
    };
    const source = await look(await feedAt(there.origin));
    expect(source).toMatchObject({ address: `${there.origin}/new`, brought: 1 });
    const [entry] = await rows(
      'SELECT user_name, after FROM audit WHERE subject_id = ? AND before IS NOT NULL',
      String(source.id),
    );
    expect(String(entry?.after)).toContain('/new');
  });

  test('that is gone for good is asked no more', async () => {
    there.answer = (_, response) => response.writeHead(410).end();
    expect(await look(await feedAt(there.origin))).toMatchObject({
      active: false,
      nextAt: null,
      trouble: expect.stringMatching(/gone for good/),
    });
  });

  test.each([429, 503])('that wants to be left alone (%i) is', async (status) => {
    there.answer = (_, response) => response.writeHead(status, { 'Retry-After': '7200' }).end();
    const source = await look(await feedAt(there.origin));
    expect(source).toMatchObject({ failures: 1, trouble: `Its server answered with ${status}.` });
    expect(source.nextAt).toBeGreaterThanOrEqual(now() + 2 * HOUR - 10_000);
  });

  test('that fails again and again is asked more and more seldom', async () => {
    there.answer = (_, response) => response.writeHead(500).end();
    const source = await look(await feedAt(there.origin, { failures: 4 }));
    expect(source.failures).toBe(5);
    // Sixteen times ten minutes, give or take a quarter.
    expect(source.nextAt).toBeGreaterThan(now() + 115 * 60_000);
    expect(source.nextAt).toBeLessThan(now() + 205 * 60_000);
  });

  test('that cannot be read says why, and is asked for the whole again', async () => {
    there.answer = (_, response) => response.writeHead(200, { ETag: '"broken"' }).end(feedOf(1).slice(0, -40));
    const source = await look(await feedAt(there.origin));
    expect(source).toMatchObject({ failures: 1, etag: null, brought: 0 });
    expect(source.trouble).toMatch(/Line \d+: unclosed tag/);
    there.answer = (_, response) => response.end(feedOf(1));
    expect(await look(source)).toMatchObject({ failures: 0, trouble: null, brought: 1 });
  });

  test('at an inner address is not asked', async () => {
    const source = await feedAt('http://localhost:1/feed');
    expect(await look(source)).toMatchObject({ trouble: expect.stringContaining('was not asked') });
  });

  test('that is being asked when the paper stops is asked again later, and no failure', async () => {
    const stop = new AbortController();
    there.answer = () => stop.abort();
    const source = await feedAt(there.origin);
    expect(await look(source, stop.signal)).toMatchObject({ failures: 0, trouble: null, nextAt: source.nextAt });
  });
});

describe('a hub', () => {
  const withHub = (more = '') =>
    feedOf(1).replace(
      '<channel>',
      `<channel xmlns:atom="http://www.w3.org/2005/Atom"><atom:link rel="hub" href="${there.origin}/hub"/><atom:link rel="self" href="https://harbour.example/feed"/>${more}`,
    );
  const asked = () => there.asked.filter(({ path }) => path === '/hub');

  test('that the feed names is asked to tell us, once', async () => {
    there.answer = (request, response) => {
      if (request.url === '/hub') response.writeHead(202).end();
      else response.end(withHub());
    };
    const source = await look(await feedAt(there.origin));
    expect(source).toMatchObject({
      hub: `${there.origin}/hub`,
      hubTopic: 'https://harbour.example/feed',
      hubUntil: null,
    });
    const sent = Object.fromEntries(new URLSearchParams(asked()[0]?.body));
    expect(sent).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': 'https://harbour.example/feed',
      'hub.callback': `${config().siteUrl}/api/wire/hub/${source.hubKey}`,
      'hub.secret': source.hubSecret,
    });
    await look(source);
    expect(asked()).toHaveLength(1);
  });

  test('in the headers counts as well, relative to the feed', async () => {
    there.answer = (_, response) => {
      response.setHeader('Link', ['</hub>; rel="hub"', '</feed>; title="a, b"; rel=self']);
      response.end(feedOf(1));
    };
    const source = await look(await feedAt(there.origin));
    expect(source).toMatchObject({ hub: `${there.origin}/hub`, hubTopic: `${there.origin}/feed` });
  });

  test('that promised to tell us lets us look seldom, and is asked again before its promise ends', async () => {
    there.answer = (request, response) => response.writeHead(200).end(request.url === '/hub' ? '' : withHub());
    const told = {
      hub: `${there.origin}/hub`,
      hubTopic: 'https://harbour.example/feed',
      hubAskedAt: now() - 9 * 24 * HOUR,
    };
    const keys = { hubKey: 'k'.repeat(32), hubSecret: 's'.repeat(32) };
    const source = await look(await feedAt(there.origin, { ...told, ...keys, hubUntil: now() + 48 * HOUR }));
    expect(asked()).toHaveLength(0);
    expect(source.nextAt).toBeGreaterThan(now() + 39 * 60_000);
    await look(await feedAt(there.origin, { ...told, hubKey: 'l'.repeat(32), hubSecret: 's', hubUntil: now() + HOUR }));
    expect(new URLSearchParams(asked()[0]?.body).get('hub.callback')).toContain('l'.repeat(32));
  });

  test('that cannot be reached costs nothing', async () => {
    there.answer = (request, response) => {
      if (request.url === '/hub') response.destroy();
      else response.end(withHub());
    };
    expect(await look(await feedAt(there.origin))).toMatchObject({ brought: 1, trouble: null, failures: 0 });
  });
});
