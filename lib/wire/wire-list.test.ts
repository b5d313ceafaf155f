import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { insertWireRule } from '../../db/queries/newsroom/wire-rules.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { Actor } from '../access/permissions.ts';
import { compareVersions, readWire, readWireItem, readWireLines, readWireNews } from '../desk/read-wire.ts';
import { rehearseRules } from '../desk/rehearse-rules.ts';
import { BLANK_FITS } from '../news/wire-rules.ts';
import { wireFilterSchema } from '../news/wire-view.ts';
import { config } from '../platform/config.ts';
import { file, storyFrom, versionOf } from './fixtures/copy.ts';
import { spikeCopy } from './take-copy.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const EDITOR: Actor = { id: 'ed', name: 'Eddie', email: 'ed@paper.example', role: 'editor', sections: 'every' };
const filter = (fields = {}) => wireFilterSchema.parse(fields);
const listed = async (...items: ReturnType<typeof versionOf>[]) =>
  (await file('list', ...items)).map(({ copyId }) => copyId);

describe('the list', () => {
  test('is narrowed down by sender, urgency, language and words, and walked page by page', async () => {
    const many = Array.from({ length: 130 }, (_, at) =>
      versionOf(`page-${at}`, 1, { urgency: at === 7 ? 1 : 5 }, { headline: `Kestrel number ${at}`, language: 'de' }),
    );
    await listed(...many);
    const wanted = filter({ query: 'kestrel', language: 'de', provider: 'agency' });
    const first = await readWireLines(wanted, null);
    const second = await readWireLines(wanted, first.next);
    const third = await readWireLines(wanted, second.next);
    expect([first, second, third].map(({ lines }) => lines.length)).toEqual([60, 60, 10]);
    expect(third.next).toBeNull();
    expect(new Set([first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id))).size).toBe(130);
    expect((await readWireLines({ ...wanted, urgency: 2 }, null)).lines).toMatchObject([
      { headline: 'Kestrel number 7' },
    ]);
    expect((await readWireLines(filter({ query: '***' }), null)).lines).toEqual([]);
  });

  test('tells what is new above it, and what became of what it shows', async () => {
    const { lines } = await readWireLines(filter(), null);
    const [newest] = lines;
    if (!newest) throw new Error('Nothing is listed.');
    await listed(versionOf('fresh-1', 1), versionOf('fresh-2', 1));
    await spikeCopy([newest.id]);
    const top = { at: newest.changedAt, id: newest.id };
    expect(await readWireNews(EDITOR, filter(), { top, shown: [newest.id], proposedAt: 0 })).toMatchObject({
      ...{ fresh: 2, lines: [{ id: newest.id, standing: 'spiked' }] },
    });
    expect((await readWire(EDITOR, filter())).providers).toEqual(['agency']);
  });

  test('shows an item in any of its versions, and what one changed', async () => {
    const [id = 0] = await listed(versionOf('versions', 1), versionOf('versions', 2));
    const { item, versions } = await readWireItem(id, null);
    expect([item.content.headline, versions.map(({ version }) => version)]).toEqual([
      'Ferry line reopens, take 2',
      [2, 1],
    ]);
    const [newer, older] = versions.map(({ digest }) => digest);
    expect((await readWireItem(id, older ?? '')).item.content.headline).toBe('Ferry line reopens, take 1');
    const changes = await compareVersions(id, older ?? '', newer ?? '');
    expect(changes.find(({ field }) => field === 'headline')?.change).toBe('changed');
  });
});

test('a dry run says where the last day would have gone, and changes nothing', async () => {
  await storyFrom('draft', versionOf('rehearsed', 1, { urgency: 1 }, { headline: 'Rehearsed flash' }));
  const fits = { ...BLANK_FITS, words: ['rehearsed'] };
  const does = { destination: 'publish', section: 'news', kind: null, byline: 'keep', kill: 'confirm' } as const;
  const rule = { name: 'flashes', active: true, fits, does };
  const { differing, lines } = await rehearseRules({ rule: { ...rule, id: null } });
  expect([differing, lines[0]]).toMatchObject([
    1,
    { headline: 'Rehearsed flash', after: { destination: 'publish', section: 'news', rule: 'flashes' }, differs: true },
  ]);
  await write(({ db }) => insertWireRule(db, rule));
  expect((await rehearseRules({ rule: null })).differing).toBe(0);
});

test('a dry run says of what the command line brought where it was told to put it', async () => {
  for (const to of ['list', 'draft', 'publish'] as const)
    await file(to, versionOf(`told-${to}`, 1, {}, { headline: `Told to ${to}` }));
  const [spiked = 0] = await listed(versionOf('told-spiked', 1, {}, { headline: 'Told to spiked' }));
  await spikeCopy([spiked]);
  const { lines } = await rehearseRules({ rule: null });
  const ways = Object.fromEntries(lines.map(({ headline, after }) => [headline, after.destination]));
  expect(ways).toMatchObject({
    ...{ 'Told to list': 'list', 'Told to draft': 'draft', 'Told to publish': 'publish', 'Told to spiked': 'list' },
  });
});
