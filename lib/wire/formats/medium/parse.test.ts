import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { headOf } from '../../recognise.ts';
import { medium } from './parse.ts';

const page = (content: string, footer: string, summary = '') =>
  `<!DOCTYPE html><html><head><title>T</title></head><body><article class="h-entry">
  <header><h1 class="p-name">The ferry is back</h1></header>
  <section data-field="subtitle" class="p-summary">${summary}</section>
  <section data-field="body" class="e-content"><section class="section"><div class="section-divider"><hr class="section-divider"></div>${content}</section></section>
  <footer>${footer}</footer></article></body></html>`;

const FOOTER = `<p class="p-tags">Tagged in <a href="https://medium.com/tag/boats" class="p-tag">Boats</a></p>
  <p>By <a href="https://medium.com/@ana" class="p-author h-card">Ana Ruiz</a> on <a href="https://medium.com/p/abcd12345678"><time class="dt-published" datetime="2018-08-11T11:23:34.123Z">August 11, 2018</time></a>.</p>
  <p><a href="https://medium.com/@ana/the-ferry-abcd12345678" class="p-canonical">Canonical link</a></p>`;

const TEXT = `<h3 class="graf graf--h3 graf--title">The ferry is back</h3><h4 class="graf graf--h4 graf--subtitle">After a year</h4>
  <figure class="graf"><img src="https://cdn-images-1.medium.com/max/800/1*ferry.jpeg" alt="A ferry"><figcaption>It lies here.</figcaption></figure>
  <p class="graf graf--p">It sails again.</p><blockquote class="graf graf--pullquote">At last.</blockquote>
  <pre class="graf graf--pre">10:00<br>11:00</pre>
  <div class="graf graf--mixtapeEmbed"><a href="https://a.example/times"><strong>Times</strong><br><em>When it sails</em>a.example</a></div>
  <div class="section-inner sectionLayout--outsetRow"><figure><img src="https://miro.medium.com/a.jpg"></figure><figure><img src="https://miro.medium.com/b.jpg"></figure></div>`;

const itemOf = (text: string, name = '2018-08-11_The-ferry-abcd12345678.html') => {
  const [reading] = medium.read({ name, text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
};

describe('a post of Medium', () => {
  const whole = page(TEXT, FOOTER, 'After a year');
  const item = itemOf(whole);

  test('has everything in its place, and says nothing twice', () => {
    expect(medium.recognises(headOf(Buffer.from(whole), true))).toBe(true);
    expect(item).toMatchObject({
      provider: 'medium.com',
      guid: 'abcd12345678',
      hold: null,
      content: {
        headline: 'The ferry is back',
        standfirst: 'After a year',
        publishedAt: Date.UTC(2018, 7, 11, 11, 23, 34, 123),
        bylines: [{ name: 'Ana Ruiz' }],
        topics: ['Boats'],
      },
      facts: { addresses: ['/@ana/the-ferry-abcd12345678'], losses: [] },
    });
    expect(plainText(item.content.body)).not.toMatch(/ferry is back|After a year/);
  });

  test('keeps its pictures in their largest size, quotes, links to pages and rows of pictures', () => {
    expect(item.content.body.content.map(({ type }) => type)).toEqual([
      'picture',
      'paragraph',
      'pullQuote',
      'agate',
      'paragraph',
      'gallery',
    ]);
    expect(item.facts.pictures[0]?.address).toBe('https://cdn-images-1.medium.com/max/2600/1*ferry.jpeg');
  });
});

test('a draft waits, and so does what may answer the post of somebody else', () => {
  const paragraph = '<p class="graf graf--p">Words.</p>';
  expect(itemOf(page(paragraph, '<p><a href="https://medium.com/p/ab">View original.</a></p>')).hold).toMatch(/draft/);
  expect(itemOf(page(paragraph, FOOTER), 'draft_T-abcd12345678.html').hold).toMatch(/draft/);
  expect(itemOf(page('<p class="graf graf--p">The ferry is back</p>', FOOTER)).hold).toMatch(/an answer/);
  expect(itemOf(page(paragraph, '<a href="https://medium.com/@ana/t-ab" class="p-canonical">x</a>')).hold).toBeNull();
});

test('a summary that is only how the text begins is no standfirst', () => {
  const { content } = itemOf(page('<p class="graf graf--p">It sails again, at last.</p>', FOOTER, 'It sails again…'));
  expect(content.standfirst).toBeNull();
});

test('the account that comes along is set aside', () => {
  const text = '<!DOCTYPE html><html><body><section class="h-card"><h3 class="p-name">Ana</h3></section></body></html>';
  expect(medium.recognises(headOf(Buffer.from(text), true))).toBe(true);
  expect(medium.read({ name: 'profile.html', text })).toMatchObject([{ setAside: 'a page of an account, no story' }]);
});
