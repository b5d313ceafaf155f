import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { archiveLine, outcomesOf, receive, receiveArchive, row, writeArchive } from './fixtures/archive.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

/** How much stands in every table that receiving writes. */
const state = () =>
  row(`SELECT (SELECT count(*) FROM stories) AS stories, (SELECT count(*) FROM revisions) AS revisions,
    (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM sections) AS sections,
    (SELECT count(*) FROM quarantine) AS quarantine, (SELECT count(*) FROM wire_items) AS items,
    (SELECT count(*) FROM topics) AS topics, (SELECT number FROM clock) AS clock,
    (SELECT max(received_at) FROM wire_items) AS received`);

const future = '2199-01-01T00:00:00Z';

test('a dry run writes nothing', async () => {
  const before = await state();
  const lines = [
    archiveLine({ source: 'dry', id: 'a', section: 'Dry', topics: ['Never seen'] }),
    archiveLine({ source: 'dry', id: 'b', published_at: future }),
    'not json',
    '',
  ];
  expect(outcomesOf(await receiveArchive(lines, { dryRun: true }))).toEqual({
    taken: 1,
    held: 1,
    quarantined: 1,
    blank: 1,
  });
  expect(await state()).toEqual(before);
});

test('a dry run of a file with everything in it foretells what filing it comes to', async () => {
  await receiveArchive([
    archiveLine({ source: 'foretold', id: 'known' }),
    archiveLine({ source: 'foretold', id: 'edited' }),
  ]);
  const path = writeArchive('foretold.jsonl', [
    archiveLine({ source: 'foretold', id: 'known' }),
    archiveLine({ source: 'foretold', id: 'edited', title: 'Ferry line closes' }),
    archiveLine({ source: 'foretold', id: 'new' }),
    archiveLine({ source: 'foretold', id: 'new' }),
    archiveLine({ source: 'foretold', id: 'new', title: 'Ferry line closes' }),
    archiveLine({ source: 'foretold', id: 'later', published_at: future }),
    archiveLine({ source: 'foretold', id: 'later', published_at: future }),
    archiveLine({ source: 'foretold', id: 'hidden', extra: { hidden: true } }),
    archiveLine({ source: 'foretold', lang: 'English' }),
    '',
  ]);
  const foretold = await receive(path, { dryRun: true });
  const filed = await receive(path);
  expect(outcomesOf(filed)).toEqual({ taken: 1, changed: 2, repeated: 3, held: 2, quarantined: 1, blank: 1 });
  expect(outcomesOf(foretold)).toEqual(outcomesOf(filed));
  expect(foretold.remarks).toEqual(filed.remarks);
  // Which story it is, is known only once there is one.
  const told = (report: typeof filed) => ({
    ...{ ...report, seconds: 0, storyIds: [], sectionsMade: [] },
    items: report.items.map(({ storyId, ...item }) => item),
  });
  expect(told(foretold)).toEqual(told(filed));
});

test('a dry run over several batches remembers what it has seen', async () => {
  const lines = Array.from({ length: 900 }, (_, at) => archiveLine({ source: 'batches', id: `b-${at % 450}` }));
  const foretold = await receiveArchive(lines, { dryRun: true });
  expect(outcomesOf(foretold)).toEqual({ taken: 450, repeated: 450 });
  expect(outcomesOf(await receiveArchive(lines))).toEqual(outcomesOf(foretold));
});

test('a dry run foretells that a story which waits for an editor goes on waiting', async () => {
  await receiveArchive([archiveLine({ source: 'waiting', id: 'w', published_at: future })]);
  const released = [archiveLine({ source: 'waiting', id: 'w' })];
  const foretold = outcomesOf(await receiveArchive(released, { dryRun: true }));
  expect(foretold).toEqual({ held: 1 });
  expect(outcomesOf(await receiveArchive(released))).toEqual(foretold);
});

test('a dry run stops at the limit and puts nothing into a section', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => archiveLine({ source: 'limited', id: `l-${at}` }));
  const report = await receiveArchive(lines, { dryRun: true, limit: 4, section: 'news/world' });
  expect(report).toMatchObject({ lines: 4, withoutSection: 0 });
  expect(outcomesOf(report)).toEqual({ taken: 4 });
});
