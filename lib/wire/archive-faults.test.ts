import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { outcomesOf, receive, row, writeTestFile } from './fixtures/archive.ts';
import { exported, item } from './fixtures/wordpress-export.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

/** The same file with one thing in it written differently. */
function changed(file: string, from: string, to: string): string {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`There is no ${from} in it.`);
  return writeTestFile(`changed-${basename(file)}`, text.replace(from, to));
}

test('an item that is malformed is refused alone, with its text and what is wrong; mended, it is taken', async () => {
  const whole = exported(item({ id: 74 }), item({ id: 75 }), item({ id: 76 }));
  const report = await receive(changed(whole, '?p=75</guid>', '?p=75'));
  expect(report.error).toBeNull();
  expect(outcomesOf(report)).toEqual({ taken: 2, quarantined: 1 });
  const reason = 'it is malformed: line 10: </item> stands where <guid> should end';
  expect(report.remarks).toEqual([{ line: 7, outcome: 'quarantined', reason }]);
  const kept = await row('SELECT text, line FROM quarantine WHERE reason = ?', reason);
  expect(kept).toMatchObject({ line: 7 });
  expect(String(kept.text)).toMatch(/^<item><title>Story 75<[\s\S]*<\/item>$/);
  expect(outcomesOf(await receive(whole))).toEqual({ taken: 1, repeated: 2 });
});

test('small faults are mended, and each item says so', async () => {
  const file = exported(
    item({ id: 81, title: 'Ships &amp; ports' }),
    item({ id: 82, title: 'Tides & ferries < 5 < bridges' }),
    item({ id: 83, title: 'The harbour' }),
  );
  const report = await receive(changed(file, 'The harbour</title>', 'The harbour</tilte>'));
  expect(outcomesOf(report)).toEqual({ taken: 3 });
  expect(report.items.map(({ headline }) => headline)).toEqual([
    'Ships & ports',
    'Tides & ferries < 5 < bridges',
    'The harbour',
  ]);
  expect(Object.entries(report.notes).filter(([note]) => note.includes('well-formed'))).toEqual([
    [expect.stringContaining('was mended'), 2],
  ]);
});

test('letters of another encoding in an export of UTF-8 are read, and told of', async () => {
  const file = exported(item({ id: 85, title: 'Caf\u0001 M\u0001nchen' }), item({ id: 86 }));
  const bytes = readFileSync(file, 'latin1').replace('Caf\u0001', 'Caf\xe9').replace('M\u0001n', 'M\xfcn');
  const report = await receive(writeTestFile('latin.xml', Buffer.from(bytes, 'latin1')));
  expect(report.items.map(({ headline }) => headline)).toEqual(['Café München', 'Story 86']);
  expect(Object.values(report.notes)).toContain(1);
});

test('a header that is malformed refuses the export before any of it is filed', async () => {
  const file = exported(item({ id: 87 }));
  const report = await receive(changed(file, '<link>https://old.example</link>', '<link>https://old.example</lnkk>'));
  expect(report.error).toMatch(/Line 2: <\/lnkk> stands where <link> should end\. Nothing of it was filed\.$/);
  expect(outcomesOf(report)).toEqual({});
});

const posts = (ids: readonly number[], more = '') => {
  const rows = ids.map(
    (id) => `{"id":${id},"title":"Post ${id}","slug":"p-${id}","html":"<p>Words</p>","status":"published"}`,
  );
  return `{"db":[{"data":{"posts":[${[...rows.slice(0, 2), ...(more ? [more] : []), ...rows.slice(2)].join(',\n')}]}}]}`;
};

test('of an export of Ghost that is malformed further down nothing is filed, and the mended one takes all of it', async () => {
  const report = await receive(writeTestFile('bad.json', posts([91, 92, 93], '{"id":5,"title":bad}')));
  expect(report.error).toMatch(
    /bad\.json: Line 1: it is no JSON behind its first 2 entries: "b" stands where JSON does not allow it\. Nothing of it was filed\.$/,
  );
  expect(outcomesOf(report)).toEqual({});
  expect(outcomesOf(await receive(writeTestFile('good.json', posts([91, 92, 93]))))).toEqual({ taken: 3 });
});

test('a post of Ghost with an endless text is refused alone', async () => {
  const endless = `{"id":6,"title":"Endless","html":"${'endless \\"words\\" '.repeat(2_600_000)}","status":"published"}`;
  const report = await receive(writeTestFile('endless.json', posts([94, 95, 96], endless)));
  expect(outcomesOf(report)).toEqual({ taken: 3, quarantined: 1 });
  expect(report.remarks).toEqual([
    { line: 3, outcome: 'quarantined', reason: 'it is longer than 20 million characters' },
  ]);
});
