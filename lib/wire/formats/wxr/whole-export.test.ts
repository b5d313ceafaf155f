import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { wxr } from './parse.ts';

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';

async function itemsOf(inside: string) {
  async function* bytes() {
    yield Buffer.from(
      `<rss version="2.0" ${NAMESPACES}><channel><link>https://a.example</link>${inside}</channel></rss>`,
    );
  }
  const items = [];
  for await (const reading of wxr.stream(bytes(), { again: bytes })) if ('item' in reading) items.push(reading.item);
  return items;
}

const post = (inside: string, text = 'Words.') =>
  `<item><title>T</title>${inside}<content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type></item>`;

test('a block that stands further down is in the story that shares it', async () => {
  const shared =
    '<item><title>B</title><content:encoded><![CDATA[<p>Shared.</p>]]></content:encoded><wp:post_id>77</wp:post_id><wp:post_type><![CDATA[wp_block]]></wp:post_type></item>';
  const [item] = await itemsOf(post('', '<!-- wp:block {"ref":77} /-->') + shared);
  expect(item && plainText(item.content.body)).toBe('Shared.');
  expect(item?.facts.losses).toEqual([]);
});

test('who signs is found whatever the capitals of the login', async () => {
  const author =
    '<wp:author><wp:author_login>Bob</wp:author_login><wp:author_display_name>Bob Builder</wp:author_display_name></wp:author>';
  const [item] = await itemsOf(author + post('<dc:creator>bob</dc:creator>'));
  expect(item?.content.bylines).toMatchObject([{ name: 'Bob Builder' }]);
});

test('a draft is not dated by the beginning of all time that some versions write', async () => {
  const [item] = await itemsOf(
    post(
      '<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate><wp:post_date>2012-02-15 21:23:57</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:status>draft</wp:status>',
    ),
  );
  expect(item).toMatchObject({ hold: 'a draft where it came from', content: { publishedAt: null } });
});

test('a copy of a post with the guid of the first is a story of its own, and the same post twice is not', async () => {
  const one = post('<guid>https://a.example/?p=1</guid>');
  const items = await itemsOf(one + one.replace('<wp:post_id>1<', '<wp:post_id>9<') + one);
  expect(items.map(({ guid }) => guid)).toEqual([
    'https://a.example/?p=1',
    'https://a.example/?p=1#post-9',
    'https://a.example/?p=1',
  ]);
  expect(items[1]?.facts.addresses).not.toContain('/?p=1');
});
