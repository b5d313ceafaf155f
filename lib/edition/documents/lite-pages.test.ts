import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { toText } from './fixtures/text.ts';
import { pagesOf } from './lite-pages.ts';

const LIMIT = 5000;

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.stringMatching(/^([A-Z][a-z]{1,9}( [a-z]{1,9}){3,9}[.!?] ){1,40}$/),
  fc.integer({ min: 1, max: 9000 }).map((length) => '永'.repeat(length)),
);

const block = fc.oneof(
  words.map((text) => h('p', text)),
  words.map((text) => h('p', ['Before ', h('strong', [text]), h('br'), text])),
  words.map((text) => h('pre', text)),
  fc.array(words, { minLength: 1, maxLength: 12 }).map((items) =>
    h(
      'ul',
      items.map((item) => h('li', item)),
    ),
  ),
  fc.array(words, { minLength: 1, maxLength: 12 }).map((cells) =>
    h('table', [
      h(
        'tbody',
        cells.map((cell) => h('tr', [h('td', cell)])),
      ),
    ]),
  ),
);

const bytesOf = (nodes: readonly ElementContent[]) => Buffer.byteLength(toHtml({ type: 'root', children: [...nodes] }));

test('the pages joined are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (nodes) => {
      expect(toText(pagesOf(nodes).flat())).toBe(toText(nodes));
    }),
  );
});

test('no page is longer than its limit, and none is empty but that of no text', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (nodes) => {
      const pages = pagesOf(nodes);
      for (const page of pages) expect(bytesOf(page)).toBeLessThanOrEqual(LIMIT);
      expect(pages.filter((page) => page.length === 0).length).toBe(nodes.length === 0 ? 1 : 0);
    }),
  );
});

test('a page ends between blocks where it can', () => {
  const paragraph = () => h('p', 'x'.repeat(1500));
  expect(pagesOf(Array.from({ length: 7 }, paragraph)).map((page) => page.length)).toEqual([3, 3, 1]);
});

test('signs that HTML spells longer count as it spells them', () => {
  for (const page of pagesOf([h('p', '&<'.repeat(3000))])) expect(bytesOf(page)).toBeLessThanOrEqual(LIMIT);
});
