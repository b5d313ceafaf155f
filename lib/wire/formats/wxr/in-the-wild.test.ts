import { expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfWordPress } from './text.ts';

const library = { attachment: () => undefined, below: () => [], shared: () => undefined };
const read = (text: string) => bodyOfWordPress(text, 'https://a.example/x/', library);
const words = (text: string) => plainText(read(text).body);

test('a form goes, whatever brackets stand in the quotes of its attributes', () => {
  const form = `Write! [contact-form to='a@b.example' subject='[The Blog'][contact-field label='Name'/][/contact-form] End.`;
  expect(words(form)).toBe('Write! End.');
  expect(words(`[note don't [say] it]`)).toBe(`[note don't [say] it]`);
});

test.each([
  ['[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&w=400]', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['[vimeo=123]', 'https://vimeo.com/123'],
  ['[embedyt] https://vimeo.com/123[/embedyt]', 'https://vimeo.com/123'],
  ['[audio http://a.example/a.mp3|titles=Song]', 'http://a.example/a.mp3'],
  ['Above.\nhttps://vimeo.com/123\nBelow.', 'https://vimeo.com/123'],
])('%j plays', (text, url) => {
  const { body, losses } = read(text);
  expect(body.content.filter(({ type }) => type === 'embedCard')).toMatchObject([{ attrs: { url } }]);
  expect(losses).toEqual([]);
});

test('code keeps its tags, and words in brackets that look like an address of their own stay', () => {
  expect(words('[code lang="php"]<?php echo "x"; ?>[/code]')).toBe('<?php echo "x"; ?>');
  expect(words('Where [x=5] holds.')).toBe('Where [x=5] holds.');
});

test('notes do not run into the words before them', () => {
  expect(words('Word[footnote]The note.[/footnote] end.')).toBe('Word (The note.) end.');
});

test('boxes and tabs of themes have lines to themselves, below what they are called', () => {
  const { body } = read('[tabs][tab title="One"]First[/tab][tab title="Two"]Second[/tab][/tabs]');
  expect(body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
});

test('a picture behind words is a picture, and an empty block of a plugin a loss', () => {
  const cover = '<div class="wp-block-cover" style="background-image:url(https://a.example/c.jpg)"><p>Over</p></div>';
  expect(read(`<!-- wp:cover -->${cover}<!-- /wp:cover -->`).pictures).toMatchObject([
    { address: 'https://a.example/c.jpg' },
  ]);
  const player = '<!-- wp:jetpack/player {"url":"x"} --><div class="p"></div><!-- /wp:jetpack/player -->';
  expect(read(player).losses).toEqual(['Left out: the block jetpack/player.']);
});

test('a table that holds a picture above its caption is neither', () => {
  const table =
    '<table class="tr-caption-container"><tbody><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption">Below</td></tr></tbody></table>';
  expect(read(table).body.content).toMatchObject([{ type: 'picture', attrs: { caption: 'Below' } }]);
});

test.each([
  `[a '`.repeat(20_000),
  `[a "[a '`.repeat(20_000),
  '<!-- wp:a/b '.repeat(20_000),
  '<!-- wp:a/b --><i>'.repeat(10_000),
  '<div class="wp-block-cover" style="'.repeat(10_000),
])('what never ends is read all the same (%#)', (text) => {
  expect(read(text)).toHaveProperty('body');
});
