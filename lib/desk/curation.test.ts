import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { site } from '../../site.ts';
import { makeDocument } from '../edition/documents/make-document.ts';
import { readArticle } from '../edition/read-article.ts';
import { readChrome } from '../edition/read-chrome.ts';
import { readStandingPage } from '../edition/read-standing-page.ts';
import { resolveAddress } from '../edition/resolve-address.ts';
import { whatStandsAt } from '../edition/what-stands-at.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { settingsOf } from '../news/settings.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { blankNotes, takingNotes } from '../platform/page-notes.ts';
import { addRedirect } from './add-redirect.ts';
import { changeSettings, readSettings } from './change-settings.ts';
import { createStory } from './create-story.ts';
import { findStoriesToPlace } from './find-stories.ts';
import { live, openSections, storyOf } from './fixtures/newsroom.ts';
import { readBreaking } from './read-breaking.ts';
import { listQuerySchema } from './read-named.ts';
import { readRedirects } from './read-redirects.ts';
import { readPageText, readStandingPages } from './read-standing-pages.ts';
import { removeRedirect } from './remove-redirect.ts';
import { setBreaking } from './set-breaking.ts';
import { withdrawStory } from './withdraw-story.ts';
import { writeStandingPage } from './write-standing-page.ts';

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
});
afterAll(() => closeDoors());

describe('the settings of the paper', () => {
  test('are those of the site file until somebody says otherwise', async () => {
    expect(await readSettings()).toEqual({ settings: settingsOf(site), updatedAt: 0 });
    expect((await readChrome()).site).toEqual(site);
  });

  test('are in the next answer of every page and document', async () => {
    const notes = blankNotes();
    await takingNotes(notes, readChrome);
    const watch = watchClock(config().dataDir);
    const before = watch.now();
    const licences = [{ text: '沪ICP备1号' }];
    await changeSettings({ ...settingsOf(site), publisher: 'New Holder', licences, follow: [] }, 0);
    expect(watch.newest(notes.tags)).toBeGreaterThan(before);
    watch.close();
    expect((await readChrome()).site).toMatchObject({ publisher: 'New Holder', licences, follow: [], name: site.name });
    const feed = { document: 'feed', of: { page: 'home' }, format: 'rss', number: 1 } as const;
    expect((await makeDocument(feed))?.text).toContain('© New Holder');
  });

  test('are changed by one at a time', async () => {
    await expect(changeSettings(settingsOf(site), 0)).rejects.toThrow(/changed the settings at .* Nothing was changed/);
  });

  test('say whether readers see how many comments there are', async () => {
    const id = await live('Talked about', { commentCount: 3 });
    expect((await readArticle(id))?.commentCount).toBe(3);
    const { settings, updatedAt } = await readSettings();
    await changeSettings({ ...settings, comments: false }, updatedAt);
    expect((await readArticle(id))?.commentCount).toBeNull();
  });

  test.each([
    { follow: [{ name: 'X', url: 'javascript:alert(1)' }] },
    { hotline: { shown: '1', dial: 'tel' } },
    { languages: [] },
    { licences: [{ text: ' ' }] },
  ])('are refused when they are %o', async (wrong) => {
    const { settings, updatedAt } = await readSettings();
    await expect(changeSettings({ ...settings, ...wrong }, updatedAt)).rejects.toThrow();
    expect((await readSettings()).updatedAt).toBe(updatedAt);
  });
});

test('a standing page is written by one at a time', async () => {
  const page = { slug: 'about', title: 'About', standfirst: null, body: bodyOfParagraphs(['Us.']) } as const;
  await writeStandingPage(page, 0);
  const seen = (await readPageText('about'))?.updatedAt;
  await expect(writeStandingPage({ ...page, title: 'Late' }, 0)).rejects.toThrow(
    /changed this page at .* Nothing was saved/,
  );
  await writeStandingPage({ ...page, title: 'About Us' }, seen);
  expect((await readStandingPage('about'))?.title).toBe('About Us');
  expect((await readStandingPages()).map(({ slug, title }) => [slug, title])).toContainEqual(['about', 'About Us']);
  expect(await readPageText('nowhere')).toBeNull();
});

describe('a redirect', () => {
  const standsAt = (target: string) => read((db) => whatStandsAt(db, target));
  const listed = async (q: string) => (await readRedirects(listQuerySchema.parse({ q }))).rows;

  test('is added, found and removed', async () => {
    await addRedirect({ from: '/old/page.shtml', to: '/biz/', status: '301' }, standsAt);
    expect(await resolveAddress('/old/page.shtml', new URLSearchParams())).toEqual({ is: 'moved', to: '/biz/' });
    expect(await listed('page.sh')).toMatchObject([{ target: '/biz/', ofStory: false }]);
    await expect(addRedirect({ from: '/old/page.shtml', to: '/news/', status: '301' }, standsAt)).rejects.toThrow(
      /leads to \/biz\/ already/,
    );
    await removeRedirect('/old/page.shtml');
    expect(await listed('page.sh')).toEqual([]);
  });

  test.each([
    ['/news/', '/biz/', '301', /there is a page at this address/],
    ['/x/', '/nowhere/', '301', /is no page of this site/],
    ['/x/', 'https://evil.example/', '301', /on another site/],
    ['/x/', '/biz/', '410', /leads nowhere/],
  ] as const)('from %s to %s (%s) is refused with its reason', async (from, to, status, reason) => {
    await expect(addRedirect({ from, to, status }, standsAt)).rejects.toThrow(reason);
  });

  test('of a story is shown as that', async () => {
    const id = await live('Goes');
    await withdrawStory(id, { reason: 'test', as: 'withdrawn' });
    expect(await listed(String(id))).toMatchObject([{ ofStory: true, status: 410 }]);
  });
});

test('stories to be placed are found by words, number and address; those to come only when asked for', async () => {
  const id = await live('Heron counts');
  const draft = await createStory({ section: 'biz', content: storyOf('Heron draft'), author: 'reporter' });
  const chief = { id: 'c', name: 'C', email: 'c@paper.example', role: 'chief', sections: 'every' } as const;
  const numbers = async (query: string, coming = false) =>
    (await findStoriesToPlace({ query, coming }, chief)).map((story) => story.id);
  expect(await numbers('heron')).toEqual([id]);
  expect(await numbers('heron', true)).toEqual([draft, id]);
  expect(await numbers(String(draft))).toEqual([draft]);
  expect(await numbers(`https://example.org/biz/${draft}/`)).toEqual([draft]);
  expect(await numbers('%', true)).toEqual([]);
  expect(await numbers('')).toContain(id);
});

test('the banner is read with its story while it stands', async () => {
  const storyId = await live('Fog');
  await setBreaking({ text: 'Fog', storyId, until: now() + 60_000 });
  expect(await readBreaking()).toMatchObject({ text: 'Fog', story: { id: storyId, headline: 'Fog' } });
  await setBreaking({ text: 'Fog', storyId, until: now() - 1 });
  expect(await readBreaking()).toBeNull();
});
