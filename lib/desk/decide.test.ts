import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { readArticle } from '../edition/read-article.ts';
import { readCorrections } from '../edition/read-corrections.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import type { StoryContent } from '../news/content.ts';
import { dayAfter, dayOf } from '../news/dates.ts';
import { draftOf } from '../news/draft.ts';
import { printedNumber } from '../news/story-number.ts';
import { config } from '../platform/config.ts';
import { approveStory } from './approve-story.ts';
import { bringBack } from './bring-back-story.ts';
import { createStory } from './create-story.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { hired } from './fixtures/people.ts';
import { inBulk } from './in-bulk.ts';
import { takeLock } from './lock-story.ts';
import { commentOn } from './note-story.ts';
import { publishStory } from './publish-story.ts';
import { readStory } from './read-story.ts';
import { HeldAtTheGate } from './refusals.ts';
import { reviseStory } from './revise-story.ts';
import { saveWork } from './save-work.ts';
import { schedulePublication } from './schedule-story.ts';
import { sendBack } from './send-back-story.ts';
import { storyNumbered } from './story-numbered.ts';
import { submitStory } from './submit-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let ann: Awaited<ReturnType<typeof hired>>;
let ben: Awaited<ReturnType<typeof hired>>;
let cleo: Awaited<ReturnType<typeof hired>>;

beforeAll(async () => {
  await prepareDatabase(config());
  ann = await hired('reporter', 'Ann');
  ben = await hired('editor', 'Ben');
  cleo = await hired('chief', 'Cleo');
});
afterAll(() => closeDoors());

const rowOf = (id: number) => read((db) => storyNumbered(db, id));
const drafted = (headline: string, more: Partial<StoryContent> = {}) =>
  ann.does(() =>
    createStory({
      section: 'news/metro',
      content: storyOf(headline, { standfirst: 'About.', ...more }),
      author: 'Ann',
    }),
  );
const TOMORROW = `${dayAfter(dayOf(Date.now(), 'Asia/Shanghai'))}T08:30`;
const addressOf = (id: number, section = 'news/metro') => `/${section}/${printedNumber(id)}/`;

/** Writes other words into a story, as somebody at the desk does. */
async function written(id: number, headline: string): Promise<number> {
  const lock = await takeLock(id, { takeOver: true });
  if (!lock.held) throw new Error('locked');
  const content = draftOf(storyOf(headline, { standfirst: 'About.' }));
  return (await saveWork(id, { content, seenVersion: lock.version, lockKey: lock.key })).version;
}

describe('a story on its way', () => {
  test('is sent to review, back with a comment, again, approved and published', async () => {
    const id = await drafted('On its way');
    await ann.does(() => submitStory(id));
    expect(await rowOf(id)).toMatchObject({ state: 'in-review' });
    await ben.does(() => sendBack(id, 'Who says so?'));
    expect(await rowOf(id)).toMatchObject({ state: 'draft' });
    await ann.does(() => commentOn(id, 'The harbor master.'));
    expect((await readStory(ann, id))?.notes).toMatchObject([
      { kind: 'sent-back', text: 'Who says so?', byName: 'Ben' },
      { kind: 'comment', text: 'The harbor master.', byName: 'Ann' },
    ]);
    await ann.does(() => submitStory(id));
    expect(await ben.does(() => approveStory(id))).toEqual({ revision: 1, warnings: [] });
    expect(await rowOf(id)).toMatchObject({ state: 'approved', approvedRevision: 1 });
    await ben.does(() => publishStory(id, 'Ben'));
    expect(await rowOf(id)).toMatchObject({ state: 'live', draftState: null, approvedRevision: null });
    expect((await readArticle(id))?.headline).toBe('On its way');
  });

  test('offers each person what they may do from where it stands', async () => {
    const id = await drafted('Offers');
    expect((await readStory(ann, id))?.acts).toEqual(['revise', 'submit', 'trash']);
    await submitStory(id);
    expect((await readStory(ann, id))?.acts).toEqual([]);
    expect((await readStory(ben, id))?.acts).toEqual(['revise', 'send-back', 'approve', 'publish', 'embargo', 'trash']);
    await publishStory(id, 'Ben');
    expect((await readStory(cleo, id))?.acts).toEqual(['revise', 'correct', 'withdraw', 'take-down']);
    const other = await hired('reporter', 'Other');
    expect(await readStory(other, id)).toBeNull();
  });

  test('is published as it was approved; what was written after stays in hand', async () => {
    const id = await drafted('As approved');
    await approveStory(id);
    await written(id, 'Written after');
    expect((await readStory(ben, id))?.approved).toEqual({ revision: 1, isNewest: false });
    await publishStory(id, 'Ben');
    expect((await readArticle(id))?.headline).toBe('As approved');
    expect(await rowOf(id)).toMatchObject({ state: 'live', draftState: 'draft', headline: 'Written after' });
    await approveStory(id);
    await publishStory(id, 'Ben');
    expect((await readArticle(id))?.headline).toBe('Written after');
  });

  test('is published as chosen', async () => {
    const id = await drafted('Chosen');
    await reviseStory(id, { content: storyOf('Not chosen'), author: 'Ann' });
    expect(await publishStory(id, 'Ben', { revision: 1 })).toMatchObject({ revision: 1 });
    expect(await rowOf(id)).toMatchObject({ draftState: 'draft', draftRevision: 2, liveRevision: 1 });
  });

  test('goes nowhere the table does not lead', async () => {
    const id = await drafted('Nowhere');
    await expect(sendBack(id, 'x')).rejects.toThrow('is draft; it cannot be sent back from there');
    await expect(withdrawStory(id, { reason: 'x', as: 'withdrawn' })).rejects.toThrow('is not live; it is draft');
    await expect(bringBack(id)).rejects.toThrow('is draft; it cannot be brought back');
    await expect(schedulePublication(id, { local: TOMORROW })).rejects.toThrow('is draft; it cannot be scheduled');
  });

  test('cannot be decided on by somebody who saw other words', async () => {
    const id = await drafted('Seen');
    const version = await written(id, 'Changed since');
    for (const decide of [submitStory, approveStory])
      await expect(decide(id, { seenVersion: version - 1 })).rejects.toThrow(/was changed by/);
    await expect(publishStory(id, 'Ben', { seenVersion: version - 1 })).rejects.toThrow(/was changed by/);
    await approveStory(id, { seenVersion: version });
  });
});

describe('the gate', () => {
  test('lets nothing through that lacks what its kind asks for', async () => {
    const id = await drafted('Lacks');
    const lock = await takeLock(id);
    if (!lock.held) throw new Error('locked');
    const content = { ...draftOf(storyOf('Lacks')), headline: '', kind: 'column' as const };
    await saveWork(id, { content, seenVersion: lock.version, lockKey: lock.key });
    await expect(publishStory(id, 'Ben')).rejects.toThrow(HeldAtTheGate);
    await expect(approveStory(id)).rejects.toThrow(/There is no headline\..*needs a byline/);
    await expect(submitStory(id)).rejects.toThrow('There is no headline.');
    expect(await rowOf(id)).toMatchObject({ state: 'draft' });
  });

  test('asks once about what may be meant so', async () => {
    const id = await drafted('Asks', { standfirst: null });
    const asked = publishStory(id, 'Ben', { seen: [] });
    await expect(asked).rejects.toMatchObject({ findings: [{ rule: 'standfirst', level: 'warning' }] });
    await publishStory(id, 'Ben', { seen: ['standfirst'] });
    expect(await readArticle(id)).not.toBeNull();
  });

  test('refuses a link of ours that leads nowhere', async () => {
    const link = (href: string) => ({
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: 'x', marks: [{ type: 'link' as const, attrs: { href } }] }],
        },
      ],
    });
    const other = await live('There');
    const linking = (href: string) => drafted('Links', { body: link(href) });
    await expect(publishStory(await linking('/nowhere/at/all/'), 'Ben')).rejects.toThrow('leads nowhere');
    for (const href of [addressOf(other), '/news/', '/about/', '/search/?q=tea', 'https://example.com/'])
      await publishStory(await linking(href), 'Ben');
  });

  test('asks for a correction when readers have had other facts', async () => {
    const id = await live('Facts', { standfirst: 'About.', body: bodyOfParagraphs(['It has five arches.']) });
    const mended = storyOf('Facts', { standfirst: 'About.', body: bodyOfParagraphs(['It has four arches.']) });
    await reviseStory(id, { content: mended, author: 'Ann' });
    await expect(publishStory(id, 'Ben', { seen: [] })).rejects.toMatchObject({ findings: [{ rule: 'correction' }] });
    const right = 'The bridge has four arches.';
    const correction = { kind: 'correction' as const, wrong: null, right, correctedBy: 'Ben' };
    const { paths } = await publishStory(id, 'Ben', { seen: [], correction });
    expect(paths).toContain('/corrections/');
    expect((await readArticle(id))?.corrections).toMatchObject([{ right }]);
    expect((await readCorrections(1)).corrections[0]).toMatchObject({ right });
  });
});

test('an act on many is done for each that it can be done for', async () => {
  const [one, two, other] = [await drafted('Bulk 1'), await drafted('Bulk 2'), await live('Bulk live')];
  expect(await inBulk([one, two, other, one], (id) => approveStory(id))).toEqual({
    done: [one, two],
    refused: [{ id: other, message: expect.stringContaining('is live; it cannot be approved') }],
  });
});

test('every decision is in the log, by whoever made it', async () => {
  const id = await drafted('Logged');
  await ben.does(() => approveStory(id));
  await cleo.does(() => publishStory(id, 'Cleo'));
  await cleo.does(() => withdrawStory(id, { reason: 'wrong', as: 'withdrawn' }));
  const db = openWriter(config().dataDir);
  const log = db
    .prepare('SELECT user_name, act, after FROM audit WHERE subject_id = ? ORDER BY id')
    .raw()
    .all(String(id));
  db.close();
  expect(log.map((line) => (line as string[]).slice(0, 2).join(' '))).toEqual([
    'Ann story.create',
    'Ben story.approve',
    'Cleo story.publish',
    'Cleo story.withdraw',
  ]);
  expect(log.at(-1)).toContain('{"state":"withdrawn","reason":"wrong"}');
});
