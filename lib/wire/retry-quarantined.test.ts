import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { archiveLine, receiveArchive, rows } from './fixtures/archive.ts';
import { readQuarantine, readQuarantined } from './read-quarantine.ts';
import { receiveArrived } from './receive-arrived.ts';
import { dismissQuarantined, retryQuarantined } from './retry-quarantined.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const NITF =
  '<nitf><head><docdata><doc-id id-string="a-1"/></docdata></head><body><body.head><hedline><hl1>Ferries</hl1></hedline></body.head><body.content><p>They sail.</p></body.content></body></nitf>';

async function refused(name: string, text: string): Promise<number> {
  const arrived = { name, bytes: Buffer.from(text), sourceId: null, charset: null };
  await receiveArrived(arrived).catch(() => undefined);
  const { lines } = await readQuarantine(null);
  return lines.find(({ file }) => file === name)?.id ?? 0;
}

test('what is refused again stays once, with its bytes to be looked at', async () => {
  const id = await refused('cut.xml', NITF.slice(0, -40));
  expect(await retryQuarantined(id)).toMatchObject({ taken: false, reason: expect.any(String) });
  expect((await readQuarantine(null)).lines.filter(({ file }) => file === 'cut.xml')).toHaveLength(1);
  expect((await readQuarantined(id)).text).toBe(NITF.slice(0, -40));
});

test('what can be read by now is filed, and off the list', async () => {
  const id = await refused('mended.xml', `${NITF.slice(0, -41)}`);
  // A later version of the program reads what this one cannot: here the bytes are mended instead.
  await rows('UPDATE quarantine SET original_id = NULL, text = ? WHERE id = ? RETURNING id', NITF, id);
  expect(await retryQuarantined(id)).toMatchObject({ taken: true });
  expect((await readQuarantine(null)).lines.map(({ file }) => file)).not.toContain('mended.xml');
  await expect(retryQuarantined(id)).rejects.toThrow('Somebody has seen to it meanwhile');
});

test('what is let be is off the list, and kept', async () => {
  const id = await refused('let-be.xml', NITF.slice(0, -42));
  await dismissQuarantined(id);
  expect((await readQuarantine(null)).lines.map(({ file }) => file)).not.toContain('let-be.xml');
  expect(await rows('SELECT settled FROM quarantine WHERE id = ?', id)).toEqual([{ settled: 'let be' }]);
});

test('what the command line refused of an archive is not published by trying it again', async () => {
  const line = archiveLine({ source: 'retried', id: 'r-1' });
  await receiveArchive([line.replace('"lang":"en"', '"lang":"English"')]);
  const [{ id } = { id: 0 }] = await rows("SELECT max(id) AS id FROM quarantine WHERE file = 'archive.jsonl'");
  // A later version of the program reads what this one cannot: here the line is mended instead.
  await rows('UPDATE quarantine SET text = ? WHERE id = ? RETURNING id', line, id);
  const before = await rows('SELECT count(*) AS n FROM articles');
  expect(await retryQuarantined(Number(id))).toEqual({
    taken: false,
    reason: expect.stringMatching(/finished stories \(archive-jsonl\).*npm run wire/),
    storyId: null,
  });
  expect(await rows('SELECT count(*) AS n FROM articles')).toEqual(before);
  expect((await readQuarantine(null)).lines.filter(({ file }) => file === 'archive.jsonl')).toHaveLength(1);
});
