import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import {
  archiveLine,
  outcomesOf,
  receive,
  receiveArchive,
  referencePage,
  row,
  rows,
  writeArchive,
  writeTestFile,
} from './fixtures/archive.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const clock = async () => (await row('SELECT number FROM clock')).number;
const linesOf = (source: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    archiveLine({ source, id: `${source}-${at}`, title: `Ferry number ${at} reopens` }),
  );

test('every line of an archive is accounted for in one outcome', async () => {
  const lines = [
    archiveLine({ source: 'all', id: 'a' }),
    'not json',
    '',
    archiveLine({ source: 'all', id: 'b', published_at: '2199-01-01T00:00:00Z' }),
    archiveLine({ source: 'all', id: 'a' }),
    archiveLine({ source: 'all', id: 'c', title: '', body_paragraphs: [] }),
    archiveLine({ source: 'all', id: 'a', title: 'Ferry line closes' }),
    '   ',
  ];
  const report = await receiveArchive(lines);
  expect(report).toMatchObject({ format: 'archive-jsonl', error: null, lines: 8, withoutSection: 3 });
  expect(outcomesOf(report)).toEqual({ taken: 1, changed: 1, repeated: 1, held: 1, quarantined: 2, blank: 2 });
  expect(report.remarks.toSorted((a, b) => a.line - b.line)).toEqual([
    { line: 2, outcome: 'quarantined', reason: 'not JSON' },
    { line: 4, outcome: 'held', reason: 'dated in the future' },
    { line: 6, outcome: 'quarantined', reason: 'neither a title nor a text' },
  ]);
});

test('a file of many batches is received whole, and each story can be read and found', async () => {
  const report = await receive(writeArchive('many.jsonl.gz', linesOf('many', 1234)));
  expect(outcomesOf(report)).toEqual({ taken: 1234 });
  const { count } = await row("SELECT count(*) AS count FROM articles WHERE source = 'many'");
  expect(count).toBe(1234);
  const { headline } = await row(
    'SELECT a.headline FROM search_index AS s JOIN articles AS a ON a.place = s.rowid WHERE search_index MATCH ?',
    '"1233"',
  );
  expect(headline).toBe('Ferry number 1233 reopens');
});

test('the same file again is repeated line for line, and the clock stands still', async () => {
  const path = writeArchive('again.jsonl', [...linesOf('again', 30), 'not json', '']);
  expect(outcomesOf(await receive(path))).toEqual({ taken: 30, quarantined: 1, blank: 1 });
  const before = await clock();
  expect(outcomesOf(await receive(path))).toEqual({ repeated: 30, quarantined: 1, blank: 1 });
  expect(await clock()).toBe(before);
  const { count } = await row("SELECT count(*) AS count FROM revisions WHERE author = 'wire:again'");
  expect(count).toBe(30);
});

test('a line that was refused is kept whole in the quarantine, once', async () => {
  const path = writeArchive('refused.jsonl', ['{"id": "cut', archiveLine({ source: 'refused', lang: 'English' })]);
  await receive(path);
  await receive(path);
  expect(await rows("SELECT line, reason, text FROM quarantine WHERE file = 'refused.jsonl' ORDER BY line")).toEqual([
    { line: 1, reason: 'not JSON', text: '{"id": "cut' },
    {
      line: 2,
      reason: 'language: a language tag such as en or zh-Hans',
      text: archiveLine({ source: 'refused', lang: 'English' }),
    },
  ]);
});

test('a line that reads differently but is refused again is kept beside the first', async () => {
  await receive(writeArchive('twice.jsonl', ['{"published_at": 1']));
  await receive(writeArchive('twice.jsonl', ['{"published_at": 2']));
  expect(await rows("SELECT text FROM quarantine WHERE file = 'twice.jsonl' ORDER BY text")).toEqual([
    { text: '{"published_at": 1' },
    { text: '{"published_at": 2' },
  ]);
});

test('a line that is no UTF-8 goes to the quarantine, and the lines around it are filed', async () => {
  const [first = '', second = ''] = linesOf('latin', 2);
  const bytes = Buffer.concat([Buffer.from(`${first}\n`), Buffer.from('caf\u00e9\n', 'latin1'), Buffer.from(second)]);
  const report = await receive(writeTestFile('latin.jsonl', bytes));
  expect(outcomesOf(report)).toEqual({ taken: 2, quarantined: 1 });
  expect(report.remarks).toEqual([{ line: 2, outcome: 'quarantined', reason: 'not UTF-8' }]);
});

test('an archive whose lines end in CRLF is the same archive', async () => {
  await receive(writeTestFile('crlf.jsonl', linesOf('crlf', 3).join('\n')));
  const report = await receive(writeTestFile('crlf.jsonl', `${linesOf('crlf', 3).join('\r\n')}\r\n`));
  expect(outcomesOf(report)).toEqual({ repeated: 3 });
});

test('of a packed archive that was cut off nothing is filed, and it says so', async () => {
  const lines = linesOf('cut', 3000).map((line, at) => line.replace('crosses', `crosses ${Math.sin(at)}`));
  const zipped = gzipSync(lines.join('\n'));
  const report = await receive(writeTestFile('cut.jsonl.gz', zipped.subarray(0, zipped.length / 2)));
  expect(report.error).toMatch(/cut\.jsonl\.gz is damaged or cut off: what it holds cannot be unpacked\.$/);
  expect(outcomesOf(report)).toEqual({});
  expect(await row("SELECT count(*) AS count FROM articles WHERE source = 'cut'")).toEqual({ count: 0 });
  expect(outcomesOf(await receive(writeTestFile('cut.jsonl.gz', zipped)))).toEqual({ taken: 3000 });
});

test('no more lines are read than the limit says', async () => {
  const path = writeArchive('limit.jsonl', ['', ...linesOf('limit', 20)]);
  const report = await receive(path, { limit: 5 });
  expect(report.lines).toBe(5);
  expect(outcomesOf(report)).toEqual({ taken: 4, blank: 1 });
  expect(outcomesOf(await receive(path))).toEqual({ taken: 16, repeated: 4, blank: 1 });
});

test.each([
  ['missing.jsonl', null, /cannot be read: it is not there/],
  ['empty.jsonl', '', /it is empty/],
  ['picture.jsonl', '\u0089PNG', /in none of the formats/],
  ['long.md', `---\ntitle: Ferry\n---\n${'x'.repeat(20 * 1024 * 1024)}`, /is larger than 20 MB/],
])('%s leaves a report with the reason, and nothing filed', async (name, content, reason) => {
  const path = content === null ? `${config().dataDir}/${name}` : writeTestFile(name, content);
  const report = await receive(path);
  expect(report.error).toMatch(reason);
  expect(outcomesOf(report)).toEqual({});
});

test('a file of one story says what became of it, and which story it is', async () => {
  const path = writeTestFile('ferry.md', '---\ntitle: Ferry for one\nsection: news/metro\n---\nIt is small.\n');
  const report = await receive(path);
  expect(report).toMatchObject({ format: 'markdown', lines: 1, error: null });
  expect(outcomesOf(report)).toEqual({ taken: 1 });
  const [id] = report.storyIds;
  expect(await row('SELECT headline FROM articles WHERE id = ?', id)).toEqual({ headline: 'Ferry for one' });
  expect(outcomesOf(await receive(path))).toEqual({ repeated: 1 });
});

test('a Markdown file that is no story is refused and kept', async () => {
  const report = await receive(writeTestFile('bad.md', '---\ntitle: Ferry\ndate: yesterday\n---\nText.\n'));
  expect(outcomesOf(report)).toEqual({ quarantined: 1 });
  expect(await row("SELECT reason FROM quarantine WHERE file = 'bad.md'")).toMatchObject({
    reason: expect.stringMatching(/^date: "yesterday" is not a time/),
  });
});

test('the bundled reference page is known when it comes by wire', async () => {
  const pages: string[] = [];
  const report = await receive(writeTestFile('page.txt', referencePage), {
    onPage: ({ headline }) => pages.push(headline),
  });
  expect(outcomesOf(report)).toEqual({ repeated: 1 });
  expect(report.storyIds).toEqual([2502138765]);
  expect(pages).toHaveLength(1);
});
