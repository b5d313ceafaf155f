import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfSubstack } from './text.ts';

const read = (html: string) => bodyOfSubstack(html, '');
const words = (html: string) => plainText(read(html).body);
const attrs = (value: unknown) => `data-attrs="${JSON.stringify(value).replaceAll('"', '&quot;')}"`;

test('notes keep their numbers, apart from the words before them', () => {
  const anchor = '<p>First.<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p>';
  const note =
    '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>The <em>note</em>.</p><p>More.</p></div></div>';
  expect(words(anchor + note)).toBe('First.¹\n1. The note.\nMore.');
  expect(read(anchor + note).losses).toEqual([]);
});

test('verses come without what is told to screen readers', () => {
  const label = '<label class="hide-text">Text within this block</label>';
  expect(words(`<div class="preformatted-block">${label}<pre class="text">Roses</pre></div>`)).toBe('Roses');
});

test('another post is a card, a formula its code, a file a link', () => {
  const post = `<div class="digest-post-embed" ${attrs({ title: 'Other', canonical_url: 'https://x.example/p/o' })}></div>`;
  expect(read(post).body.content).toMatchObject([
    { type: 'embedCard', attrs: { url: 'https://x.example/p/o', title: 'Other' } },
  ]);
  expect(words(`<div class="latex-rendered" ${attrs({ persistentExpression: 'E = mc^2' })}></div>`)).toBe('E = mc^2');
  const file =
    '<div class="file-embed-wrapper"><div><img src="x"><div class="file-embed-details-h1">The report</div><div>1 MB</div></div><a href="https://x.example/f.pdf">Download</a></div>';
  expect(JSON.stringify(read(file).body)).toContain('https://x.example/f.pdf');
  expect(words(file)).toBe('The report');
});

test('a film that the export does not hold is told of', () => {
  expect(read(`<div class="native-video-embed" ${attrs({ mediaUploadId: 'u' })}></div>`).losses).toEqual([
    'Left out: a film or recording, which the export does not hold.',
  ]);
});
