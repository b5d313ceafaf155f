import { describe, expect, test } from 'vitest';
import type { Reading } from '../../wire-item.ts';
import { newsml1 } from './parse.ts';

const id = (name: string) => `urn:newsml:afp.com:20260304:${name}`;

const item = (name: string, components: string, { revision = 1, status = 'Usable', duid = name } = {}) =>
  `<NewsItem Duid="${duid}"><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20260304</DateId><NewsItemId>${name}</NewsItemId><RevisionId>${revision}</RevisionId><PublicIdentifier>${id(name)}:${revision}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><Status FormalName="${status}"/><ThisRevisionCreated>20260304T100000Z</ThisRevisionCreated></NewsManagement>${components}</NewsItem>`;

const story = (name: string) =>
  `<NewsComponent Duid="c-${name}"><NewsLines><HeadLine>Ferry ${name}</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>The ferry ${name} sails.</p></DataContent></ContentItem></NewsComponent>`;

const part = (name: string) => `<NewsComponent Duid="p-${name}">${story(name)}</NewsComponent>`;

const list = (...inner: string[]) => `<NewsComponent>${inner.join('')}</NewsComponent>`;
const ref = (name: string) => `<NewsItemRef NewsItem="${name}"/>`;

function read(...items: string[]): Reading[] {
  return newsml1.read({ name: 'a.xml', text: `<NewsML><NewsEnvelope/>${items.join('')}</NewsML>` });
}

describe('what belongs together', () => {
  test('a list of references is set aside with what it lists, in its order, whatever the revisions', () => {
    const nested = list(ref(`${id('b')}:4`), list(ref(`${id('a')}:1N`)), ref('picture.jpg'));
    expect(read(item('pack', nested, { revision: 3 }))).toMatchObject([
      {
        setAside: 'A package that lists 2 other items and carries no text.',
        lists: {
          provider: 'afp',
          guid: id('pack'),
          version: 3,
          versionAt: Date.UTC(2026, 2, 4, 10),
          guids: [id('b'), id('a')],
        },
      },
    ]);
  });

  test('items of the same document are named by their marks', () => {
    const [pack, , b] = read(item('pack', list(ref('#b'), ref('#a'))), item('a', story('a')), item('b', story('b')));
    expect(pack).toMatchObject({ lists: { guids: [id('b'), id('a')] } });
    expect(b).toMatchObject({ item: { guid: id('b') } });
  });

  test('an item that stands whole in another is read, and belongs to it', () => {
    const readings = read(item('pack', list(item('a', story('a')), item('b', story('b')))));
    expect(readings).toMatchObject([
      { lists: { guids: [id('a'), id('b')] } },
      { item: { guid: id('a'), content: { headline: 'Ferry a' } } },
      { item: { guid: id('b') } },
    ]);
  });

  test('several stories of one item belong together, and one that was cancelled ties nothing', () => {
    const [first, second] = read(item('two', list(part('a'), part('b'))));
    expect(first).toMatchObject({
      item: { packages: [{ guid: id('two'), guids: [`${id('two')}#p-a`, `${id('two')}#p-b`] }] },
    });
    expect(second && 'item' in second && second.item.packages).toBeUndefined();
    const [killed] = read(item('two', list(part('a'), part('b')), { revision: 2, status: 'Canceled' }));
    expect(killed).toMatchObject({ item: { packages: [{ version: 2, guids: [] }] } });
  });

  test('a single story brings no package along', () => {
    const [only] = read(item('one', story('one')));
    expect(only && 'item' in only && only.item.packages).toBeUndefined();
  });
});
