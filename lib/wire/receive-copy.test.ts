import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { outcomesOf, receive, row, rows, writeTestFile } from './fixtures/archive.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const entry = (id: string, title: string, more = '') =>
  `<item><title>${title}</title><link>https://agency.example/${id}</link><guid>https://agency.example/${id}</guid><pubDate>Mon, 04 Mar 2019 08:00:00 GMT</pubDate><description>${title} is what happened.</description>${more}</item>`;
const rss = (...entries: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title><link>https://agency.example/</link>${entries.join('')}</channel></rss>`;

test('items of a feed are filed as copy, and its bytes are kept', async () => {
  const path = writeTestFile('feed.xml', rss(entry('a', 'Ferries run'), entry('b', 'Ferries stop')));
  const report = await receive(path, { to: 'draft' });
  expect(report).toMatchObject({ format: 'feed', outcome: 'taken', error: null, lines: 2 });
  expect(report.storyIds).toHaveLength(2);
  expect(await receive(path, { to: 'draft' })).toMatchObject({ outcome: 'repeated', outcomes: { repeated: 2 } });
  expect(await row("SELECT count(*) AS count FROM wire_originals WHERE name = 'feed.xml'")).toEqual({ count: 1 });
});

test('a dry run says the same, and writes nothing', async () => {
  const path = writeTestFile('dry.xml', rss(entry('dry', 'Ferries run dry')));
  expect(await receive(path, { dryRun: true })).toMatchObject({ outcome: 'taken', outcomes: { taken: 1 } });
  expect(await rows("SELECT id FROM wire_copy WHERE guid LIKE '%/dry'")).toEqual([]);
});

test('what is cut off is refused whole, with line and reason, and its bytes are in the quarantine', async () => {
  const text = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n${rss(entry('cut', 'Ferries')).replace('<?xml version="1.0"?>', '')}`;
  const report = await receive(writeTestFile('cut.xml', text));
  expect(report).toMatchObject({ outcome: 'refused', error: expect.stringMatching(/Line 2: it defines entities/) });
  expect(await rows("SELECT id FROM wire_copy WHERE guid LIKE '%/cut'")).toEqual([]);
  expect(
    await row(
      "SELECT line, quarantine.format, size FROM quarantine JOIN wire_originals ON wire_originals.id = original_id WHERE file = 'cut.xml'",
    ),
  ).toEqual({
    line: 2,
    format: 'feed',
    size: text.length,
  });
});

test('a text in no format is refused and kept; a picture is set aside', async () => {
  expect(await receive(writeTestFile('x.opml', '<opml><body/></opml>'))).toMatchObject({
    outcome: 'refused',
    reason: expect.stringMatching(/it is XML \(<opml>\), in none of the formats/),
  });
  expect(await row("SELECT count(*) AS count FROM quarantine WHERE file = 'x.opml'")).toEqual({ count: 1 });
  const picture = await receive(writeTestFile('p.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')));
  expect(picture).toMatchObject({ outcome: 'set aside', error: null });
  expect(outcomesOf(picture)).toEqual({ setAside: 1 });
});

test('an item goes into the section that is asked for', async () => {
  const report = await receive(writeTestFile('section.xml', rss(entry('s', 'Ferries in a section'))), {
    section: 'news/metro',
    to: 'publish',
  });
  const [id] = report.storyIds;
  expect(
    await row('SELECT path FROM stories JOIN sections ON sections.id = section_id WHERE stories.id = ?', id),
  ).toEqual({
    path: 'news/metro',
  });
});
