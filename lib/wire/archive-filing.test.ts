import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read, write } from '../../db/database.ts';
import { setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { findOriginal, unpackOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { standsAt } from '../edition/what-stands-at.ts';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';
import { outcomesOf, receive, row, rows, writeTestFile } from './fixtures/archive.ts';
import { exported, item } from './fixtures/wordpress-export.ts';
import type { ToldItem } from './tell-item.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const picture = (id: number, path: string) =>
  `<item><title>P</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
<wp:attachment_url>https://old.example/wp-content/uploads/${path}</wp:attachment_url></item>`;

const storyOf = async (id: number) =>
  Number((await row('SELECT story_id FROM wire_items WHERE guid = ?', `https://old.example/?p=${id}`)).story_id);

const resolved = (address: string) => {
  const url = new URL(address, 'https://paper.example');
  return resolveAddress(url.pathname, url.searchParams);
};

async function jpeg(color: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 200, channels: 3, background: color } })
    .jpeg()
    .toBuffer();
}

test('old addresses lead to the stories, the numbered ones too, and what is there already stays', async () => {
  await write((act) => setRedirect(act, { address: '/2019/05/story-2/', status: 301, target: '/news/', reason: null }));
  const told: ToldItem[] = [];
  const report = await receive(
    exported(item({ id: 1 }), item({ id: 2 }), item({ id: 3, link: 'https://old.example/news/' })),
    { archive: { standsAt, onItem: (one) => told.push(one) } },
  );
  expect(outcomesOf(report)).toEqual({ taken: 3 });
  const story = await storyOf(1);
  const path = `/harbour/${String(story).padStart(10, '0')}/`;
  expect(await resolved('/2019/05/story-1/')).toEqual({ is: 'moved', to: path });
  expect(await resolved('/2019/05/Story-1')).toEqual({ is: 'moved', to: path });
  expect(await resolved('/?p=1')).toEqual({ is: 'moved', to: path });
  expect(await resolved('/?p=99')).toEqual({ is: 'moved', to: '/' });
  expect(await resolved('/2019/05/story-2/')).toEqual({ is: 'moved', to: '/news/' });
  expect(report.addresses.kept).toBe(4);
  expect(report.addresses.conflicts.map(({ address, reason }) => [address, reason])).toEqual([
    ['/2019/05/story-2/', 'it leads to /news/ already'],
    ['/news/', 'there is a page at it: /news/'],
  ]);
  expect(told.map(({ addresses }) => addresses?.length ?? 0)).toEqual([0, 1, 1]);
});

test('the same export again changes nothing, and says so of every item', async () => {
  const file = exported(item({ id: 11 }), item({ id: 12, text: 'Words [contact-form-7 id="1"]' }));
  expect(outcomesOf(await receive(file))).toEqual({ taken: 2 });
  const before = await rows('SELECT * FROM redirects ORDER BY address');
  const again = await receive(file);
  expect(outcomesOf(again)).toEqual({ repeated: 2 });
  expect(again.addresses).toEqual({ kept: 0, conflicts: [] });
  expect(again.losses).toEqual({ 'Left out: the shortcode contact-form-7.': 1 });
  expect(await rows('SELECT * FROM redirects ORDER BY address')).toEqual(before);
});

test('the text of an item as it came is kept beside it, byte for byte', async () => {
  const text = item({ id: 21, text: 'Wörter 中文 & <b>bold</b>' });
  await receive(exported(item({ id: 20 }), text));
  const kept = await row(
    'SELECT original_id, original_from, original_bytes FROM wire_items WHERE guid = ?',
    'https://old.example/?p=21',
  );
  const original = await read((db) => findOriginal(db, Number(kept.original_id)));
  if (!original) throw new Error('There is no original.');
  const bytes = await unpackOriginal(original);
  const from = Number(kept.original_from);
  expect(bytes.subarray(from, from + Number(kept.original_bytes)).toString()).toBe(text);
});

test('what was broken off between filing and what is kept beside it is made good by the next run', async () => {
  const file = exported(item({ id: 31 }));
  await receive(file);
  await rows("DELETE FROM redirects WHERE address LIKE '%story-31%' RETURNING address");
  await rows("UPDATE wire_items SET original_id = NULL WHERE guid = 'https://old.example/?p=31' RETURNING guid");
  expect((await receive(file)).addresses.kept).toBe(1);
  const kept = await row("SELECT original_id FROM wire_items WHERE guid = 'https://old.example/?p=31'");
  expect(kept.original_id).not.toBeNull();
});

test('pictures come out of the folder of uploads, each once; what is nowhere is a loss', async () => {
  const uploads = join(config().dataDir, 'old-uploads');
  mkdirSync(join(uploads, '2019/05'), { recursive: true });
  writeFileSync(join(uploads, '2019/05/ship.jpg'), await jpeg('#204060'));
  writeFileSync(join(config().dataDir, 'secret.jpg'), await jpeg('#ff0000'));
  const lead = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>45</wp:meta_value></wp:postmeta>';
  const file = exported(
    item({
      id: 41,
      more: lead,
      text: `One.\n\n<img src="https://old.example/wp-content/uploads/2019/05/ship-300x188.jpg" alt="A ship">\n\nTwo.\n\n<img src="https://old.example/wp-content/uploads/2019/05/gone.jpg" alt="Gone">`,
    }),
    item({ id: 42, text: '<img src="https://old.example/wp-content/uploads/2019/../../secret.jpg" alt="">Words' }),
    picture(45, '2019/05/ship.jpg'),
  );
  const told: ToldItem[] = [];
  const archive = { pictures: { folders: [uploads] }, onItem: (one: ToldItem) => told.push(one) };
  expect(outcomesOf(await receive(file, { archive }))).toEqual({ taken: 2, setAside: 1 });
  const article = await row('SELECT lead, body FROM articles WHERE id = ?', await storyOf(41));
  const media = await rows("SELECT digest, state, name FROM media WHERE name = 'ship.jpg'");
  expect(media).toMatchObject([{ state: 'pending' }]);
  expect(JSON.parse(String(article.lead)).media).toBe(media[0]?.digest);
  const body = JSON.parse(String(article.body));
  expect(body.content.map(({ type }: { type: string }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
  expect(told.find(({ headline }) => headline === 'Story 41')?.losses).toEqual([
    'Left out: the picture https://old.example/wp-content/uploads/2019/05/gone.jpg, which was not to be fetched.',
  ]);
  expect(await rows("SELECT digest FROM media WHERE name = 'secret.jpg'")).toEqual([]);
  expect(outcomesOf(await receive(file))).toEqual({ repeated: 2, setAside: 1 });
});

test('pictures are fetched once, several at a time, outside of any act, and what fails is a loss of its item', async () => {
  const bytes = await jpeg('#406020');
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    await write(async () => undefined);
    if (address.includes('lost')) throw new Problem('old.example answered 404.');
    return address.includes('words') ? Buffer.from('no picture') : bytes;
  };
  const shown = (name: string) => `<img src="https://old.example/up/${name}.jpg" alt="">`;
  const file = exported(
    item({ id: 51, text: `Words ${shown('a')}` }),
    item({ id: 52, text: `Words ${shown('a')} ${shown('lost')} ${shown('words')}` }),
  );
  const told: ToldItem[] = [];
  const report = await receive(file, { archive: { pictures: { fetch }, onItem: (one) => told.push(one) } });
  expect(outcomesOf(report)).toEqual({ taken: 2 });
  expect(asked.toSorted()).toEqual(['a', 'lost', 'words'].map((name) => `https://old.example/up/${name}.jpg`));
  expect(told[1]?.losses).toEqual([
    'Left out: the picture https://old.example/up/lost.jpg, which could not be fetched: old.example answered 404.',
    expect.stringMatching(/^Left out: the picture https:\/\/old\.example\/up\/words\.jpg, which is not taken: /),
  ]);
  expect(report.losses).toMatchObject({ 'Left out: a picture which could not be fetched.': 1 });
  asked.length = 0;
  expect(outcomesOf(await receive(file, { archive: { pictures: { fetch } } }))).toEqual({ repeated: 2 });
  expect(asked).not.toContain('https://old.example/up/a.jpg');
});

test('a dry run writes nothing: no story, no picture, no address', async () => {
  const fetch = async () => {
    throw new Error('Nothing is to be fetched.');
  };
  const file = exported(item({ id: 61, text: '<img src="https://old.example/up/z.jpg" alt="">Words' }));
  expect(outcomesOf(await receive(file, { dryRun: true, archive: { pictures: { fetch } } }))).toEqual({ taken: 1 });
  expect(await rows("SELECT * FROM wire_items WHERE guid = 'https://old.example/?p=61'")).toEqual([]);
  expect(await rows("SELECT * FROM redirects WHERE address LIKE '%story-61%'")).toEqual([]);
});

test('of an export that is cut off nothing is filed, and the whole one takes all of it', async () => {
  const whole = exported(item({ id: 71 }), item({ id: 72 }), item({ id: 73 }));
  const text = readFileSync(whole, 'utf8');
  const cut = writeTestFile('cut.xml', text.slice(0, text.indexOf('?p=73')));
  const report = await receive(cut);
  expect(report.error).toMatch(/cut\.xml: Line \d+: the file is cut off/);
  expect(outcomesOf(report)).toEqual({});
  expect(outcomesOf(await receive(whole))).toEqual({ taken: 3 });
});
