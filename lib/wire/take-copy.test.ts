import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { insertWireRule } from '../../db/queries/newsroom/wire-rules.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { Actor } from '../access/permissions.ts';
import { createStory } from '../desk/create-story.ts';
import { acceptProposal, declineProposal } from '../desk/decide-proposal.ts';
import { takeLock } from '../desk/lock-story.ts';
import { mergeCopy } from '../desk/merge-copy.ts';
import { publishStory } from '../desk/publish-story.ts';
import {
  compareVersions,
  readProposalsOf,
  readWire,
  readWireItem,
  readWireLines,
  readWireNews,
} from '../desk/read-wire.ts';
import { rehearseRules } from '../desk/rehearse-rules.ts';
import { wordsNow } from '../desk/words-now.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainText } from '../news/body/body-text.ts';
import { plainStory } from '../news/content.ts';
import { wholeBlocks } from '../news/draft.ts';
import { BLANK_FITS } from '../news/wire-rules.ts';
import { wireFilterSchema } from '../news/wire-view.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, storyFrom, versionOf } from './fixtures/copy.ts';
import { spikeCopy, takeCopy, unspikeCopy } from './take-copy.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const EDITOR: Actor = { id: 'ed', name: 'Eddie', email: 'ed@paper.example', role: 'editor', sections: 'every' };
const as = <T>(name: string, act: () => Promise<T>) =>
  actingAs({ id: name, name, address: null, userAgent: null }, act);
const filter = (fields = {}) => wireFilterSchema.parse(fields);
const listed = async (...items: ReturnType<typeof versionOf>[]) =>
  (await file('list', ...items)).map(({ copyId }) => copyId);
const standingOf = async (id: number) => (await row('SELECT standing FROM wire_copy WHERE id = ?', id)).standing;
const textOf = async (id: number) => plainText(wholeBlocks((await wordsNow(id)).content));
const proposalsOf = (storyId: number) => readProposalsOf(EDITOR, storyId);
const own = (headline: string) =>
  createStory({ section: 'news', content: plainStory(headline, bodyOfParagraphs(['Our own words.'])), author: 'Ann' });

describe('taking', () => {
  test('an item becomes the draft of whoever takes it, dated when it is published', async () => {
    const [id = 0] = await listed(
      versionOf('take', 24, {}, { publishedAt: Date.UTC(2001, 1, 1), standfirst: 'In short.' }),
    );
    const { storyId, before } = await as('ann', () => takeCopy(id, 'every'));
    expect(before).toBeNull();
    expect(await row('SELECT state, owner_id, draft_revision FROM stories WHERE id = ?', storyId)).toEqual({
      ...{ state: 'draft', owner_id: 'ann', draft_revision: 1 },
    });
    expect((await wordsNow(storyId)).content).toMatchObject({
      ...{ headline: 'Ferry line reopens, take 24', standfirst: 'In short.', publishedAt: null },
    });
    expect(await standingOf(id)).toBe('taken');
  });

  test('the second to take it comes to the same story, and hears whose it is', async () => {
    const [id = 0] = await listed(versionOf('take-twice', 1));
    const { storyId } = await as('ann', () => takeCopy(id, 'every'));
    expect(await as('ben', () => takeCopy(id, 'every'))).toEqual({ storyId, before: 'ann' });
  });

  test('it goes into a section that whoever takes it may write in', async () => {
    const [id = 0] = await listed(versionOf('take-section', 1));
    const { storyId } = await as('ann', () => takeCopy(id, ['opinion', 'news/world']));
    expect(
      await row('SELECT path FROM stories JOIN sections ON sections.id = section_id WHERE stories.id = ?', storyId),
    ).toEqual({ path: 'opinion' });
  });

  test('the embargo of its sender goes with it', async () => {
    const embargoedUntil = now() + 3_600_000;
    const [id = 0] = await listed(versionOf('take-embargo', 1, { embargoedUntil }));
    const { storyId } = await takeCopy(id, 'every');
    expect(await row('SELECT embargoed_until FROM stories WHERE id = ?', storyId)).toEqual({
      embargoed_until: embargoedUntil,
    });
  });

  test('what its sender has killed is not taken', async () => {
    const [id = 0] = await listed(versionOf('take-killed', 1, { signal: 'kill' }));
    await expect(takeCopy(id, 'every')).rejects.toThrow('Its sender has taken it back');
  });

  test('a taken story that nobody has written in follows its sender; published, it is asked about', async () => {
    const [id = 0] = await listed(versionOf('take-follow', 1));
    const { storyId } = await as('ann', () => takeCopy(id, 'every'));
    await file('list', versionOf('take-follow', 2));
    expect((await wordsNow(storyId)).content.headline).toBe('Ferry line reopens, take 2');
    await publishStory(storyId, 'Ann');
    await file('list', versionOf('take-follow', 3));
    expect(await proposalsOf(storyId)).toMatchObject([{ kind: 'update', version: 3, mayDecide: true }]);
  });
});

test('what is struck out is off the list, stays off it when it comes again, and can be put back', async () => {
  const [id = 0] = await listed(versionOf('spike', 1));
  expect(await spikeCopy([id])).toEqual([id]);
  await file('publish', versionOf('spike', 2));
  expect(await standingOf(id)).toBe('spiked');
  expect(await unspikeCopy([id])).toEqual([id]);
  expect(await standingOf(id)).toBe('waiting');
});

describe('merging', () => {
  test('an item is proposed to a story, and so is what comes of it later', async () => {
    const storyId = await own('Ferries');
    const [id = 0] = await listed(versionOf('merge', 1));
    await mergeCopy({ id, storyId, as: 'proposal' });
    await file('list', versionOf('merge', 2, { signal: 'correct' }));
    expect(await proposalsOf(storyId)).toMatchObject([{ kind: 'correction', version: 2 }]);
  });

  test('its words go below those of the story, or among its notes', async () => {
    const storyId = await own('Ferries below');
    const [below = 0, note = 0] = await listed(versionOf('merge-below', 1), versionOf('merge-note', 1));
    await mergeCopy({ id: below, storyId, as: 'append' });
    await mergeCopy({ id: note, storyId, as: 'note' });
    expect(await textOf(storyId)).toMatch(/^Our own words\.\nFerry line reopens, take 1\nThis is what was known/);
    expect(await rows('SELECT text FROM story_notes WHERE story_id = ?', storyId)).toMatchObject([
      { text: expect.stringContaining('agency: Ferry line reopens') },
    ]);
  });

  test('not into a story that somebody else writes in', async () => {
    const storyId = await own('Ferries locked');
    await as('ann', () => takeLock(storyId));
    const [id = 0] = await listed(versionOf('merge-locked', 1));
    await expect(as('ben', () => mergeCopy({ id, storyId, as: 'append' }))).rejects.toThrow(
      'ann writes in that story now',
    );
    expect(await standingOf(id)).toBe('waiting');
  });
});

describe('proposals', () => {
  async function asked(guid: string, signal: 'use' | 'kill', publish = true) {
    const id = await own(`Ours of ${guid}`);
    const [copyId = 0] = await listed(versionOf(guid, 1));
    await mergeCopy({ id: copyId, storyId: id, as: 'proposal' });
    if (publish) await publishStory(id, 'Ann');
    await file('list', versionOf(guid, 2, { signal }));
    const [proposal] = await proposalsOf(id);
    return { id, proposal: proposal?.id ?? 0, differences: proposal?.differences ?? [] };
  }

  test('accepted words are in hand; readers have what they had', async () => {
    const { id, proposal, differences } = await asked('accept', 'use');
    expect(differences.find(({ field }) => field === 'headline')).toMatchObject({ change: 'changed' });
    await as('ann', () => acceptProposal(proposal));
    expect((await wordsNow(id)).content.headline).toBe('Ferry line reopens, take 2');
    expect(await row('SELECT headline FROM articles WHERE id = ?', id)).toEqual({ headline: 'Ours of accept' });
    expect(await proposalsOf(id)).toEqual([]);
    await expect(acceptProposal(proposal)).rejects.toThrow('accepted by ann meanwhile');
  });

  test('declined, the story stays; the next version asks anew', async () => {
    const { id, proposal } = await asked('decline', 'use');
    await declineProposal(proposal);
    expect(await proposalsOf(id)).toEqual([]);
    await file('list', versionOf('decline', 3));
    expect(await proposalsOf(id)).toMatchObject([{ version: 3 }]);
  });

  test('a kill that is confirmed takes the story from readers, or puts a draft into the trash', async () => {
    const live = await asked('kill-live', 'kill');
    await acceptProposal(live.proposal);
    expect(await row('SELECT state FROM stories WHERE id = ?', live.id)).toEqual({ state: 'withdrawn' });
    const draft = await asked('kill-hand', 'kill', false);
    await acceptProposal(draft.proposal);
    expect(await row('SELECT trashed_at IS NOT NULL AS binned FROM stories WHERE id = ?', draft.id)).toEqual({
      binned: 1,
    });
  });

  test('words that were changed since they were looked at are not written over', async () => {
    const { id, proposal } = await asked('stale', 'use');
    const { version } = await wordsNow(id);
    await expect(acceptProposal(proposal, { seenVersion: version - 1 })).rejects.toThrow('after you had read it');
  });

  test('who may not read a story hears of no proposal to it', async () => {
    const { id } = await asked('unseen-by', 'use');
    const other: Actor = { ...EDITOR, id: 'other', sections: ['opinion'] };
    expect(await readProposalsOf(other, id)).toEqual([]);
  });
});

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
    expect(await readWireNews(filter(), { top, shown: [newest.id] })).toMatchObject({
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
