import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { feed } from './parse.ts';

function itemOf(inside: string) {
  const namespaces =
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:media="http://search.yahoo.com/mrss/"';
  const text = `<rss version="2.0" ${namespaces}><channel><title>Harbour</title><item>${inside}</item></channel></rss>`;
  const [reading] = feed.read({ name: 'feed', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

test('a picture as an element, with HTML as text behind it', () => {
  const { content } = itemOf(
    '<title>A</title><description><img src="https://a.example/a.jpg" alt="A" /><![CDATA[<p>It <a href="https://a.example/">is</a> back.</p>]]></description>',
  );
  expect(content.body.content.map(({ type }) => type)).toEqual(['picture', 'paragraph']);
  expect(plainText(content.body)).toBe('It is back.');
});

test('the text as the first version of the module has it', () => {
  const { content } = itemOf(
    '<title>A</title><content:items><rdf:Bag><rdf:li><content:item><rdf:value rdf:parseType="Literal">It <b>is</b> back.</rdf:value></content:item></rdf:li></rdf:Bag></content:items>',
  );
  expect(plainText(content.body)).toBe('It is back.');
});

test('a film without a word stays in the story that is called by it', () => {
  const { content } = itemOf('<media:content url="https://a.example/a.mp4" type="video/mp4" />');
  expect(content.body.content).toMatchObject([{ type: 'embedCard', attrs: { url: 'https://a.example/a.mp4' } }]);
});

test('names that were escaped twice are names', () => {
  const { content } = itemOf('<title>A</title><author>Ana Ruiz &amp;amp; Li Wei</author>');
  expect(content.bylines).toMatchObject([{ name: 'Ana Ruiz' }, { name: 'Li Wei' }]);
});
