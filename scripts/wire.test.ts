import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { closeDoors } from '../db/database.ts';
import { config } from '../lib/platform/config.ts';
import { archiveLine, referencePage, row, rows, writeArchive, writeTestFile } from '../lib/wire/fixtures/archive.ts';
import { zipOf } from '../lib/wire/fixtures/zip-of.ts';
import { prepareDatabase } from './prepare-database.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const script = fileURLToPath(new URL('./wire.ts', import.meta.url));

function wire(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const linesOf = (source: string, count: number) =>
  Array.from({ length: count }, (_, at) => archiveLine({ source, id: `${source}-${at}` }));

test('a file is received, and the report counts its lines', async () => {
  const { status, stdout } = wire(writeArchive('cli.jsonl.gz', [...linesOf('cli', 3), 'not json']));
  expect(stdout).toMatch(/cli\.jsonl\.gz: archive-jsonl, 4 lines in [\d.]+ s/);
  expect(stdout).toMatch(/taken +3\n +quarantined +1\n +line 4 quarantined: not JSON\n/);
  expect(stdout).toContain('3 without a section: they are at /unsorted/');
  expect(status).toBe(0);
  expect(await row("SELECT count(*) AS count FROM articles WHERE source = 'cli'")).toEqual({ count: 3 });
});

test('--json prints the same report for scripts and nothing else, and --dry-run writes nothing', async () => {
  const { status, stdout } = wire('--json', '--dry-run', writeArchive('json.jsonl', ['', ...linesOf('json', 2)]));
  const report = z.object({ dryRun: z.literal(true), files: z.tuple([z.record(z.string(), z.unknown())]) });
  expect(report.parse(JSON.parse(stdout)).files[0]).toMatchObject({
    format: 'archive-jsonl',
    error: null,
    lines: 3,
    outcomes: { taken: 2, changed: 0, repeated: 0, held: 0, quarantined: 0, blank: 1 },
  });
  expect(status).toBe(0);
  expect(await rows("SELECT id FROM articles WHERE source = 'json'")).toEqual([]);
});

test('--limit and --section are obeyed, with or without slashes around the path', async () => {
  const { status } = wire('--limit', '2', '--section', '/news/sport/', writeArchive('both.jsonl', linesOf('both', 5)));
  expect(status).toBe(0);
  const placed = await rows(
    "SELECT path, count(*) AS count FROM articles JOIN sections ON sections.id = section_id WHERE source = 'both' GROUP BY path",
  );
  expect(placed).toEqual([{ path: 'news/sport', count: 2 }]);
});

test('the reference page is printed part by part', () => {
  const { status, stdout } = wire(writeTestFile('page.txt', referencePage));
  for (const part of [
    /^breadcrumb +News \/ World$/m,
    /^headline +Trump says US, Russia/m,
    /^byline +Xinhua$/m,
    /^time +08:28 UTC\+8, 2025-02-13 \(2025-02-13T00:28:00\.000Z\)$/m,
    /^counter +0$/m,
    /^standfirst +Donald Trump said/m,
    /^paragraph 6 +Trump said he felt "strongly"/m,
    /^source +Xinhua$/m,
    /^editor +Wang Xiang$/m,
    /^left out +\d+ lines of the page's furniture/m,
    /repeated +1/,
  ])
    expect(stdout).toMatch(part);
  expect(stdout).not.toContain('paragraph 7');
  expect(status).toBe(0);
});

test('one file that cannot be read does not keep the others from being received', async () => {
  const good = writeArchive('good.jsonl', linesOf('good', 2));
  const { status, stdout } = wire('/no/such/file.jsonl', good);
  expect(stdout).toContain('/no/such/file.jsonl cannot be read: it is not there.');
  expect(status).toBe(1);
  expect(await row("SELECT count(*) AS count FROM articles WHERE source = 'good'")).toEqual({ count: 2 });
});

test.each([
  ['a limit that is no number', ['--limit', 'many', 'x'], /^--limit is "many"; write a whole number from 1/],
  ['an option that is none', ['--force', 'x'], /Unknown option '--force'/],
  [
    'a section that does not exist',
    ['--section', 'news/moon', 'x'],
    /^There is no section "news\/moon"; there are news,/,
  ],
])('%s is one clear sentence on standard error, without a stack', (_, args, sentence) => {
  const { status, stdout, stderr } = wire(...args);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('--help explains itself and does nothing', () => {
  const { status, stdout } = wire('--help');
  expect(stdout).toContain('npm run wire -- [options] <path>...');
  expect(status).toBe(0);
});

const reportsOf = z.object({ files: z.array(z.looseObject({ file: z.string(), reason: z.string().nullable() })) });

test('what is packed is named by its place in there, in reasons and in the quarantine too', async () => {
  const pack = zipOf([
    { name: 'in/bad.xml', data: Buffer.from('<nitf><body></nitf>') },
    { name: 'in/long.md', data: Buffer.from(`---\ntitle: Long\n---\n${'x y '.repeat(6_000_000)}`), stored: true },
    { name: 'in/good.md', data: Buffer.from('---\ntitle: Packed ferry\n---\nIt crosses the river.\n') },
  ]);
  const { stdout, stderr } = wire('--json', pack);
  expect(stdout + stderr).not.toContain('unpacked-');
  const { files } = reportsOf.parse(JSON.parse(stdout));
  expect(files.map(({ reason }) => reason)).toEqual([
    expect.stringContaining(`${pack}/in/bad.xml: Line 1: `),
    null,
    expect.stringContaining(`${pack}/in/long.md is larger than 20 MB`),
  ]);
  expect(await rows("SELECT file FROM quarantine WHERE reason LIKE '%unpacked-%' OR file LIKE '%unpacked-%'")).toEqual(
    [],
  );
});

test('what cannot be unpacked is refused with what is wrong with it', async () => {
  const pack = zipOf([{ name: 'a.md', data: Buffer.from('Words'), encrypted: true }]);
  const { stdout, status } = wire('--json', pack);
  expect(status).toBe(1);
  expect(reportsOf.parse(JSON.parse(stdout)).files).toMatchObject([
    { file: pack, outcome: 'refused', reason: `${pack} is encrypted; unpack it first.` },
  ]);
  expect(await row('SELECT reason FROM quarantine WHERE file = ?', 'a.zip')).toEqual({
    reason: `${pack} is encrypted; unpack it first.`,
  });
});
