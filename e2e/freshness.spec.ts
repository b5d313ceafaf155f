import { arrangeSpecialReport, removeSpecialReport } from '../lib/desk/arrange-special-report.ts';
import { changeSettings, readSettings } from '../lib/desk/change-settings.ts';
import { createStory } from '../lib/desk/create-story.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { withdrawStory } from '../lib/desk/withdraw-story.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { http } from './support/http.ts';
import { change, content, publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

// Everything here is changed by this process and served by another.

test('a new story is in the very next answer of every page that shows it', async ({ site }) => {
  const pages = ['/', '/news/', '/news/sport/', '/latest/'];
  for (const page of pages) await http(site.origin, page);
  const { path } = await publish('news/sport', 'Heron wins the race');
  for (const page of pages) expect((await http(site.origin, page)).text, page).toContain('Heron wins the race');
  expect((await http(site.origin, path)).status).toBe(200);
});

test('a change is in the very next answer of the article and of the lists that show it', async ({ site }) => {
  const { id, path } = await publish('news/nation', 'Bridge opens on Monday');
  const pages = [path, '/news/nation/', '/news/', '/latest/', '/'];
  for (const page of pages) expect((await http(site.origin, page)).text, page).toContain('Bridge opens on Monday');
  await change(id, 'Bridge opens on Tuesday');
  for (const page of pages) {
    const { text } = await http(site.origin, page);
    expect(text, page).toContain('Bridge opens on Tuesday');
    expect(text, page).not.toContain('Bridge opens on Monday');
  }
  expect((await http(site.origin, path)).text).toContain('Updated');
});

test('pages that do not show a change stay as they are, ETag and all', async ({ site }) => {
  const { id } = await publish('biz/auto', 'Seen in Biz');
  const others = [
    '/feature/travel/',
    '/feature/',
    '/about/',
    '/special/',
    '/special/walking-shanghai/',
    '/news/world/2502138765/',
  ];
  const before = await Promise.all(others.map((page) => http(site.origin, page)));
  await change(id, 'Seen in Biz again');
  const after = await Promise.all(
    others.map((page, at) => http(site.origin, page, { headers: { 'if-none-match': before[at]?.headers.etag ?? '' } })),
  );
  expect(after.map(({ status }) => status)).toEqual(others.map(() => 304));
  expect(after.map(({ headers }) => headers.etag)).toEqual(before.map(({ headers }) => headers.etag));
});

test('a withdrawn story answers 410 at once and is gone from every list', async ({ site }) => {
  const { id, path } = await publish('opinion', 'Said in haste');
  const lists = ['/', '/opinion/', '/latest/'];
  for (const page of [path, ...lists]) await http(site.origin, page);
  await withdrawStory(id, { reason: 'wrong', as: 'withdrawn' });
  const gone = await http(site.origin, path);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Story withdrawn');
  for (const page of lists) expect((await http(site.origin, page)).text, page).not.toContain('Said in haste');
  await publishStory(id, 'test');
  expect((await http(site.origin, path)).status).toBe(200);
});

test('what changed in a story is shown where the paper shows it, and nowhere else', async ({ site }) => {
  const { id, path } = await publish('news/nation', 'Bridge has four arches');
  await change(id, 'Bridge has five arches');
  expect((await http(site.origin, `${path}changes/`)).status).toBe(404);
  expect((await http(site.origin, path)).text).not.toContain('What changed in this story');
  const { settings, updatedAt } = await readSettings();
  await changeSettings({ ...settings, changeHistory: true }, updatedAt);
  expect((await http(site.origin, path)).text).toContain('What changed in this story');
  const changes = await http(site.origin, `${path}changes/`);
  expect(changes.status).toBe(200);
  expect(changes.text).toMatch(/<del[^>]*>four<\/del>/);
  expect(changes.text).toMatch(/<ins[^>]*>five<\/ins>/);
  expect(changes.text).toContain('noindex');
  await changeSettings({ ...settings, changeHistory: false }, (await readSettings()).updatedAt);
});

test('a story taken down by a legal order answers 451', async ({ site }) => {
  const { id, path } = await publish('opinion', 'Ordered away');
  await withdrawStory(id, { reason: 'court', as: 'taken-down' });
  const reply = await http(site.origin, path);
  expect(reply.status).toBe(451);
  expect(reply.text).toContain('legal reasons');
});

test('publishing at an address that answered 404 heals it', async ({ site }) => {
  const id = await createStory({ section: 'regions', content: content('Soon to be seen'), author: 'test' });
  const path = `/regions/${String(id).padStart(10, '0')}/`;
  expect((await http(site.origin, path)).status).toBe(404);
  await publishStory(id, 'test');
  const healed = await http(site.origin, path);
  expect(healed.status).toBe(200);
  expect(healed.text).toContain('Soon to be seen');
});

test('special reports follow their stories and their arrangement', async ({ site }) => {
  const { id } = await publish('feature/book', 'Chapter one');
  const report = {
    slug: 'fresh-report',
    title: 'Fresh report',
    standfirst: null,
    introduction: bodyOfParagraphs([]),
    position: 1,
  };
  expect((await http(site.origin, '/special/fresh-report/')).status).toBe(404);
  await arrangeSpecialReport({ ...report, groups: [{ title: 'Chapters', storyIds: [id] }] });
  expect((await http(site.origin, '/special/fresh-report/')).text).toContain('Chapter one');
  for (const page of ['/special/', '/', '/news/world/2502138765/']) {
    expect((await http(site.origin, page)).text, page).toContain('Fresh report');
  }
  await change(id, 'Chapter one, mended');
  expect((await http(site.origin, '/special/fresh-report/')).text).toContain('Chapter one, mended');
  await withdrawStory(id, { reason: 'x', as: 'withdrawn' });
  expect((await http(site.origin, '/special/fresh-report/')).text).not.toContain('Chapter one');
  await removeSpecialReport('fresh-report');
  expect((await http(site.origin, '/special/fresh-report/')).status).toBe(404);
  expect((await http(site.origin, '/news/world/2502138765/')).text).not.toContain('Fresh report');
});

test('what was searched for is found as soon as it is published', async ({ site }) => {
  expect((await http(site.origin, '/search/?q=xylophone')).text).toContain('Nothing was found');
  await publish('feature/entertainment', 'Xylophone night');
  expect((await http(site.origin, '/search/?q=xylophone')).text).toContain('<mark>Xylophone</mark> night');
});
