import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { auditOf } from '../../db/fixtures/audit-log.ts';
import { stampOf } from '../../db/fixtures/stamps.ts';
import { tags } from '../../db/tags.ts';
import { createStory } from '../desk/create-story.ts';
import { editReport } from '../desk/edit-report.ts';
import { live, openSections, storyOf } from '../desk/fixtures/newsroom.ts';
import { writeStandingPage } from '../desk/write-standing-page.ts';
import { publishedMime } from '../edition/published-mime.ts';
import { readSpecialReport } from '../edition/read-special-reports.ts';
import { readStandingPage } from '../edition/read-standing-page.ts';
import type { Body } from '../news/body/body.ts';
import { config } from '../platform/config.ts';
import { describeMedium } from './describe-medium.ts';
import { mediaDir } from './disk-store.ts';
import { folderOf } from './file-names.ts';
import { plain } from './fixtures/pictures.ts';
import { found, item, ready, said, send, use } from './fixtures/sent-media.ts';
import { readMedium } from './read-library.ts';
import { removeMedium } from './remove-medium.ts';
import { startRenditionQueue } from './rendition-queue.ts';

let queue: ReturnType<typeof startRenditionQueue>;
beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  queue = startRenditionQueue({ log: pino({ level: 'silent' }), effort: 0 });
});
afterAll(async () => {
  await queue.stop();
  closeDoors();
});

describe('a medium is removed', () => {
  test('when nothing uses it, with its files', async () => {
    const { key } = await send(await plain(34, 30).png().toBuffer(), 'away.png');
    await ready(key);
    await removeMedium(key);
    expect(await readMedium(key)).toBeNull();
    expect(readdirSync(join(mediaDir(), folderOf(key)))).toEqual([]);
    expect((await auditOf('media', key)).at(-1)?.act).toBe('media.remove');
  });

  test('never while a story or a draft shows it: it says which', async () => {
    const { key } = await send(await plain(35, 30).png().toBuffer(), 'used.png');
    await createStory({ section: 'news/metro', content: storyOf('Ferry draft', use(key)), author: 'ann' });
    await expect(removeMedium(key)).rejects.toThrow(/“Ferry draft” \(\d{10}, draft\)/);
    await live('Ferry opens', use(key));
    await expect(removeMedium(key)).rejects.toThrow(/“Ferry opens” \(\d{10}, live\), “Ferry draft”/);
    expect((await readMedium(key))?.uses).toMatchObject({
      live: [{ headline: 'Ferry opens' }],
      drafts: [{ headline: 'Ferry draft' }],
    });
  });
});

test('the library is searched by words, kind, use and what is missing', async () => {
  const { key } = await send(await plain(36, 30).png().toBuffer(), 'lantern.png');
  await describeMedium(await said(key, { alt: '豫园 Lantern festival', rightsExpireAt: Date.now() + 86_400_000 }));
  expect(await found({ words: 'festival LANT' })).toEqual(['lantern.png']);
  expect(await found({ words: '豫园' })).toEqual(['lantern.png']);
  expect(await found({ words: '100%_' })).toEqual([]);
  expect(await found({ expiringWithin: 2 })).toEqual(['lantern.png']);
  expect(await found({ expiringWithin: 0 })).toEqual([]);
  const unused = await found({ unused: true });
  expect(unused).toContain('lantern.png');
  expect(unused).not.toContain('used.png');
  expect(await found({ missing: 'credit' })).toContain('lantern.png');
  expect(await found({ missing: 'alt' })).not.toContain('lantern.png');
  expect(await found({ type: 'audio' })).toEqual([]);
  expect(await found({ uploadedBy: 'bob' })).toEqual([]);
});

const textWith = (key: string): Body => ({
  type: 'doc',
  content: [{ type: 'picture', attrs: { media: key, alt: 'A river', caption: null, credit: null } }],
});

/** A picture on each kind of page that is no story, and how that page is written and read. */
const PAGES = [
  {
    page: '/about/',
    tag: tags.standingPage('about'),
    write: (body: Body) => writeStandingPage({ slug: 'about', title: 'About Us', standfirst: null, body }),
    media: async () => (await readStandingPage('about'))?.media,
  },
  {
    page: '/special/rivers/',
    tag: tags.specialReport('rivers'),
    write: (introduction: Body) =>
      editReport({
        ...{ id: null, seen: 0, slug: 'rivers', title: 'Rivers', standfirst: null, introduction },
        groups: [],
      }),
    media: async () => (await readSpecialReport('rivers'))?.media,
  },
];

test.each(PAGES)('a picture on $page is given to readers, and kept for them', async ({ page, tag, write, media }) => {
  const { key } = await send(
    await plain(41 + page.length, 30)
      .png()
      .toBuffer(),
    `${page.length}.png`,
  );
  await ready(key);
  const path = (await item(key))?.src?.replace('/admin/api/media/', '') ?? '';
  expect(await publishedMime(path)).toBeNull();
  await write(textWith(key));
  expect((await media())?.get(key)).toMatchObject({ type: 'picture', height: 30 });
  expect(await publishedMime(path)).toBe('image/jpeg');
  expect((await readMedium(key))?.uses.pages).toMatchObject([{ path: page }]);
  await expect(removeMedium(key)).rejects.toThrow(page);
  expect(await found({ unused: true })).not.toContain(`${page.length}.png`);
  const before = await stampOf(tag);
  await describeMedium(await said(key, { framing: { focal: { x: 0, y: 0 }, crops: {} } }));
  await ready(key);
  expect(await stampOf(tag)).toBeGreaterThan(before);
});
