import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../../platform/problem.ts';
import { headOf } from '../../recognise.ts';
import { medium } from './parse.ts';

const FOOTER = `<footer><p class="p-tags">Tagged in <a href="https://medium.com/tag/ferries" class="p-tag">Ferries</a></p>
<p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann Lee</a> on <a href="https://medium.com/p/0a1b2c3d4e5f"><time class="dt-published" datetime="2021-03-04T05:06:07.000Z">March 4, 2021</time></a>.</p>
<p><a href="https://harbour.example/the-ferry-0a1b2c3d4e5f" class="p-canonical">Canonical link</a></p>
<p>Exported from <a href="https://medium.com">Medium</a> on May 6, 2022.</p></footer>`;

const page = (body: string, footer = FOOTER) => `<!DOCTYPE html><html><head><title>The ferry</title></head><body>
<article class="h-entry"><header><h1 class="p-name">The ferry</h1></header>
<section data-field="subtitle" class="p-summary">
It runs again &amp; again
</section>
<section data-field="body" class="e-content"><section name="a" class="section section--body">
<div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner">
<h3 class="graf graf--h3 graf--title">The ferry</h3><h4 class="graf graf--h4 graf--subtitle">It runs again</h4>${body}
</div></div></section></section>${footer}</article></body></html>`;

const read = (text: string) => medium.read({ name: 'post.html', text })[0];
const blocksOf = (text: string) => {
  const reading = read(text);
  return reading && 'item' in reading ? reading.item.content.body.content : reading;
};

test('a post is known by its marks, however long it is', () => {
  const known = (text: string) => medium.recognises(headOf(Buffer.from(text), true));
  expect(known(page('<p>Word.</p>', ''))).toBe(true);
  expect(known('<!DOCTYPE html><article class="h-entry"><p>Of another site.</p></article>')).toBe(false);
  expect(known('A text about <article class="h-entry"> and data-field="body"')).toBe(false);
});

test('a post becomes a story with everything that stands about it', () => {
  expect(read(page('<p class="graf graf--p">Since Monday.</p>'))).toMatchObject({
    item: {
      ...{ provider: 'medium', guid: '0a1b2c3d4e5f', hold: null },
      content: {
        ...{ headline: 'The ferry', standfirst: 'It runs again & again', topics: ['Ferries'] },
        bylines: [{ type: 'person', name: 'Ann Lee', role: 'author' }],
        publishedAt: Date.UTC(2021, 2, 4, 5, 6, 7),
        body: { content: [{ type: 'paragraph', content: [{ text: 'Since Monday.' }] }] },
      },
      facts: { addresses: ['/the-ferry-0a1b2c3d4e5f'], losses: [] },
    },
  });
});

test('boxes, rows, quotes and further sections are ours', () => {
  const figure = (name: string) =>
    `<figure class="graf graf--figure"><div><img class="graf-image" src="https://cdn-images-1.medium.com/max/600/${name}.jpeg"></div><figcaption>${name}</figcaption></figure>`;
  const blocks = blocksOf(
    page(`<blockquote class="graf graf--blockquote graf--pullquote">We waited.</blockquote>
<div class="graf graf--mixtapeEmbed"><a href="https://port.example/map"><strong>The map</strong><br><em>All piers</em>port.example</a><a class="mixtapeImage"></a></div>
<div class="section-inner sectionLayout--outsetRow">${figure('one')}${figure('two')}</div>
</div></div></section><section class="section"><div class="section-divider"><hr class="section-divider"></div><div><div><p>And then.</p>`),
  );
  expect(blocks).toMatchObject([
    { type: 'pullQuote' },
    { type: 'paragraph', content: [{ text: 'The map', marks: [{ attrs: { href: 'https://port.example/map' } }] }] },
    { type: 'gallery', content: [{ attrs: { caption: 'one' } }, { attrs: { caption: 'two' } }] },
    { type: 'paragraph' },
  ]);
});

test('pictures are asked for larger than the page showed them', () => {
  const reading = read(page('<figure><img src="https://cdn-images-1.medium.com/max/800/a.jpeg"></figure><p>Word.</p>'));
  expect(reading).toMatchObject({
    item: { facts: { pictures: [{ address: 'https://cdn-images-1.medium.com/max/2400/a.jpeg' }] } },
  });
});

test('a draft waits, an answer to others and a page about the writer are set aside', () => {
  const draft = '<footer><p><a href="https://medium.com/p/ffff00001111">View original.</a></p></footer>';
  expect(read(page('<p>Word.</p>', draft))).toMatchObject({
    item: { guid: 'ffff00001111', hold: 'a draft where it came from' },
  });
  expect(read(page('<p>The ferry</p>'))).toMatchObject({ setAside: expect.stringContaining('answer') });
  const profile = '<html><body><h1>Ann</h1><p>Exported from <a href="https://medium.com">Medium</a></p></body></html>';
  expect(medium.recognises(headOf(Buffer.from(profile), true))).toBe(true);
  expect(read(profile)).toMatchObject({ setAside: expect.stringContaining('without a story') });
});

test('an account as newer exports have it is set aside too', () => {
  const account =
    '<!DOCTYPE html><html><body><section class="h-card"><h3 class="p-name">Ann</h3><b>Medium user ID:</b> a</section></body></html>';
  expect(medium.recognises(headOf(Buffer.from(account), true))).toBe(true);
  expect(read(account)).toMatchObject({ setAside: expect.stringContaining('without a story') });
});

test('code keeps its lines, and a summary that is only how the text begins is no standfirst', () => {
  expect(blocksOf(page('<p>W.</p><pre class="graf graf--pre">10:00<br>11:00</pre>'))).toMatchObject([
    { type: 'paragraph' },
    { type: 'agate', content: [{ text: '10:00\n11:00' }] },
  ]);
  const begun = page('<p>It runs again &amp; again, every day.</p>').replace('again\n</section>', 'again…\n</section>');
  expect(read(begun)).toMatchObject({ item: { content: { standfirst: null } } });
});

test('a page that is cut off is refused, with the line', () => {
  expect(() => read(page('<p>Word.</p>').split('</section></section>')[0] ?? '')).toThrow(/^Line 9: .*cut off/);
});

test('whatever is cut out or put in: it is read, or refused in a sentence', () => {
  const whole = page('<p class="graf">Word.</p><figure><img src="/a.jpg"></figure>');
  const put = fc.constantFrom('', '<', '">', '</section>', '<article>', '<a href="javascript:x">', '\u0000', '\ud800');
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(200), put, (at, length, what) => {
      try {
        const reading = read(whole.slice(0, at) + what + whole.slice(at + length));
        expect(JSON.stringify(reading)).not.toContain('javascript:');
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }),
    { numRuns: 300 },
  );
});
