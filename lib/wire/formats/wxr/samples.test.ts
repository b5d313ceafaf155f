import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { hasExports, itemsIn, readExport } from '../../archives/fixtures/samples.ts';
import type { WireItem } from '../../wire-item.ts';

async function itemOf(path: string, headline: string): Promise<WireItem> {
  const found = itemsIn((await readExport(path))?.readings ?? []).find(({ content }) => content.headline === headline);
  if (!found) throw new Error(`There is no "${headline}" in ${path}.`);
  return found;
}

const textOf = ({ content }: WireItem) => plainText(content.body);
const typesOf = ({ content }: WireItem) => content.body.content.map(({ type }) => type);

/** What a person reads in single texts of the samples. */
describe.skipIf(!hasExports)('texts of WordPress', () => {
  test('a post of a newspaper, with what plugins keep beside it', async () => {
    const item = await itemOf('wxr/superdesk/wordpress_wxr_funke.xml', 'Löst einen Mord in Mysterium Secrets & Lies');
    expect(item).toMatchObject({
      provider: 'funkygames.de',
      guid: 'https://funkygames.de/?p=6277',
      section: { names: ['Android Apps'] },
      hold: null,
      content: {
        language: 'de-DE',
        bylines: [{ type: 'person', name: 'Marion', role: 'author' }],
        publishedAt: Date.UTC(2017, 11, 2, 15, 43, 50),
        seoTitle: 'Mysterium Secrets & Lies - werdet ihr den Mordfall lösen?',
      },
    });
    expect(item.facts.addresses).toEqual(['/mysterium-secrets-lies/', '/?p=6277']);
    expect(item.facts.losses).toContain('Left out: the shortcode contact_form.');
    expect(item.facts.losses).toContain(
      'Left out: its lead picture, number 6284 of the library, which is not in the export.',
    );
    expect(textOf(item)).toMatch(/^Mysterium Secrets & Lies von Asmodee Digital/);
  });

  test('several authors, each once', async () => {
    const { content } = await itemOf(
      'migrate/mg-wp-xml/test/fixtures/co-authors-plus.xml',
      'Duplicate Author Entries Post',
    );
    expect(content.bylines.map(({ name }) => name)).toEqual(['Alice Smith', 'Bob Jones']);
  });

  test('a lead picture that stands further down in the file', async () => {
    const item = await itemOf(
      'migrate/mg-wp-xml/test/fixtures/feature-image-captions.xml',
      'Post with Described Image',
    );
    expect(item.facts.pictures.map(({ address }) => address)).toEqual([
      'https://example.com/wp-content/uploads/2013/06/described-image.jpg',
    ]);
    expect(item.content.lead?.media).toBe(item.facts.pictures[0]?.key);
  });

  test('a section below another, by its nicename and that of its parent', async () => {
    const item = await itemOf('wxr/wordpress-importer/wxr-comprehensive.xml', 'Comprehensive Post');
    expect(item.section).toEqual({ names: ['News'] });
    expect(item.content.topics).toEqual(['T1', 'T2', 'Updates']);
    expect(item.content.commentCount).toBe(1);
    expect(item.facts.losses).toContain('Left out: a comment of a reader.');
  });

  test('an ampersand that was forgotten does not end the export', async () => {
    const item = await itemOf('migrate/mg-wp-xml/test/fixtures/sample.xml', 'Basic Post');
    expect(item.facts.pictures[0]?.address).toContain('&ixid=eyJhcHBfaWQiOjEyMDd9&auto=format');
    expect(item.facts.addresses).toEqual(['/blog/basic-post.html', '/?p=4']);
  });

  test('names of another namespace are not WordPress', async () => {
    const path = 'wxr/wordpress-importer/namespace-edge-cases.xml';
    const items = itemsIn((await readExport(path))?.readings ?? []);
    expect(items.map(({ guid }) => guid)).toContain('?p=1');
    expect(items.map(({ guid }) => guid)).not.toContain('?p=5');
  });

  test('CDATA in CDATA', async () => {
    const item = await itemOf('wxr/wordpress-importer/crazy-cdata-escaped.xml', 'Hello world!');
    expect(textOf(item)).toBe('Content with nested :)');
  });

  test.each([
    ['Gallery', 'gallery', 20],
    ['Pullquote', 'pullQuote', 20],
    ['Details', 'factBox', 15],
    ['Table', 'table', 20],
  ] as const)('blocks: %s', async (headline, type, atLeast) => {
    const item = await itemOf('wxr/theme-test-data/64-block-test-data.xml', headline);
    expect(typesOf(item).filter((one) => one === type).length).toBeGreaterThanOrEqual(atLeast);
  });

  test('blocks that a site fills in are told of', async () => {
    const item = await itemOf('wxr/theme-test-data/64-block-test-data.xml', 'Latest posts');
    expect(item.facts.losses).toContain('Left out: the block latest-posts.');
  });

  test('notes below a text come back to it', async () => {
    const item = await itemOf('wxr/theme-test-data/64-block-test-data.xml', 'Footnotes');
    expect(item.content.body.content.at(-1)?.type).toBe('orderedList');
  });

  test('a password, a draft and the future wait', async () => {
    const path = 'wxr/theme-unit-test/themeunittestdata.wordpress.xml';
    const items = itemsIn((await readExport(path))?.readings ?? []);
    expect(items.flatMap(({ hold }) => hold ?? []).toSorted()).toEqual([
      'a draft where it came from',
      'dated in the future',
      'kept behind a password where it came from',
    ]);
  });
});
