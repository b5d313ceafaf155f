import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../news/body/blocks.ts';
import { bodySchema } from '../../../news/body/body.ts';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfMarkdown } from './markdown-body.ts';

const blocks = (markdown: string): Block[] => bodyOfMarkdown(markdown).body.content;
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...lines: string[]) => ({ type: 'listItem', content: lines.map(paragraph) });

test('paragraphs are parted by blank lines, and a line end within one is a space', () => {
  expect(blocks('One\nand on.\n\nTwo.')).toEqual([paragraph('One and on.'), paragraph('Two.')]);
});

test('two spaces at the end of a line break it', () => {
  expect(blocks('One  \nTwo')).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'Two' }],
    },
  ]);
});

test('headings have the second rank or the third', () => {
  const levels = blocks('# A\n\n## B\n\n### C\n\n###### D').map(
    (block) => block.type === 'heading' && block.attrs.level,
  );
  expect(levels).toEqual([2, 2, 3, 3]);
});

test('bold, italic and links are marks, also within each other', () => {
  const bold = { type: 'bold' };
  const italic = { type: 'italic' };
  const link = { type: 'link', attrs: { href: '/news/' } };
  expect(blocks('a **b** _c_ [d **e**](/news/)')).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'b', marks: [bold] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'c', marks: [italic] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'd ', marks: [link] },
        { type: 'text', text: 'e', marks: [link, bold] },
      ],
    },
  ]);
});

test('lists keep their kind, and a list within a list becomes lines of its item', () => {
  expect(blocks('- one\n  - one a\n    - one a i\n- two')).toEqual([
    { type: 'bulletList', content: [item('one', 'one a', 'one a i'), item('two')] },
  ]);
  expect(blocks('1. first\n2. second')).toEqual([{ type: 'orderedList', content: [item('first'), item('second')] }]);
});

test('a quote keeps its paragraphs', () => {
  expect(blocks('> One.\n>\n> Two.')).toEqual([
    { type: 'blockquote', content: [paragraph('One.'), paragraph('Two.')] },
  ]);
});

test('a code block is agate, its spaces kept', () => {
  expect(blocks('```\nWHEAT   2.55\nCORN    1.35\n```')).toEqual([
    { type: 'agate', content: [{ type: 'text', text: 'WHEAT   2.55\nCORN    1.35' }] },
  ]);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  '//evil.example/',
  '/\\evil.example',
  'news/world',
  '<java script:x>',
])('a link to %s is dropped with a note, its words stay', (href) => {
  const { body, notes } = bodyOfMarkdown(`Read [this story](${href}) now.`);
  expect(plainText(body)).toBe('Read this story now.');
  expect(JSON.stringify(body)).not.toContain('"link"');
  expect(notes).toEqual(['Left out: a link that is neither http, https, mailto nor of this site.']);
});

test('HTML is left out with a note, in a line and as a block', () => {
  const { body, notes } = bodyOfMarkdown('A <b onclick="x()">bold</b> word.\n\n<script>alert(1)</script>\n\nEnd.');
  expect(plainText(body)).toBe('A bold word.\nEnd.');
  expect(notes).toEqual(['Left out: html.']);
});

test('pictures without a file are left out with a note', () => {
  const { body, notes } = bodyOfMarkdown('![The ferry](ferry.jpg)\n\nText.');
  expect(plainText(body)).toBe('Text.');
  expect(notes).toEqual(['Left out: the picture ferry.jpg, of which there is no file.']);
});

test('a colon within a line is a colon, not a directive', () => {
  expect(plainText(bodyOfMarkdown('Meet at 10:am, note:this, and :so[on]{x=y}.').body)).toBe(
    'Meet at 10:am, note:this, and :so[on]{x=y}.',
  );
});

test('the words of a link that is defined at the end of the text are not lost', () => {
  const { body } = bodyOfMarkdown('Read [the report][1] now.\n\n[1]: https://example.com/report');
  expect(plainText(body)).toBe('Read the report now.');
});

test('a link longer than any of ours is dropped like a bad one', () => {
  const { body, notes } = bodyOfMarkdown(`Read [this](https://example.com/${'a'.repeat(2100)}) now.`);
  expect(plainText(body)).toBe('Read this now.');
  expect(notes).toHaveLength(1);
});

test('entities and escapes are read as the characters they stand for', () => {
  expect(plainText(bodyOfMarkdown('AT&amp;T \\*is\\* &lt;here&gt;').body)).toBe('AT&T *is* <here>');
});

test('an empty text has an empty body, and so has a line alone', () => {
  expect(blocks('')).toEqual([]);
  expect(blocks(' \n\n---\n')).toEqual([]);
});

test('whatever is written becomes a body of ours', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '```\n',
      '**',
      '_',
      '[a](',
      ')',
      '![',
      '<b>',
      '\n',
      '\n\n',
      '    ',
      '|',
      '\n:::factbox[a]\n',
      '\n:::\n',
      '\n::picture[a]{name=b}\n',
      '\n| a |\n| - |\n',
      '\\',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { body } = bodyOfMarkdown(pieces.join(''));
      expect(bodySchema.safeParse(body).success).toBe(true);
      expect(JSON.stringify(body)).not.toContain('"html"');
    }),
    { numRuns: 300 },
  );
});
