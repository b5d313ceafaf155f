import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { Actor } from '../access/permissions.ts';
import { createStory } from '../desk/create-story.ts';
import { acceptProposal, declineProposal } from '../desk/decide-proposal.ts';
import { takeLock } from '../desk/lock-story.ts';
import { mergeCopy } from '../desk/merge-copy.ts';
import { publishStory } from '../desk/publish-story.ts';
import { readProposalsOf } from '../desk/read-proposals.ts';
import { wordsNow } from '../desk/words-now.ts';
import { acceptPicture } from '../media/accept-picture.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainText } from '../news/body/body-text.ts';
import { plainStory } from '../news/content.ts';
import { wholeBlocks } from '../news/draft.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { digest } from '../platform/digest.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, versionOf } from './fixtures/copy.ts';
import { pictureKey } from './picture-key.ts';
import { spikeCopy, takeCopy, unspikeCopy } from './take-copy.ts';
import type { WirePicture } from './wire-item.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const EDITOR: Actor = { id: 'ed', name: 'Eddie', email: 'ed@paper.example', role: 'editor', sections: 'every' };
const as = <T>(name: string, act: () => Promise<T>) =>
  actingAs({ id: name, name, address: null, userAgent: null }, act);
const listed = async (...items: ReturnType<typeof versionOf>[]) =>
  (await file('list', ...items)).map(({ copyId }) => copyId);
const standingOf = async (id: number) => (await row('SELECT standing FROM wire_copy WHERE id = ?', id)).standing;
const textOf = async (id: number) => plainText(wholeBlocks((await wordsNow(id)).content));
const proposalsOf = (storyId: number) => readProposalsOf(EDITOR, storyId);
const own = (headline: string) =>
  createStory({ section: 'news', content: plainStory(headline, bodyOfParagraphs(['Our own words.'])), author: 'Ann' });

function pictureOf(address: string): WirePicture {
  const nothing = { bytes: null, mime: null, width: null, height: null, caption: null, credit: null, usage: null };
  return { key: pictureKey(address), address, alt: 'A ferry', ...nothing };
}

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

  test('its pictures come along, and one that cannot be had is left out', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
    const [here, gone] = [pictureOf('https://agency.example/here.png'), pictureOf('https://agency.example/gone.png')];
    const shown = ({ key, alt }: WirePicture) => ({ media: key, alt, caption: null, credit: 'Agency' });
    const body = {
      type: 'doc' as const,
      content: [{ type: 'picture' as const, attrs: shown(gone) }, ...bodyOfParagraphs(['Words.']).content],
    };
    const [id = 0] = await listed(
      versionOf('take-pictures', 1, { pictures: [here, gone] }, { lead: shown(here), body }),
    );
    const fetch = async (address: string) => {
      if (address.includes('gone')) throw new Problem('agency.example answered 404.');
      return bytes;
    };
    const { storyId } = await takeCopy(id, 'every', { fetch, accept: acceptPicture });
    const { content } = await wordsNow(storyId);
    expect(content.lead).toMatchObject({ media: digest(bytes), credit: 'Agency' });
    expect(content.body.content.map(({ type }) => type)).toEqual(['paragraph']);
    expect(await row('SELECT note FROM revisions WHERE story_id = ?', storyId)).toEqual({
      note: 'One picture is not in yet.',
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
