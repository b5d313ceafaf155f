import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { openWriter } from '../../db/dialects/sqlite/connection.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { createStory } from './create-story.ts';
import { live, storyOf } from './fixtures/newsroom.ts';
import { checkPreviewLink, makePreviewLink, readPreviewLinks, revokeLink } from './preview-links.ts';
import { restoreStory, trashStory } from './trash-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let id: number;

beforeAll(async () => {
  await prepareDatabase(config());
  id = await createStory({ section: 'news', content: storyOf('Secret'), author: 'Ann' });
});
afterAll(() => closeDoors());
afterEach(() => {
  vi.useRealTimers();
});

test('a link shows its story, and runs out', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  const { token, expiresAt } = await makePreviewLink(id, 2);
  expect(await checkPreviewLink(token)).toEqual({ storyId: id, expiresAt });
  vi.setSystemTime(expiresAt - 1);
  expect(await checkPreviewLink(token)).not.toBeNull();
  vi.setSystemTime(expiresAt);
  expect(await checkPreviewLink(token)).toBeNull();
});

test('a link that was taken back shows nothing, once and for all', async () => {
  const { token } = await makePreviewLink(id, 2);
  const [link] = await readPreviewLinks(id);
  expect(link).toMatchObject({ storyId: id, madeByName: 'command line', isOpen: true });
  const other = await createStory({ section: 'news', content: storyOf('Another'), author: 'Ann' });
  await expect(revokeLink(other, link?.id ?? '')).rejects.toThrow('no such link');
  expect(await checkPreviewLink(token)).not.toBeNull();
  await revokeLink(id, link?.id ?? '');
  expect(await checkPreviewLink(token)).toBeNull();
  await expect(revokeLink(id, link?.id ?? '')).rejects.toThrow('no such link');
});

test('a link shows nothing of what is in the trash or was taken down by a legal order', async () => {
  const draft = await createStory({ section: 'news', content: storyOf('Thrown away'), author: 'Ann' });
  const thrown = await makePreviewLink(draft, 2);
  await trashStory(draft);
  expect(await checkPreviewLink(thrown.token)).toBeNull();
  await restoreStory(draft);
  expect(await checkPreviewLink(thrown.token)).not.toBeNull();
  const down = await live('Forbidden', {}, 'news');
  const { token } = await makePreviewLink(down, 2);
  expect(await checkPreviewLink(token)).not.toBeNull();
  await withdrawStory(down, { reason: 'order', as: 'taken-down' });
  expect(await checkPreviewLink(token)).toBeNull();
});

test('a forged link shows nothing, even to whoever can write the database', async () => {
  const { token } = await makePreviewLink(id, 2);
  const [linkId, signature] = [token.slice(0, 16), token.slice(16)];
  for (const forged of [
    '',
    linkId,
    `${linkId}.${signature}`,
    `${linkId}${'A'.repeat(43)}`,
    `${'A'.repeat(16)}${signature}`,
    `${token}x`,
  ])
    expect(await checkPreviewLink(forged)).toBeNull();
  const db = openWriter(config().dataDir);
  db.prepare('UPDATE preview_links SET expires_at = expires_at + 1 WHERE id = ?').run(linkId);
  db.close();
  expect(await checkPreviewLink(token)).toBeNull();
});

test('a link has nothing in it that looks like the name of a file, which Next would lead away from', async () => {
  const { token } = await makePreviewLink(id, 2);
  expect(token).toMatch(/^[\w-]{59}$/);
});

test.each([0, 721, 1.5])('no link holds for %d hours', async (hours) => {
  await expect(makePreviewLink(id, hours)).rejects.toThrow();
});
