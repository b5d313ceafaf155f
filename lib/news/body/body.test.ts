import { expect, test } from 'vitest';
import { type Body, bodyOfAgate, bodyOfParagraphs, bodySchema } from './body.ts';
import { plainText } from './body-text.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] });
const linkTo = (href: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ ...text('here'), marks: [{ type: 'link', attrs: { href } }] }] }],
});

const everything: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { ...text('Bold'), marks: [{ type: 'bold' }] },
        text(' and '),
        {
          ...text('linked'),
          marks: [{ type: 'italic' }, { type: 'link', attrs: { href: 'https://www.example.com/a?b=c#d' } }],
        },
        { type: 'hardBreak' },
        text('next line'),
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [text('A heading')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('A smaller one')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('one'), paragraph('more of one')] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('first')] }] },
    { type: 'blockquote', content: [paragraph('So it was said.')] },
    { type: 'agate', content: [text('WHEAT   2.55\nCORN    1.35')] },
    { type: 'paragraph' },
  ],
};

test('a body may hold every block and mark of ours', () => {
  expect(bodySchema.parse(everything)).toEqual(everything);
});

test('plain text is one line for every paragraph, heading, list item and table line', () => {
  expect(plainText(everything).split('\n')).toEqual([
    'Bold and linked',
    'next line',
    'A heading',
    'A smaller one',
    'one',
    'more of one',
    'first',
    'So it was said.',
    'WHEAT   2.55',
    'CORN    1.35',
    '',
  ]);
});

test.each([
  ['a block that is not ours', { type: 'video', attrs: { src: '/a.mp4' } }],
  ['a block of HTML', { type: 'html', content: [text('<script>alert(1)</script>')] }],
  ['a block with HTML beside its text', { ...paragraph('x'), html: '<b>x</b>' }],
  ['a heading of the first rank', { type: 'heading', attrs: { level: 1 }, content: [text('x')] }],
  ['an empty list', { type: 'bulletList', content: [] }],
  ['an empty text', paragraph('')],
  ['a list in a quote', { type: 'blockquote', content: [{ type: 'bulletList', content: [] }] }],
  ['a mark that is not ours', { type: 'paragraph', content: [{ ...text('x'), marks: [{ type: 'underline' }] }] }],
  [
    'a link with a handler beside its address',
    {
      type: 'paragraph',
      content: [{ ...text('x'), marks: [{ type: 'link', attrs: { href: '/', onclick: 'alert(1)' } }] }],
    },
  ],
  ['an agate block with marks of layout', { type: 'agate', content: [{ type: 'hardBreak' }] }],
])('%s is refused', (_, block) => {
  expect(bodySchema.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
});

test.each([
  'https://www.example.com/',
  'http://example.com',
  'HTTPS://EXAMPLE.COM/A',
  'mailto:desk@example.com',
  '/news/world/',
  '/',
])('a link to %s is accepted', (href) => {
  expect(bodySchema.safeParse(linkTo(href)).success).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  '/a b',
  'https://example.com/\u0009x',
  'news/world',
  '#top',
  '',
  `https://example.com/${'a'.repeat(2000)}`,
])('a link to %j is refused', (href) => {
  expect(bodySchema.safeParse(linkTo(href)).success).toBe(false);
});

test('a body of paragraphs leaves blank ones out and trims the others', () => {
  expect(bodyOfParagraphs([' One. ', '', '   ', 'Two.'])).toEqual({
    type: 'doc',
    content: [paragraph('One.'), paragraph('Two.')],
  });
  expect(bodyOfParagraphs([])).toEqual({ type: 'doc', content: [] });
});

test('a body of agate keeps its lines and their spaces as they stand', () => {
  const table = bodyOfAgate(['  WHEAT   2.55', '', '  CORN    1.35', '  ']);
  expect(plainText(table)).toBe('  WHEAT   2.55\n\n  CORN    1.35');
  expect(bodySchema.safeParse(table).success).toBe(true);
});

test('a body of agate with nothing in it has no block', () => {
  expect(bodyOfAgate([' ', '']).content).toEqual([]);
});
