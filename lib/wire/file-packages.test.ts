import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { fileCopy } from './file-copy.ts';
import { receive, row, rows, writeTestFile } from './fixtures/archive.ts';
import { versionOf } from './fixtures/copy.ts';
import type { WirePackage } from './wire-item.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const packageOf = (guid: string, version: number, ...guids: string[]): WirePackage => ({
  ...{ provider: 'agency', guid, version, versionAt: null, guids },
});

/** Files what comes in one message. */
const arrive = (to: 'draft' | 'publish', guids: readonly string[], packages: readonly WirePackage[]) =>
  fileCopy(
    guids.map((guid) => ({ item: versionOf(guid, 1), original: null })),
    { sourceId: null, format: 'test', to, packages },
  );

/** Which items stand beside the story of an item, by their own ids; before readers, or in hand. */
async function besides(guid: string): Promise<string[]> {
  const { id, related } = await row(
    `SELECT stories.id, json_extract(content, '$.related') AS related FROM wire_copy
     JOIN stories ON stories.id = wire_copy.story_id
     JOIN revisions ON revisions.story_id = stories.id AND number = coalesce(draft_revision, live_revision)
     WHERE guid = ?`,
    guid,
  );
  for (const article of await rows('SELECT related FROM articles WHERE id = ?', id))
    expect(article.related ?? null).toEqual(related ?? null);
  const ids = JSON.parse(String(related ?? '[]')) as number[];
  const named = await rows(`SELECT story_id, guid FROM wire_copy WHERE story_id IN (${ids.join(', ') || 0})`);
  return ids.map((one) => String(named.find(({ story_id }) => story_id === one)?.guid));
}

test('items that come after their package stand beside each other, as drafts and before readers', async () => {
  for (const to of ['draft', 'publish'] as const) {
    const [a, b, c] = [`${to}-a`, `${to}-b`, `${to}-c`];
    await arrive(to, [], [packageOf(`${to}-pack`, 1, a, b, c)]);
    await arrive(to, [c], []);
    await arrive(to, [a], []);
    expect([await besides(a), await besides(c)]).toEqual([[c], [a]]);
    await arrive(to, [b], []);
    expect([await besides(a), await besides(b), await besides(c)]).toEqual([
      [b, c],
      [a, c],
      [a, b],
    ]);
  }
});

test('a later version of a package decides, and one that was taken back ties nothing', async () => {
  await arrive('publish', ['v-a', 'v-b', 'v-c'], [packageOf('v-pack', 2, 'v-a', 'v-b')]);
  await arrive('publish', [], [packageOf('v-pack', 1, 'v-a', 'v-c')]);
  expect(await besides('v-a')).toEqual(['v-b']);
  await arrive('publish', [], [packageOf('v-pack', 3, 'v-a', 'v-c')]);
  expect([await besides('v-a'), await besides('v-b')]).toEqual([['v-c'], []]);
  await arrive('publish', [], [packageOf('v-pack', 4)]);
  expect([await besides('v-a'), await besides('v-c')]).toEqual([[], []]);
});

test('a version that lists the same as before is newer than one that comes between, late', async () => {
  await arrive('publish', ['s-a', 's-b'], [packageOf('s-pack', 1, 's-a', 's-b')]);
  await arrive('publish', [], [packageOf('s-pack', 3, 's-a', 's-b')]);
  await arrive('publish', [], [packageOf('s-pack', 2)]);
  expect(await besides('s-a')).toEqual(['s-b']);
});

const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" conformance="power"';
const xmlPackage = (...guids: string[]) =>
  `<packageItem ${NAR} guid="urn:newsml:dpa.com:pack" version="1"><itemMeta><provider qcode="nprov:dpa"/></itemMeta><groupSet root="r"><group id="r">${guids.map((guid) => `<itemRef residref="urn:newsml:dpa.com:${guid}"/>`).join('')}</group></groupSet></packageItem>`;
const xmlItem = (guid: string) =>
  `<newsItem ${NAR} guid="urn:newsml:dpa.com:${guid}" version="1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:dpa"/></itemMeta><contentMeta><headline>Ferry ${guid}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Ferry ${guid} sails.</p></body></html></inlineXML></contentSet></newsItem>`;
const xmlMessage = (...items: string[]) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>${items.join('')}</itemSet></newsMessage>`;

test('files of NewsML-G2: the package alone first, its items later; and a message that carries one of them', async () => {
  const file = (name: string, text: string) => receive(writeTestFile(name, text));
  expect(await file('pack.xml', xmlPackage('x', 'y'))).toMatchObject({ outcome: 'set aside' });
  await file('y.xml', xmlItem('y'));
  await file('x.xml', xmlItem('x'));
  expect(await besides('urn:newsml:dpa.com:x')).toEqual(['urn:newsml:dpa.com:y']);
  const other = xmlPackage('p', 'q').replace('dpa.com:pack', 'dpa.com:other');
  await file('q.xml', xmlItem('q'));
  await file('p.xml', xmlItem('p'));
  expect(await file('message.xml', xmlMessage(other, xmlItem('p')))).toMatchObject({ outcome: 'repeated' });
  expect(await besides('urn:newsml:dpa.com:q')).toEqual(['urn:newsml:dpa.com:p']);
});

type Arrival = { item: string } | { pack: WirePackage };

const ITEMS = ['a', 'b', 'c', 'd'];
const packages = fc.uniqueArray(
  fc.record({
    guid: fc.constantFrom('one', 'two'),
    version: fc.integer({ min: 1, max: 3 }),
    guids: fc.shuffledSubarray(ITEMS),
  }),
  { maxLength: 4, selector: ({ guid, version }) => `${guid} ${version}` },
);
const orders = packages.chain((packs) => {
  const all: Arrival[] = [
    ...ITEMS.map((item) => ({ item })),
    ...packs.map(({ guid, version, guids }) => ({ pack: packageOf(guid, version, ...guids) })),
  ];
  const whole = { minLength: all.length, maxLength: all.length };
  return fc.tuple(fc.shuffledSubarray(all, whole), fc.shuffledSubarray(all, whole));
});

let runs = 0;

test('in whatever order packages and their items come, the same stories stand beside each other', async () => {
  await fc.assert(
    fc.asyncProperty(orders, async (both) => {
      const ends: unknown[] = [];
      for (const order of both) {
        runs += 1;
        const own = (guid: string) => `run-${runs}-${guid}`;
        for (const one of order) {
          if ('item' in one) await arrive('publish', [own(one.item)], []);
          else await arrive('publish', [], [{ ...one.pack, guid: own(one.pack.guid), guids: one.pack.guids.map(own) }]);
        }
        const end: string[][] = [];
        for (const item of ITEMS) end.push((await besides(own(item))).map((guid) => guid.slice(own('').length)));
        ends.push(end);
      }
      expect(ends[0]).toEqual(ends[1]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

const newsml1Item = (name: string, inner: string) =>
  `<NewsItem><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20260304</DateId><NewsItemId>${name}</NewsItemId><RevisionId>1</RevisionId><PublicIdentifier>urn:newsml:afp.com:20260304:${name}:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent>${inner}</NewsComponent></NewsItem>`;
const newsml1Text = (name: string) =>
  `<NewsLines><HeadLine>Tram ${name}</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>The tram ${name} runs.</p></DataContent></ContentItem>`;
const newsml1Ref = (name: string) => `<NewsItemRef NewsItem="urn:newsml:afp.com:20260304:${name}:7"/>`;

test('a package of NewsML 1 or ninjs ties what comes after it and what was there, in its order', async () => {
  const old = (name: string, inner: string) =>
    receive(writeTestFile(`${name}.xml`, `<NewsML>${newsml1Item(name, inner)}</NewsML>`));
  const ids = (...names: string[]) => names.map((name) => `urn:newsml:afp.com:20260304:${name}`);
  await old('n1', newsml1Text('n1'));
  expect(await old('pack', ['n3', 'n1', 'n2'].map(newsml1Ref).join(''))).toMatchObject({ outcome: 'set aside' });
  await old('n2', newsml1Text('n2'));
  await old('n3', newsml1Text('n3'));
  expect([await besides('urn:newsml:afp.com:20260304:n1')]).toEqual([ids('n3', 'n2')]);

  const json = (value: object) => receive(writeTestFile('n.json', JSON.stringify(value)));
  const text = (uri: string) => ({ uri: `urn:newsml:dpa.com:${uri}`, type: 'text', headline: `Tram ${uri}` });
  const associations = { one: text('j2'), two: text('j1') };
  expect(await json({ uri: 'urn:newsml:dpa.com:jp', type: 'composite', associations })).toMatchObject({
    outcome: 'set aside',
  });
  for (const uri of ['j1', 'j2']) await json({ ...text(uri), body_text: `The tram ${uri} runs.` });
  expect(await besides('urn:newsml:dpa.com:j1')).toEqual(['urn:newsml:dpa.com:j2']);
});
