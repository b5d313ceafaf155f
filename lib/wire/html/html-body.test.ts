import { expect, test } from 'vitest';
import { bodySchema } from '../../news/body/body.ts';
import { plainText } from '../../news/body/body-text.ts';
import { bodyOfHtml } from './html-body.ts';

const BASE = 'https://paper.example/2024/05/story/';
const read = (html: string, base: string | null = BASE) => {
  const found = bodyOfHtml(html, base);
  expect(bodySchema.safeParse(found.body).error).toBeUndefined();
  return found;
};
const blocks = (html: string) => read(html).body.content;
const text = (words: string, ...marks: object[]) =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const card = (url: string, title: string, description: string | null = null) => ({
  type: 'embedCard',
  attrs: { url, title, description },
});

test('words, headings, lists, quotes and links', () => {
  expect(
    blocks(
      '<h2>One</h2><p>A <b>bold</b> <a href="/more?utm_source=x">word</a>.</p><h4>Two</h4><ol><li>First<ul><li>Within</ul><li>Second</ol><blockquote><p>Said.<cite>Somebody</cite></blockquote>',
    ),
  ).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [text('One')] },
    paragraph(
      text('A '),
      text('bold', { type: 'bold' }),
      text(' '),
      text('word', { type: 'link', attrs: { href: 'https://paper.example/more?utm_source=x' } }),
      text('.'),
    ),
    { type: 'heading', attrs: { level: 3 }, content: [text('Two')] },
    {
      type: 'orderedList',
      content: ['First', 'Within', 'Second'].map((word) => ({ type: 'listItem', content: [paragraph(text(word))] })),
    },
    { type: 'blockquote', content: [paragraph(text('Said.Somebody'))] },
  ]);
});

test.each([
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['#note', null],
  ['tel:123', null],
  ['//other.example/x', 'https://other.example/x'],
  ['../a b', 'https://paper.example/2024/05/a%20b'],
  ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
  ['https://paper.example/%zz?a=1&b=2#c', 'https://paper.example/%zz?a=1&b=2#c'],
])('the link %s becomes %s, and its words stay', (href, whole) => {
  const { body, losses } = read(`<p><a href="${href}">word</a></p>`);
  const marks = whole ? [{ type: 'link', attrs: { href: whole } }] : [];
  expect(body.content).toEqual([paragraph(text('word', ...marks))]);
  expect(losses).toHaveLength(whole ? 0 : 1);
});

test('without a base a relative link leads nowhere, and a relative picture is a file that came along', () => {
  const { body, pictures, losses } = read('<p><a href="/x">word</a><img src="photos/a.jpg" alt="A boat"></p>', null);
  expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'picture']);
  expect(pictures).toMatchObject([{ address: 'photos/a.jpg', alt: 'A boat' }]);
  expect(losses).toEqual(['Left out: a link that leads nowhere.']);
});

test('a figure: picture, caption and credit apart', () => {
  const { body, pictures } = read(
    '<figure><img src="/a.jpg" alt="A boat" width="640" height="480"><figcaption>A boat <i>at noon</i>. <span class="photo-credit">Ann Lee/AFP</span></figcaption></figure>',
  );
  const attrs = { alt: 'A boat', caption: 'A boat at noon.', credit: 'Ann Lee/AFP' };
  expect(pictures).toMatchObject([{ ...attrs, address: 'https://paper.example/a.jpg', width: 640, height: 480 }]);
  expect(body.content).toEqual([{ type: 'picture', attrs: { ...attrs, media: pictures[0]?.key } }]);
});

test.each([
  ['srcset', '<img src="/s.jpg" srcset="/m.jpg 600w, /l.jpg 1200w, /s.jpg 300w">', '/l.jpg'],
  ['commas in addresses', '<img src="/s.jpg" srcset="/w_1,h_2/a.jpg 424w, /w_3,h_4/a.jpg 848w">', '/w_3,h_4/a.jpg'],
  ['lazy', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/real.jpg">', '/real.jpg'],
  ['the link around it', '<a href="/full.jpg"><img src="/full-300x200.jpg"></a>', '/full.jpg'],
  ['noscript', '<img class="lazy"><noscript><img src="/real.jpg"></noscript>', '/real.jpg'],
  ['picture', '<picture><source srcset="/a.avif 1x"><img></picture>', '/a.avif'],
])('the best address of a picture: %s', (_, html, path) => {
  const { pictures, losses } = read(`<p>${html}</p>`);
  expect(pictures.map(({ address }) => address)).toEqual([`https://paper.example${path}`]);
  expect(losses).toEqual([]);
});

test('a picture in its own address comes as bytes', () => {
  const bytes = Buffer.alloc(300, 7);
  const { pictures } = read(`<img src="data:image/png;base64,${bytes.toString('base64')}">`);
  expect(pictures).toMatchObject([{ mime: 'image/png', bytes }]);
  expect(pictures[0]?.address).toMatch(/^[\w-]{43}\.png$/);
});

test('galleries of WordPress, old and new', () => {
  const figure = (name: string) => `<figure><img src="/${name}.jpg"><figcaption>${name}</figcaption></figure>`;
  for (const html of [
    `<figure class="wp-block-gallery">${figure('a')}${figure('b')}</figure>`,
    `<ul class="wp-block-gallery"><li>${figure('a')}</li><li>${figure('b')}</li></ul>`,
    '<div class="gallery galleryid-1"><dl class="gallery-item"><dt><a href="/?id=1"><img src="/a.jpg"></a></dt><dd class="gallery-caption">a</dd></dl><dl class="gallery-item"><dt><img src="/b.jpg"></dt><dd class="gallery-caption">b</dd></dl></div>',
  ]) {
    const [gallery, ...rest] = blocks(html);
    expect(rest).toEqual([]);
    expect(gallery).toMatchObject({
      type: 'gallery',
      content: [{ attrs: { caption: 'a' } }, { attrs: { caption: 'b' } }],
    });
  }
});

test('a box that is only called a gallery keeps its text in order', () => {
  const html = `<div class="post-gallery">${'<p>Words.</p><img src="/a.jpg">'.repeat(5)}</div>`;
  expect(blocks(html).map(({ type }) => type)).toEqual(Array(5).fill(['paragraph', 'picture']).flat());
});

test('pictures in lists, quotes and tables stand below them', () => {
  expect(
    blocks('<ul><li>One<img src="/a.jpg"></ul><table><tr><td>1<td><img src="/b.jpg">2</table>').map(({ type }) => type),
  ).toEqual(['bulletList', 'picture', 'table', 'picture']);
});

test('a table with head and caption, from the figure around it too', () => {
  const rows = '<thead><tr><th>Line<th>Fare</thead><tr><td>East<td>2';
  for (const html of [
    `<table><caption>Fares</caption>${rows}</table>`,
    `<figure class="wp-block-table"><table>${rows}</table><figcaption>Fares</figcaption></figure>`,
  ]) {
    expect(blocks(html)).toMatchObject([
      { type: 'table', attrs: { caption: 'Fares' }, content: [{ content: [{ type: 'tableHeader' }, {}] }, {}] },
    ]);
  }
});

test.each([
  [
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
    card('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'A film on YouTube'),
  ],
  [
    '<iframe src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="Ferries"></iframe>',
    card('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Ferries'),
  ],
  [
    '<iframe data-src="https://player.vimeo.com/video/76979871"></iframe>',
    card('https://vimeo.com/76979871', 'A film on Vimeo'),
  ],
  ['<p>https://youtu.be/dQw4w9WgXcQ</p>', card('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'A film on YouTube')],
  [
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div><figcaption>The boats</figcaption></figure>',
    card('https://vimeo.com/1', 'A film on Vimeo', 'The boats'),
  ],
  [
    '<blockquote class="twitter-tweet"><p>Boats! <a href="https://t.co/x">pic</a></p>&mdash; Ann <a href="https://twitter.com/ann/status/1?ref_src=twsrc">May 1</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
    card('https://twitter.com/ann/status/1', 'A post on X', 'Boats! pic— Ann May 1'),
  ],
  [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"></blockquote>',
    card('https://www.instagram.com/p/abc/', 'A post on Instagram'),
  ],
  ['<audio controls><source src="/a.mp3"></audio>', card('https://paper.example/a.mp3', 'Recording')],
  ['<video src="/a.mp4"></video>', card('https://paper.example/a.mp4', 'Film')],
  [
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&auto_play=false"></iframe>',
    card('https://api.soundcloud.com/tracks/1', 'A recording on SoundCloud'),
  ],
  ['<iframe src="https://charts.example/1"></iframe>', card('https://charts.example/1', 'On charts.example')],
  [
    '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"><embed src="https://www.youtube.com/v/dQw4w9WgXcQ"></object>',
    card('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'A film on YouTube'),
  ],
  [
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Title</div><div class="kg-bookmark-description">Words</div></div><img src="/x.png"></a></figure>',
    card('https://a.example/', 'Title', 'Words'),
  ],
])('what plays elsewhere becomes a card: %s', (html, expected) => {
  expect(blocks(html)).toEqual([expected]);
});

test.each([
  ['<iframe src="javascript:alert(1)"></iframe>', 'a frame, film or recording without an address'],
  ['<form><input></form>', 'a form'],
  ['<script>x</script><script>y</script>', 'a script (2 times)'],
  ['<style>p{}</style>', 'a style sheet'],
  ['<img src="https://b.example/pixel.gif">', 'a picture that counts readers'],
  ['<img src="/a.gif" width="1" height="1">', 'a picture that counts readers'],
  ['<img alt="x">', 'a picture without an address'],
  ['<svg><text>x</text></svg>', 'a drawing'],
  ['<p style="display:none">x</p>', 'something hidden'],
])('%s is left out and told of', (html, loss) => {
  expect(read(html)).toMatchObject({ body: { content: [] }, losses: [`Left out: ${loss}.`] });
});

test('poems keep their lines, code its spaces, telegrams their paragraphs', () => {
  expect(blocks('<pre class="wp-block-verse">One\n  two\n\nThree</pre>')).toEqual([
    paragraph(text('One'), { type: 'hardBreak' }, text('two')),
    paragraph(text('Three')),
  ]);
  expect(blocks('<pre><code>if\n  x</code></pre>')).toEqual([{ type: 'agate', content: [text('if\n  x')] }]);
  expect(blocks('<pre>One.\n\nTwo.</pre>')).toEqual([paragraph(text('One.')), paragraph(text('Two.'))]);
});

test('pull quotes, details, terms, raised figures and signs', () => {
  expect(
    blocks(
      '<figure class="wp-block-pullquote"><blockquote><p>We waited.</p><cite>A passenger</cite></blockquote></figure>',
    ),
  ).toEqual([{ type: 'pullQuote', attrs: { attribution: 'A passenger' }, content: [paragraph(text('We waited.'))] }]);
  expect(blocks('<details><summary>More</summary><p>Words</p></details>')).toEqual([
    { type: 'factBox', attrs: { title: 'More' }, content: [paragraph(text('Words'))] },
  ]);
  expect(blocks('<dl><dt>Fare</dt><dd>Two yuan</dd></dl>')).toEqual([
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(text('Fare', { type: 'bold' })), paragraph(text('Two yuan'))] },
      ],
    },
  ]);
  expect(
    plainText(
      read('<p>10<sup>6</sup> CO<sub>2</sub> 1<sup>st</sup> <img class="emoji" alt="🚢" src="/x.png"></p>').body,
    ),
  ).toBe('10⁶ CO2 1st 🚢');
});
