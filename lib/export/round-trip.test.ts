import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { plainText } from '../news/body/body-text.ts';
import type { StoryContent } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { receive } from '../wire/fixtures/archive.ts';
import type { WholeFormat } from '../wire/format.ts';
import { parseMarkdown } from '../wire/formats/markdown/parse.ts';
import { newsmlG2 } from '../wire/formats/newsml-g2/parse.ts';
import { ninjs } from '../wire/formats/ninjs/parse.ts';
import { wxr } from '../wire/formats/wxr/parse.ts';
import { EXPORT_FORMATS, exportStories } from './export-stories.ts';
import { openFolder } from './folder.ts';

const work = mkdtempSync(join(tmpdir(), 'shine-export-'));
interface Exported {
  content: StoryContent;
  updatedAt: number | null;
  corrections: unknown[];
}

const first = join(work, 'first');
const originals = new Map<string, StoryContent>();
/** Stories that readers were shown other words of later: a wire dates what it sends by its last version. */
const changed = new Set<string>();

const linesOf = (folder: string) => readFileSync(join(folder, 'stories.jsonl'), 'utf8').trim().split('\n');

// Another paper, in a process of its own: the doors of this one stand before an empty database.
beforeAll(async () => {
  const env = { ...process.env, DATA_DIR: join(work, 'paper') };
  const formats = EXPORT_FORMATS.join(',');
  await promisify(execFile)(process.execPath, ['scripts/export.ts', '--as', formats, first], { env });
  listElsewhereToo(join(first, 'stories.jsonl'));
  migrateDatabase(config().dataDir);
  for (const line of linesOf(first)) {
    const { id, story } = JSON.parse(line) as { id: string; story: Exported };
    originals.set(id, story.content);
    if (story.updatedAt !== null || story.corrections.length > 0) changed.add(id);
  }
}, 120_000);

const FURTHER = [
  { path: 'biz/tech', names: ['Biz', 'Tech'] },
  { path: 'opinion', names: ['Opinion'] },
];

/** No story of the sample stands in a further section: the first one does from now on. */
function listElsewhereToo(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"alsoIn":[]', `"alsoIn":${JSON.stringify(FURTHER)}`));
}

afterAll(() => {
  closeDoors();
  rmSync(work, { recursive: true, force: true });
});

test('the archive of a paper, taken into an empty one, comes out of it letter for letter', async () => {
  const report = await receive(join(first, 'stories.jsonl'));
  expect(report.error).toBeNull();
  expect(report.outcomes).toMatchObject({ taken: originals.size, quarantined: 0 });
  const second = join(work, 'second');
  const folder = await openFolder(second);
  const { missing } = await exportStories(folder, ['jsonl'], Date.now(), () => undefined);
  await folder.close();
  expect(missing).toEqual([]);
  expect(linesOf(second).toSorted()).toEqual(linesOf(first).toSorted());
  const again = await receive(join(first, 'stories.jsonl'));
  expect(again.outcomes).toMatchObject({ taken: 0, changed: 0, repeated: originals.size });
}, 120_000);

const linesIn = (body: StoryContent['body']) =>
  plainText(body)
    .split(/\n|\t/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** What survives in every format: the words, who wrote them, when, in which language, and what they are about. */
const keptOf = ({ headline, standfirst, body, language, publishedAt, topics }: StoryContent) => ({
  headline,
  standfirst,
  language,
  publishedAt: publishedAt === null ? null : Math.floor(publishedAt / 1000) * 1000,
  topics: topics.toSorted(),
  lines: linesIn(body),
});

/** Boxes become headings and paragraphs elsewhere: every line is there, and words of ours may stand around them. */
function expectKept(content: StoryContent, original: StoryContent, id: string): void {
  const { lines: came, ...facts } = keptOf(content);
  const { lines: went, ...known } = keptOf(original);
  const publishedAt = changed.has(id) ? known.publishedAt : facts.publishedAt;
  expect({ ...facts, publishedAt }, id).toEqual(known);
  const text = came.join(' ');
  expect(
    went.filter((line) => !text.includes(line)),
    id,
  ).toEqual([]);
}

function itemsOf(format: WholeFormat, folder: string): Map<string, StoryContent> {
  const files = readdirSync(join(first, folder), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((name) => /\.\w+$/.test(name))
      .flatMap((name) => {
        const readings = format.read({ name, text: readFileSync(join(first, folder, name), 'utf8') });
        return readings.flatMap((reading) =>
          'item' in reading ? [[name.replace(/^.*\/|\.\w+$/g, ''), reading.item.content] as const] : [],
        );
      }),
  );
}

describe.each([
  ['ninjs', ninjs],
  ['newsml-g2', newsmlG2],
] as const)('what goes out as %s', (folder, format) => {
  test('comes in with the same words, dates and topics', () => {
    const items = itemsOf(format, folder);
    expect(items.size).toBe(originals.size);
    for (const [id, content] of items) {
      const original = originals.get(id);
      expect(original).toBeDefined();
      if (original) expectKept(content, original, id);
    }
  });
});

test('what goes out for WordPress comes in with the same words, dates and topics', async () => {
  async function* bytes() {
    yield readFileSync(join(first, 'wordpress.xml'));
  }
  let count = 0;
  for await (const reading of wxr.stream(bytes())) {
    if (!('item' in reading)) continue;
    count += 1;
    const id = reading.item.facts.addresses.join(' ').match(/\d{10}/)?.[0] ?? '';
    const original = originals.get(id);
    expect(original, id).toBeDefined();
    // A WordPress has one language.
    if (original) expectKept({ ...reading.item.content, language: original.language }, original, id);
  }
  expect(count).toBe(originals.size);
});

test('what goes out as Markdown comes in as it was, block for block', () => {
  const names = readdirSync(join(first, 'markdown'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.md'));
  expect(files.length).toBe(originals.size);
  for (const name of files) {
    const reading = parseMarkdown(readFileSync(join(first, 'markdown', name), 'utf8'), (file) => ({
      key: file.replace(/^.*\/|\.\w+$/g, ''),
      alt: '',
      credit: null,
    }));
    const original = originals.get(name.replace(/^.*\/|\.md$/g, ''));
    expect('item' in reading ? reading.item.content : reading, name).toEqual(original);
  }
});
