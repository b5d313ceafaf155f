import { expect, test } from 'vitest';
import type { Block } from '../../../news/body/blocks.ts';
import { plainText } from '../../../news/body/body-text.ts';
import { classicParagraphs } from './classic-paragraphs.ts';
import { bodyOfWordPress } from './text.ts';

const library = {
  attachment: (id: string) =>
    id === '7' || id === '8' ? { url: `https://a.example/up/${id}.jpg`, alt: `Alt ${id}`, caption: '' } : undefined,
  below: () => ['7', '8'],
  shared: (id: string) => (id === '77' ? '<!-- wp:paragraph --><p>Shared words.</p><!-- /wp:paragraph -->' : undefined),
};

const read = (text: string) => bodyOfWordPress(text, 'https://a.example/x/', library);
const typesOf = (text: string) => read(text).body.content.map(({ type }) => type);
const text = (html: string) => plainText(read(html).body);
const only = (html: string): Block | undefined => read(html).body.content[0];

test.each([
  ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
  ['one\ntwo', '<p>one<br>two</p>'],
  ['one<br />\ntwo', '<p>one<br>two</p>'],
  ['<h2>Head</h2>\nwords', '<h2>Head</h2>\n<p>words</p>'],
  ['<blockquote>one\n\ntwo</blockquote>', '<blockquote>\n<p>one</p>\n<p>two</p>\n</blockquote>'],
  ['<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nend', '<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n<p>end</p>'],
  ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
  ['one <a\nhref="/x"\n\ntitle="y">two</a>', '<p>one <a href="/x" title="y">two</a></p>'],
])('%j', (given, paragraphs) => {
  expect(classicParagraphs(given)).toBe(paragraphs);
});

test('a caption, in both of its spellings', () => {
  for (const html of [
    '[caption id="attachment_1" width="300"]<img src="https://a.example/a.jpg" alt="A" /> A ship[/caption]',
    '[caption id="attachment_1" width="300" caption="A ship"]<img src="https://a.example/a.jpg" alt="A" />[/caption]',
    '[caption]<a href="https://a.example/a.jpg"><img src="https://a.example/a.jpg" alt="A" /></a> A ship[/caption]',
  ])
    expect(only(html)).toMatchObject({ type: 'picture', attrs: { alt: 'A', caption: 'A ship' } });
});

test('a gallery of numbers, of all that came with the text, and one of which nothing is there', () => {
  expect(only('[gallery ids="8,7"]')).toMatchObject({ type: 'gallery', content: [{ attrs: { alt: 'Alt 8' } }, {}] });
  expect(only('[gallery columns=2]')).toMatchObject({ type: 'gallery' });
  expect(read('Words [gallery ids="99"]').losses).toEqual(['Left out: the shortcode gallery.']);
});

test.each([
  ['[youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ]', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['[youtube dQw4w9WgXcQ]', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['[vimeo 22439234]', 'https://vimeo.com/22439234'],
  ['[embed]https://vimeo.com/22439234[/embed]', 'https://vimeo.com/22439234'],
  ['[audio src="https://a.example/a.mp3"]', 'https://a.example/a.mp3'],
  ['[audio https://a.example/a.mp3]', 'https://a.example/a.mp3'],
  ['[video width="1" mp4="https://a.example/a.mp4"][/video]', 'https://a.example/a.mp4'],
  ['https://vimeo.com/22439234', 'https://vimeo.com/22439234'],
])('%s is a card', (html, url) => {
  expect(only(html)).toMatchObject({ type: 'embedCard', attrs: { url } });
});

test('an unknown shortcode goes, what it stands around stays, and both are told of', () => {
  const { body, losses } = read(
    '[su_box title="B"]Words[/su_box] and [dropcap]M[/dropcap]ore.\n\n[contact-form-7]\n\nEnd [ad id=3].',
  );
  expect(plainText(body)).toBe('B\nWords\nand More.\nEnd .');
  expect(losses).toEqual(
    ['su_box', 'dropcap', 'contact-form-7', 'ad'].map((name) => `Left out: the shortcode ${name}.`),
  );
});

test.each([
  'He said [sic] it.',
  'The [embedding] of [code sprint] words [1].',
  '[and so on, http://a.example/?a=b]',
  'the range [a-z0-9] and [module_name] in a line',
])('%s: words in brackets stay', (words) => {
  expect(text(words)).toBe(words);
  expect(read(words).losses).toEqual([]);
});

test('a shortcode in double brackets is shown as it is', () => {
  expect(text('Write [[gallery]] there.')).toBe('Write [gallery] there.');
});

test('blocks: what a site fills in is told of, what has words stays', () => {
  const html = `<!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph -->
<!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:group --><div><!-- wp:heading --><h2>Head</h2><!-- /wp:heading --></div><!-- /wp:group -->
<!-- wp:query {"queryId":1} --><div><!-- wp:post-template --><!-- wp:post-title /--><!-- /wp:post-template --><p>No results</p></div><!-- /wp:query -->
<!-- wp:acme/poll {"id":1} /-->`;
  expect(typesOf(html)).toEqual(['paragraph', 'heading']);
  expect(read(html).losses).toEqual([
    'Left out: the block latest-posts.',
    'Left out: the block query.',
    'Left out: a block of its theme.',
    'Left out: the block acme/poll.',
  ]);
});

test('a picture is taken in the size it was put up in', () => {
  const html = '<img class="wp-image-7" src="https://a.example/up/7-300x200.jpg" alt="">';
  expect(read(html).pictures.map(({ address }) => address)).toEqual(['https://a.example/up/7.jpg']);
});

test('shortcodes nested or repeated beyond all measure end', () => {
  const began = performance.now();
  text('[a x=1]'.repeat(20_000));
  text(`${Array.from({ length: 500 }, (_, at) => `[b${at} x=1]`).join('')}${'w'.repeat(50_000)}`);
  text(`<!-- wp:group ${'{'.repeat(50_000)}`);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('a block that texts share stands in each of them, and is a loss where the export has none', () => {
  const { body, losses } = read(
    '<!-- wp:block {"ref":77} /-->\n<!-- wp:paragraph --><p>Own.</p><!-- /wp:paragraph -->',
  );
  expect(plainText(body)).toBe('Shared words.\nOwn.');
  expect(losses).toEqual([]);
  expect(read('<!-- wp:block {"ref":78} /-->').losses).toEqual([
    'Left out: a block that texts share, which is not in the export.',
  ]);
});

test('a file is linked once, and the place of footnotes is no loss', () => {
  const file =
    '<!-- wp:file --><div class="wp-block-file"><a href="/a.pdf">The report</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->';
  expect(text(file)).toBe('The report');
  expect(read(`${file}<!-- wp:footnotes /-->`).losses).toEqual([]);
});
