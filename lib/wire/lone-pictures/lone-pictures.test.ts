import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors, read } from '../../../db/database.ts';
import { findMedium } from '../../../db/queries/newsroom/media-library.ts';
import { prepareDatabase } from '../../../scripts/prepare-database.ts';
import { actingAs } from '../../platform/acting.ts';
import { config } from '../../platform/config.ts';
import { Problem } from '../../platform/problem.ts';
import { outcomesOf, receive, rows, writeTestFile } from '../fixtures/archive.ts';
import { readLonePictures } from './read-lone-pictures.ts';
import { dismissLonePicture, takeLonePicture } from './see-to-lone-pictures.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);
beforeEach(() => rows('DELETE FROM wire_lone_pictures RETURNING id'));

const ANN = { id: null, name: 'Ann', address: null, userAgent: null };
const picture = (color: string) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

let files = 0;

/** Receives a picture in ninjs, with these fields changed. */
async function sent(fields: Record<string, unknown> = {}, dryRun = false) {
  files += 1;
  const item = {
    uri: 'http://tna.example/ferry',
    type: 'picture',
    headlines: [{ role: 'main', value: 'A ferry' }],
    descriptions: [{ role: 'caption', value: 'The ferry at noon.' }],
    by: 'Li Hua/TNA',
    usageterms: 'Editorial use only.',
    copyrightholder: '(c) TNA',
    ednote: 'NOT FOR BROADCAST',
    renditions: [
      { name: 'thumb', href: 'https://pictures.example/small.jpg', mimetype: 'image/jpeg', width: 90, height: 60 },
      { name: 'main', href: 'https://pictures.example/ferry.jpg', mimetype: 'image/jpeg', width: 3000, height: 2000 },
    ],
    ...fields,
  };
  return receive(writeTestFile(`picture-${files}.json`, JSON.stringify(item)), { dryRun });
}

const waiting = async () => (await readLonePictures()).pictures;
const first = async () => (await waiting())[0] ?? { id: 0 };
const taken = async (color: string, asked: string[] = []) => {
  const bytes = await picture(color);
  const { id } = await first();
  return actingAs(ANN, () =>
    takeLonePicture(id, async (address) => {
      asked.push(address);
      return bytes;
    }),
  );
};

test('a picture without a story waits with all that its sender says of it, once', async () => {
  expect(outcomesOf(await sent({}, true))).toEqual({ setAside: 1 });
  expect(await waiting()).toEqual([]);
  expect(outcomesOf(await sent())).toEqual({ setAside: 1 });
  await sent({ by: 'Bo/TNA' });
  expect(await waiting()).toMatchObject([
    {
      headline: 'A ferry',
      caption: 'The ferry at noon.',
      credit: 'Bo/TNA',
      terms: 'Editorial use only.\n(c) TNA\nNOT FOR BROADCAST',
      ...{ width: 3000, height: 2000, canBeHad: true, takenBack: null },
    },
  ]);
});

test('the same again is no change, and does not come to the top of the list anew', async () => {
  await sent();
  await rows('UPDATE wire_lone_pictures SET changed_at = 5 RETURNING id');
  await sent();
  expect(await rows('SELECT changed_at FROM wire_lone_pictures')).toEqual([{ changed_at: 5 }]);
  await sent({ by: 'Bo/TNA' });
  expect(await rows('SELECT changed_at FROM wire_lone_pictures')).not.toEqual([{ changed_at: 5 }]);
});

test('it is put into the library in its largest file, with its words, and leaves the list for good', async () => {
  await sent();
  const asked: string[] = [];
  const { id } = await first();
  const { key } = await taken('#335577', asked);
  expect(asked).toEqual(['https://pictures.example/ferry.jpg']);
  expect(await read((db) => findMedium(db, key))).toMatchObject({
    ...{ name: 'ferry.jpg', alt: 'A ferry', caption: 'The ferry at noon.', credit: 'Li Hua/TNA' },
    licence: 'Editorial use only.\n(c) TNA\nNOT FOR BROADCAST',
  });
  expect(await rows("SELECT user_name, subject_id FROM audit WHERE subject = 'lone picture'")).toEqual([
    { user_name: 'Ann', subject_id: String(id) },
  ]);
  await sent();
  expect(await waiting()).toEqual([]);
  await expect(takeLonePicture(id)).rejects.toThrow(/Somebody has seen to it/);
});

test('of a file that the library has, the words that somebody wrote stay', async () => {
  await sent();
  const { key } = await taken('#557733');
  await sent({ uri: 'http://tna.example/again', descriptions: [{ role: 'caption', value: 'Another word.' }] });
  expect(await taken('#557733')).toEqual({ key });
  expect((await read((db) => findMedium(db, key)))?.caption).toBe('The ferry at noon.');
});

test('what its sender takes back cannot be taken, and comes back to the list when the library has it', async () => {
  await sent();
  await sent({ pubstatus: 'canceled' });
  expect(await waiting()).toEqual([]);
  await sent();
  expect(await waiting()).toEqual([]);

  await sent({ uri: 'http://tna.example/taken' });
  const { key } = await taken('#773355');
  await sent({ uri: 'http://tna.example/taken', pubstatus: 'canceled', renditions: null });
  const { id } = await first();
  expect(await waiting()).toMatchObject([{ takenBack: key }]);
  await expect(takeLonePicture(id)).rejects.toThrow(/taken this picture back/);
  await actingAs(ANN, () => dismissLonePicture(id));
  expect(await waiting()).toEqual([]);
});

test('what its sender took back before it came does not stand in the list', async () => {
  await sent({ pubstatus: 'canceled', renditions: null });
  await sent();
  expect(await waiting()).toEqual([]);
  await sent({ uri: 'http://tna.example/other' });
  expect(await waiting()).toHaveLength(1);
});

test('what was taken back before it came does not wait for anybody', async () => {
  await sent({ pubstatus: 'canceled', renditions: null });
  expect(await waiting()).toEqual([]);
  await sent();
  expect(await waiting()).toEqual([]);
  await sent({ pubstatus: 'canceled' });
  expect(await rows('SELECT settled_by FROM wire_lone_pictures')).toEqual([{ settled_by: 'its sender' }]);
});

test('one whose file cannot be had waits on, and says why', async () => {
  await sent({ renditions: [{ href: 'ferry.jpg', mimetype: 'image/jpeg' }] });
  const { id } = await first();
  expect(await waiting()).toMatchObject([{ canBeHad: false }]);
  await expect(takeLonePicture(id)).rejects.toThrow(/upload it in the library/);

  await sent({ renditions: [{ href: 'http://127.0.0.1:9/ferry.jpg', mimetype: 'image/jpeg' }] });
  await expect(takeLonePicture(id)).rejects.toThrow(Problem);
  const words = async () => new TextEncoder().encode('<html>');
  await expect(takeLonePicture(id, words)).rejects.toThrow(/which is not taken/);
  expect(await waiting()).toHaveLength(1);
});

test('of two versions the newer is there, whichever came first; what is held back is not taken', async () => {
  await sent({ version: '3', pubstatus: 'withheld', usageterms: 'Hold.' });
  await sent({ version: '2', usageterms: 'Free.' });
  expect(await waiting()).toMatchObject([{ terms: expect.stringContaining('Hold.') }]);
  await expect(taken('#112233')).rejects.toThrow('holds this picture back');
  await sent({ version: '3', usageterms: 'Late.', versioncreated: '2026-11-02T10:00:00Z' });
  await sent({ version: '3', usageterms: 'Early.', versioncreated: '2026-11-01T10:00:00Z' });
  expect(await waiting()).toMatchObject([{ terms: expect.stringContaining('Late.') }]);
  await taken('#112233');
  expect(await waiting()).toEqual([]);
});
