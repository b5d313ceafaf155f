import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors, read } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { namedBySlug } from '../../../db/queries/newsroom/named.ts';
import { bringBack } from '../../desk/bring-back-story.ts';
import { versionOf } from '../../desk/changed-meanwhile.ts';
import { correctStory } from '../../desk/correct-story.ts';
import { createStory } from '../../desk/create-story.ts';
import { live, openSections, storyOf } from '../../desk/fixtures/newsroom.ts';
import { mergeNames } from '../../desk/merge-names.ts';
import { publishStory } from '../../desk/publish-story.ts';
import { reviseStory } from '../../desk/revise-story.ts';
import { withdrawStory } from '../../desk/withdraw-story.ts';
import { parseApi } from '../../news/api/addresses.ts';
import { ANSWERS, type ApiAnswer } from '../../news/api/shapes.ts';
import { printedNumber } from '../../news/story-number.ts';
import { config } from '../../platform/config.ts';
import { makeApiAnswer, type PublicApiAddress } from './make-api-answer.ts';

async function ask<R extends 'changes' | 'topics'>(resource: R, search: string): Promise<ApiAnswer<R>> {
  const address = parseApi(`/api/v1/${resource}/`, search && `?${search}`);
  return ANSWERS[resource].parse(await makeApiAnswer(address as PublicApiAddress)) as ApiAnswer<R>;
}

/** A program that keeps the headlines of the paper, by what it is told of changes alone. */
function mirror() {
  const kept = new Map<string, string>();
  let cursor: string | null = null;
  return {
    kept,
    async poll(limit = 100) {
      for (;;) {
        const page: ApiAnswer<'changes'> = await ask('changes', `limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
        for (const { id, article } of page.items) {
          if (article) kept.set(id, article.headline);
          else kept.delete(id);
        }
        cursor = page.next_cursor;
        if (page.next === null) return page;
      }
    },
  };
}

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(closeDoors);

test('whoever follows the changes has what readers have, and nothing else', async () => {
  const copy = mirror();
  expect(await copy.poll()).toEqual({ items: [], next_cursor: null, next: null });

  const [first, second, third] = [await live('First'), await live('Second'), await live('Third')];
  const secret = await createStory({ section: 'news/metro', content: storyOf('Nobody knows'), author: 'reporter' });
  await copy.poll(2);
  expect([...copy.kept.values()]).toEqual(['First', 'Second', 'Third']);

  // Dated long ago and told all the same; a draft over what readers have is not.
  await live('From the archive', { publishedAt: Date.UTC(1999, 0, 1) });
  await reviseStory(first, { content: storyOf('First again'), author: 'reporter' });
  await publishStory(first, 'editor');
  await reviseStory(second, { content: storyOf('Second, not yet'), author: 'reporter' });
  await withdrawStory(third, { reason: 'It names a source', as: 'withdrawn' });
  await copy.poll(1);
  expect([...copy.kept.values()].toSorted()).toEqual(['First again', 'From the archive', 'Second']);

  await bringBack(third);
  await withdrawStory(second, { reason: 'An order', as: 'taken-down' });
  const last = await copy.poll(2);
  expect([...copy.kept.values()].toSorted()).toEqual(['First again', 'From the archive', 'Third']);
  expect((await copy.poll()).next_cursor).toBe(last.next_cursor);
  expect(JSON.stringify(await ask('changes', ''))).not.toContain(printedNumber(secret));
});

test('of what is gone is told where it was, and nothing that it said', async () => {
  const id = await live('A headline to forget', { standfirst: 'Words to forget.' });
  await withdrawStory(id, { reason: 'A reason for the newsroom', as: 'withdrawn' });
  const told = async () => (await ask('changes', '')).items.find((one) => one.id === printedNumber(id));
  const { siteUrl } = config();
  expect(await told()).toEqual({
    id: printedNumber(id),
    state: 'withdrawn',
    changed_at: expect.stringMatching(/^20\d\d-.*Z$/),
    url: `${siteUrl}/news/metro/${printedNumber(id)}/`,
    api_url: `${siteUrl}/api/v1/articles/${printedNumber(id)}/`,
    article: null,
  });
  // One that is withdrawn can still be taken down: told again, and where it was is still known.
  await withdrawStory(id, { reason: 'An order', as: 'taken-down' });
  const { items } = await ask('changes', '');
  expect(items.at(-1)).toMatchObject({ state: 'taken-down', url: `${siteUrl}/news/metro/${printedNumber(id)}/` });
  expect(JSON.stringify(items)).not.toMatch(/forget|reason|order/i);
});

test('a correction is a change, and changes are told from an instant on', async () => {
  const id = await live('Counted wrong');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const before = new Date().toISOString();
  await correctStory(id, { kind: 'correction', wrong: null, right: 'It was five.', correctedBy: 'editor' });
  const { items } = await ask('changes', `since=${before}`);
  expect(items).toMatchObject([{ id: printedNumber(id), state: 'live', article: { headline: 'Counted wrong' } }]);
  vi.useRealTimers();
  expect((await ask('changes', `since=${new Date(Date.now() + 120_000).toISOString()}`)).items).toEqual([]);
});

test('a topic that was merged into another is told as what it is now', async () => {
  await live('On the creek', { topics: ['Suzhou Creek'] });
  await live('On the river', { topics: ['Suzhou River'] });
  const rowOf = async (slug: string) => {
    const row = await read((db) => namedBySlug(db, 'topic', slug));
    if (!row) throw new Error(`There is no topic ${slug}.`);
    return row;
  };
  const [from, into] = [await rowOf('suzhou-river'), await rowOf('suzhou-creek')];
  await mergeNames('topic', { id: from.id, into: into.id, seen: versionOf(from), seenInto: versionOf(into) });
  expect((await ask('topics', '')).items).toMatchObject([{ slug: 'suzhou-creek', formerly: ['suzhou-river'] }]);
});
