import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDoors, read, write } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { live, openSections } from '../desk/fixtures/newsroom.ts';
import { importRedirects } from '../desk/import-redirects.ts';
import { publishStory } from '../desk/publish-story.ts';
import { withdrawStory } from '../desk/withdraw-story.ts';
import { pathOf } from '../news/paths.ts';
import { redirectKey } from '../news/redirects.ts';
import { config } from '../platform/config.ts';
import { archiveLine, receiveArchive, rows } from '../wire/fixtures/archive.ts';
import { resolveAddress } from './resolve-address.ts';
import { whatStandsAt } from './what-stands-at.ts';

let id: number;
let story: string;

beforeAll(async () => {
  migrateDatabase(config().dataDir);
  await openSections();
  id = await live('Ferry opens', {
    bylines: [{ type: 'person', name: 'Ann Lee', role: 'author' }],
    topics: ['Tea houses'],
  });
  story = pathOf({ page: 'article', section: 'news/metro', id });
});
afterAll(closeDoors);
beforeEach(() => rows('DELETE FROM redirects RETURNING address'));

function resolve(target: string) {
  const [path = '', query = ''] = target.split('?');
  return resolveAddress(path, new URLSearchParams(query));
}

/** Where one move leads from an address; what is there must need no other. */
async function oneMoveFrom(target: string): Promise<string> {
  const first = await resolve(target);
  if (first.is !== 'moved') throw new Error(`${target} does not move: ${JSON.stringify(first)}`);
  expect(first.to).toMatch(/^\/(?!\/)/);
  expect(await resolve(first.to)).toMatchObject({ is: 'page' });
  return first.to;
}

/** Every way in which an address was ever written wrong; # stands for the story's number. */
const VARIANTS: [asked: string, canonical: string][] = [
  ['/news/metro/#', '/news/metro/#/'],
  ['/news/metro/#/index.html', '/news/metro/#/'],
  ['/NEWS/Metro/#/INDEX.HTM', '/news/metro/#/'],
  ['//news//metro///#//', '/news/metro/#/'],
  ['/%4Eews/%6detro/#/', '/news/metro/#/'],
  ['/news%2Fmetro%2F#/', '/news/metro/#/'],
  ['/news/#/', '/news/metro/#/'],
  ['/biz/tech/#/', '/news/metro/#/'],
  ['/nosuch/#', '/news/metro/#/'],
  ['/news/metro/#/?utm_source=x&utm_medium=y', '/news/metro/#/'],
  ['/news/metro/#/?fbclid=x', '/news/metro/#/'],
  ['/news/metro/#/?amp=1', '/news/metro/#/'],
  ['/news/metro/#/?page=2', '/news/metro/#/'],
  ['/news/metro/#/amp/', '/news/metro/#/'],
  ['/news/metro/#/AMP', '/news/metro/#/'],
  ['/amp/news/metro/#/', '/news/metro/#/'],
  ['/amp/biz/#?utm_source=x', '/news/metro/#/'],
  ['/News/Metro', '/news/metro/'],
  ['/news/metro/?utm_source=x', '/news/metro/'],
  ['/news/metro/?page=1', '/news/metro/'],
  ['/news/metro/?q=tea', '/news/metro/'],
  ['/?utm_source=x', '/'],
  ['/index.html', '/'],
  ['/latest/index.html?page=01', '/latest/'],
  ['/author/Ann-Lee', '/author/ann-lee/'],
  ['/author/Ann%20Lee/', '/author/ann-lee/'],
  ['/authors/ann-lee/', '/author/ann-lee/'],
  ['/authors/Ann_Lee', '/author/ann-lee/'],
  ['/topics/tea-houses/', '/topic/tea-houses/'],
  ['/tag/tea-houses', '/topic/tea-houses/'],
  ['/tags/Tea%20Houses/?utm_source=x', '/topic/tea-houses/'],
  ['/search?q=tea', '/search/?q=tea'],
  ['/search/?q=tea&utm_source=x', '/search/?q=tea'],
  ['/search/?q=tea&section=&author=&language=&from=&to=&sort=', '/search/?q=tea'],
];

test.each(VARIANTS)('%s moves once, to %s', async (asked, canonical) => {
  const number = story.split('/').at(-2) ?? '';
  expect(await oneMoveFrom(asked.replace('#', number))).toBe(canonical.replace('#', number));
});

describe('a redirect', () => {
  const redirect = (address: string, target: string | null, status = 301) =>
    write((act) => setRedirect(act, { address, target, status }));

  test('whose story has moved to another section leads there at once, and so do the old addresses', async () => {
    const line = (section: string) => archiveLine({ source: 'moves', id: 'one', section });
    const [moving = 0] = (await receiveArchive([line('Ferries')])).storyIds;
    const path = async () =>
      (await read((db) => whatStandsAt(db, pathOf({ page: 'article', section: 'x', id: moving })))) ?? '';
    const before = await path();
    await redirect('/archive/shdaily.shtml/', before);
    expect(await oneMoveFrom('/archive/shdaily.shtml')).toBe(before);
    await receiveArchive([line('Trams')]);
    const after = await path();
    expect(after).not.toBe(before);
    expect(await oneMoveFrom('/archive/shdaily.shtml')).toBe(after);
    expect(await oneMoveFrom(before)).toBe(after);
  });

  test('whose story was withdrawn is gone with it, and comes back with it', async () => {
    const gone = await live('Withdrawn soon', {}, 'biz');
    await redirect('/old.html/', `/biz/${gone}/`);
    await withdrawStory(gone, { reason: 'wrong', as: 'withdrawn' });
    expect(await resolve('/old.html')).toEqual({ is: 'absent', status: 410 });
    await publishStory(gone, 'editor');
    await withdrawStory(gone, { reason: 'court', as: 'taken-down' });
    expect(await resolve('/old.html')).toEqual({ is: 'absent', status: 451 });
    await publishStory(gone, 'editor');
    expect(await oneMoveFrom('/old.html')).toBe(`/biz/${gone}/`);
  });

  test('to what is no page any more is gone', async () => {
    await redirect('/old.html/', '/special/no-more/');
    expect(await resolve('/old.html')).toEqual({ is: 'absent', status: 410 });
  });

  test('never hides a page', async () => {
    await redirect('/news/', '/opinion/');
    expect(await resolve('/news/')).toMatchObject({ is: 'page' });
  });

  const names = fc.constantFrom(
    '/a',
    '/b.html',
    '/C/',
    '/d/e/',
    '/news/',
    '/biz/9912310001/',
    '/x/9912310001',
    '/topic/z/',
  );
  const targets = fc.oneof(names, fc.constantFrom('/news/', '/News/Metro', '/latest/?page=1', '/rss', '/nowhere/'));

  test('ends after one move or nowhere, whatever the table holds', async () => {
    const table = fc.array(fc.tuple(names, targets), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (moves) => {
        await rows('DELETE FROM redirects RETURNING address');
        await write(async (act) => {
          for (const [from, target] of moves)
            await setRedirect(act, { address: redirectKey(from) ?? '', target, status: 301 });
        });
        await endsAtOnce(moves.map(([from]) => from));
      }),
      { numRuns: 60 },
    );
  });

  test('that a list brought ends on a page, whatever the list holds', async () => {
    const written = fc.oneof(
      targets,
      fc.constantFrom('//evil.example/', 'https://evil.example/', '/\\evil.example', ''),
    );
    const list = fc.array(fc.tuple(names, written, fc.constantFrom('', '301', '410', '302')), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(list, async (moves) => {
        await rows('DELETE FROM redirects RETURNING address');
        const lines = moves.map(([from, to, status], at) => ({ line: at + 1, from, to, status }));
        const report = await importRedirects(lines, {
          dryRun: false,
          standsAt: (target) => read((db) => whatStandsAt(db, target)),
        });
        expect(report.added + report.unchanged + report.refused.length).toBe(moves.length);
        for (const { address, target } of await rows('SELECT address, target FROM redirects')) {
          const found = await resolve(String(address));
          if (target === null) expect(found).toEqual({ is: 'absent', status: 410 });
          else expect(found).toEqual({ is: 'moved', to: target });
        }
        await endsAtOnce(moves.map(([from]) => from));
      }),
      { numRuns: 60 },
    );
  });

  async function endsAtOnce(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      const found = await resolve(address);
      if (found.is !== 'moved') continue;
      expect(found.to).toMatch(/^\/(?!\/)/);
      expect(await read((db) => whatStandsAt(db, found.to))).toBe(found.to);
    }
  }
});
