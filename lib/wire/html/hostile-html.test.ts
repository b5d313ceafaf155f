import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySchema } from '../../news/body/body.ts';
import { bodyOfHtml } from './html-body.ts';

const shared = new URL('../../../../shared/data/hostile/html/', import.meta.url);
const vectors = ['dompurify-vectors.json', 'h5sc-vectors.json'].flatMap((name): string[] => {
  const file = new URL(name, shared);
  if (!existsSync(file)) return [];
  const entries: { payload?: string; data?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ payload, data }) => payload ?? data ?? '');
});

const MEGABYTE = 1024 * 1024;
const fill = (piece: string, size = MEGABYTE) => piece.repeat(Math.ceil(size / piece.length));
const numbered = (piece: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** Each makes some reader of HTML slow, large or confused. */
const MADE_TO_HURT: Record<string, string> = {
  'boxes in boxes': `${fill('<div>')}word`,
  'lists in lists': `${fill('<ul><li>')}word`,
  'tables in tables': `${fill('<table><tr><td>')}word`,
  'figures in figures': `${fill('<figure><figcaption>')}word`,
  'galleries in galleries': `${fill('<div class="gallery">')}word`,
  'quotes in quotes': `${fill('<blockquote class="pullquote">')}word`,
  'bold that is never closed, and paragraphs': `${numbered((at) => `<b id=${at}>`, 20_000)}word${fill('<p>x', MEGABYTE / 2)}`,
  'spans and ends of others': `${fill('<span>', MEGABYTE / 2)}word${fill('</i>', MEGABYTE / 2)}`,
  'links in links': `${fill('<a href="https://a.example/">')}word`,
  'an element of 100,000 attributes': `<p ${numbered((at) => ` a${at}`, 100_000)}>word`,
  'many elements of many attributes': `${fill(`<p ${numbered((at) => ` a${at}`, 400)}>`)}word`,
  'tags that are never closed': `word${fill('<a b ')}`,
  'quotes that are never closed': `word${fill('<a b="')}`,
  'comments that are never closed': `word${fill('<!--')}`,
  'a set of commas': `word<img srcset="${fill(',')}">`,
  'a set of sizes': `word<img srcset="${fill('a 1w, ')}">`,
  'a class of a megabyte': `word<p class="${fill('a-')}">`,
  entities: `word${fill('&amp')}`,
  'a cell over a million columns': '<table><tr><td colspan=1000000 rowspan=1000000>word<td>b</table>',
  'many pictures in one paragraph': `<p>word${fill('<img src=a>')}`,
  'many lines': `<pre>word${fill('\nx')}</pre>`,
  'many verses': `<pre class="verse">word${fill('\n\nx')}</pre>`,
  'many words in one list item': `<ul><li>word${fill('<p>x', 300_000)}`,
  'many words in a quote': `<blockquote>word${fill('<p>x', 300_000)}`,
  'many words in a gallery': `<div class="gallery">word${fill('<p>x', 300_000)}`,
  'many scripts': `word${fill('<script></script>')}`,
};

test.each(Object.entries(MADE_TO_HURT))(
  '%s: read before the patience of the test ends, words kept',
  (_, html) => {
    const { body } = bodyOfHtml(html, 'https://a.example/');
    expect(bodySchema.safeParse(body).error).toBeUndefined();
    expect(JSON.stringify(body)).toContain('word');
  },
  20_000,
);

/** No address that runs, whatever carries it. */
function expectHarmless(html: string): void {
  for (const base of [null, 'https://a.example/', 'javascript:alert(1)//']) {
    const { body, pictures } = bodyOfHtml(html, base);
    expect(bodySchema.safeParse(body).error).toBeUndefined();
    for (const [, address] of JSON.stringify(body).matchAll(/"(?:href|url)":"([^"]*)"/g)) {
      expect(address).toMatch(/^(https?:\/\/|mailto:)/i);
    }
    for (const { address } of pictures) expect(address).not.toMatch(/^\s*(javascript|vbscript|data|file|blob):/i);
  }
}

test.each(vectors.map((html) => [html.slice(0, 60), html] as const))('harmless: %s', (_, html) => {
  expectHarmless(html);
});

test('whatever stands together, it becomes a body', () => {
  const piece = fc.constantFrom(
    ...'<p> </p> <b> </b> <a href="/x"> <a href=javascript:x> </a> <ul> <li> </ul> <ol> <table> <tr> <td> <th> </table> <caption> <figure> <figcaption> </figure> <img src=a> <img data-src=//b/c> <iframe src=//y> <div class=gallery> </div> <blockquote> <cite> <pre> <code> <details> <summary> <dl> <dt> <dd> <noscript> <sup> 1 <br> <hr> <h1> <h5> word &nbsp; \ud800 \0 <svg> <math> <template> <object> <video> <select> <!-- --> <![CDATA[ ]]> <script> </script>'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectHarmless(pieces.join(' '))),
    { numRuns: 500 },
  );
});
