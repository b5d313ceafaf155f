import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { readArticle } from '../edition/read-article.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import type { StoryDraft } from '../news/draft.ts';
import { draftOf } from '../news/draft.ts';
import { config } from '../platform/config.ts';
import { beginStory } from './create-story.ts';
import { discardDraft } from './discard-draft.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { hired } from './fixtures/people.ts';
import { keepRevision } from './keep-revision.ts';
import { releaseLock, renewLock, takeLock } from './lock-story.ts';
import { readHistory } from './read-history.ts';
import { readStory } from './read-story.ts';
import { NotYours, StaleWrite } from './refusals.ts';
import { restoreRevision } from './restore-revision.ts';
import { reviseStory } from './revise-story.ts';
import { saveWork } from './save-work.ts';
import { storyNumbered, wordsInHand } from './story-numbered.ts';

let ann: Awaited<ReturnType<typeof hired>>;
let ben: Awaited<ReturnType<typeof hired>>;

beforeAll(async () => {
  await prepareDatabase(config());
  ann = await hired('reporter', 'Ann');
  ben = await hired('editor', 'Ben');
});
afterAll(() => closeDoors());
beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 26, 4), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const saying = (headline: string, text = 'Words.'): StoryDraft =>
  draftOf(storyOf(headline, { body: bodyOfParagraphs([text]) }));
const inHand = (id: number) => read(async (db) => wordsInHand(db, await storyNumbered(db, id)));
const rowOf = (id: number) => read((db) => storyNumbered(db, id));

/** Begins a story as Ann, with the lock. */
async function begun(): Promise<{ id: number; lockKey: string }> {
  return ann.does(async () => {
    const id = await beginStory({ section: 'news/metro' });
    const lock = await takeLock(id);
    if (!lock.held) throw new Error('locked');
    return { id, lockKey: lock.key };
  });
}

describe('writing', () => {
  test('keeps one row however often it saves, and no revision', async () => {
    const { id, lockKey } = await begun();
    let version = 1;
    for (const word of ['T', 'Th', 'The'])
      version = (await ann.does(() => saveWork(id, { content: saying(word), seenVersion: version, lockKey }))).version;
    expect(version).toBe(4);
    expect(await inHand(id)).toMatchObject({ content: { headline: 'The' }, revision: null, savedBy: 'Ann' });
    expect((await readHistory(id)).revisions).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ headline: 'The', touchedBy: 'Ann', ownerId: ann.id, state: 'draft' });
  });

  test('takes a draft without a headline and with a block that is not finished', async () => {
    const { id, lockKey } = await begun();
    const content: StoryDraft = {
      ...saying('x'),
      headline: '',
      body: { type: 'doc', content: [{ type: 'factBox', attrs: { title: '' }, content: [] }] },
    };
    await ann.does(() => saveWork(id, { content, seenVersion: 1, lockKey }));
    expect((await inHand(id)).content).toEqual(content);
    expect(await ann.does(() => keepRevision(id, { seenVersion: 2, name: 'Half way' }))).toBe(1);
    expect((await inHand(id)).content).toEqual(content);
    expect((await readHistory(id)).revisions).toMatchObject([{ number: 1, name: 'Half way', author: 'Ann' }]);
  });

  test('saving the same again changes nothing', async () => {
    const { id, lockKey } = await begun();
    const first = await saveWork(id, { content: saying('Same'), seenVersion: 1, lockKey });
    vi.advanceTimersByTime(5000);
    expect(await saveWork(id, { content: saying('Same'), seenVersion: first.version, lockKey })).toEqual(first);
  });

  test('over words that were not seen is refused, with what is there; nothing is lost', async () => {
    const { id, lockKey } = await begun();
    await ann.does(() => saveWork(id, { content: saying('Hers'), seenVersion: 1, lockKey }));
    const stale = saveWork(id, { content: saying('Stale'), seenVersion: 1, lockKey });
    await expect(stale).rejects.toThrow(StaleWrite);
    await expect(stale).rejects.toMatchObject({
      message: expect.stringMatching(/was changed by Ann at \d\d:\d\d UTC\+8/),
      there: { version: 2, content: { headline: 'Hers' }, savedBy: 'Ann' },
    });
    expect((await inHand(id)).content.headline).toBe('Hers');
  });

  test('in a live story leaves what readers have, and makes a draft beside it', async () => {
    const id = await live('Live words');
    const lock = await takeLock(id);
    if (!lock.held) throw new Error('locked');
    await saveWork(id, { content: saying('Next words'), seenVersion: lock.version, lockKey: lock.key });
    expect(await rowOf(id)).toMatchObject({ state: 'live', draftState: 'draft', headline: 'Next words' });
    expect((await readArticle(id))?.headline).toBe('Live words');
    await discardDraft(id);
    expect(await rowOf(id)).toMatchObject({ state: 'live', draftState: null, headline: 'Live words' });
    expect((await readHistory(id)).revisions[0]).toMatchObject({ number: 2, name: 'Thrown away' });
  });

  test('is kept before a revision that comes from elsewhere', async () => {
    const { id, lockKey } = await begun();
    await saveWork(id, { content: saying('Being written'), seenVersion: 1, lockKey });
    expect(await reviseStory(id, { content: storyOf('From elsewhere'), author: 'wire' })).toBe(2);
    expect(await inHand(id)).toMatchObject({ revision: 2, content: { headline: 'From elsewhere' } });
    expect(await restoreRevision(id, 1)).toBe(3);
    expect(await inHand(id)).toMatchObject({ revision: 3, content: { headline: 'Being written' } });
  });
});

describe('the lock', () => {
  test('keeps others from writing, and says who has it since when', async () => {
    const { id, lockKey } = await begun();
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: false, lock: { name: 'Ann', by: ann.id } });
    const others = ben.does(() => saveWork(id, { content: saying('His'), seenVersion: 1, lockKey: 'his-own' }));
    await expect(others).rejects.toThrow(NotYours);
    await expect(others).rejects.toThrow(/Ann writes in story \d{10} since 12:00 UTC\+8/);
    await ann.does(() => saveWork(id, { content: saying('Hers'), seenVersion: 1, lockKey }));
  });

  test('can be taken over; whoever had it hears so, and loses not a word', async () => {
    const { id, lockKey } = await begun();
    await ann.does(() => saveWork(id, { content: saying('Hers'), seenVersion: 1, lockKey }));
    const taken = await ben.does(() => takeLock(id, { takeOver: true }));
    if (!taken.held) throw new Error('locked');
    expect(await ann.does(() => renewLock(id, lockKey))).toMatchObject({
      held: false,
      lock: { name: 'Ben', takenFrom: 'Ann' },
    });
    await expect(ann.does(() => saveWork(id, { content: saying('More'), seenVersion: 2, lockKey }))).rejects.toThrow(
      /Ben writes/,
    );
    await ben.does(() => saveWork(id, { content: saying('Ours'), seenVersion: 2, lockKey: taken.key }));
    expect((await inHand(id)).content.headline).toBe('Ours');
  });

  test('of one person goes to the window that asks last', async () => {
    const { id, lockKey } = await begun();
    const second = await ann.does(() => takeLock(id));
    expect(second.held).toBe(true);
    expect(await ann.does(() => renewLock(id, lockKey))).toMatchObject({ held: false, lock: { name: 'Ann' } });
  });

  test('runs out after two minutes without a word, and not before', async () => {
    const { id, lockKey } = await begun();
    vi.advanceTimersByTime(119_000);
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: false });
    expect(await ann.does(() => renewLock(id, lockKey))).toMatchObject({ held: true });
    vi.advanceTimersByTime(119_000);
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: false });
    vi.advanceTimersByTime(1000);
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: true });
    await expect(ann.does(() => saveWork(id, { content: saying('x'), seenVersion: 1, lockKey }))).rejects.toThrow(
      /Ben/,
    );
  });

  test('that ran out and that nobody took goes on with the next save', async () => {
    const { id, lockKey } = await begun();
    vi.advanceTimersByTime(600_000);
    await ann.does(() => saveWork(id, { content: saying('Back'), seenVersion: 1, lockKey }));
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: false, lock: { name: 'Ann' } });
    await ann.does(() => releaseLock(id, lockKey));
    expect(await ben.does(() => takeLock(id))).toMatchObject({ held: true });
  });

  test('shows its key to no screen', async () => {
    const { id } = await begun();
    const shown = (await readStory(ann, id))?.lock;
    expect(shown).toEqual({ by: ann.id, name: 'Ann', since: Date.now(), takenFrom: null });
  });
});

test('every pause of a writer is not in the log, but that she began and what came of it is', async () => {
  const { id, lockKey } = await begun();
  for (const seenVersion of [1, 2, 3])
    await ann.does(() => saveWork(id, { content: saying(`${seenVersion}`), seenVersion, lockKey }));
  await ann.does(() => keepRevision(id, { seenVersion: 4 }));
  const db = openWriter(config().dataDir);
  const acts = db.prepare('SELECT act FROM audit WHERE subject_id = ? ORDER BY id').pluck().all(String(id));
  db.close();
  expect(acts).toEqual(['story.create', 'story.revise']);
});
