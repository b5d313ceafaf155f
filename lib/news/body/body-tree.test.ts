import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { absoluteUrl } from '../links.ts';
import type { Block } from './blocks.ts';
import { plainText } from './body-text.ts';
import { bodyTree, type TreeContext } from './body-tree.ts';
import { EXAMPLES } from './fixtures/examples.ts';

const SITE = 'https://paper.example';

const WORLD: TreeContext = {
  absolute: (href) => absoluteUrl(href, SITE),
  file: (key) => ({ url: `${SITE}/media/${key[0]}.jpg`, mime: 'image/jpeg', width: 60, height: 40 }),
  sponsored: false,
  zone: 'Asia/Shanghai',
  opening: null,
};

function html(blocks: Block[], more: Partial<TreeContext> = {}): string {
  const root: Root = { type: 'root', children: bodyTree({ type: 'doc', content: blocks }, { ...WORLD, ...more }) };
  return toHtml(root);
}

const bare = (text: string) => text.replaceAll(/\s+/g, '');
const words = (markup: string) => bare(markup.replaceAll(/<[^>]*>/g, ''));

const ALL: Block[] = Object.values(EXAMPLES);

describe.each(ALL)('a block of type $type', (block) => {
  test('keeps every one of its words', () => {
    const told = words(html([block]));
    for (const line of plainText({ type: 'doc', content: [block] }).split(/[\n\t]/)) expect(told).toContain(bare(line));
  });

  test('has no classes, scripts or styles, and full addresses only', () => {
    const told = html([block]);
    expect(told).not.toMatch(/ (class|style|on\w+)=|<script|<style/);
    for (const [, address] of told.matchAll(/(?:href|src|poster)="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//);
  });
});

test('words that are stressed and linked stand inside their elements', () => {
  const marked = (type: 'bold' | 'italic') =>
    html([{ type: 'paragraph', content: [{ type: 'text', text: 'longtang', marks: [{ type }] }] }]);
  expect(marked('bold')).toBe('<p><strong>longtang</strong></p>');
  expect(marked('italic')).toBe('<p><em>longtang</em></p>');
  expect(html([EXAMPLES.paragraph])).toBe(`<p>Plain, <strong>bold</strong><br><a href="${SITE}/news/">linked</a></p>`);
});

test('marks lie one inside the other', () => {
  const marks = [{ type: 'bold' as const }, { type: 'link' as const, attrs: { href: 'https://x.example/' } }];
  expect(html([{ type: 'paragraph', content: [{ type: 'text', text: 'both', marks }] }])).toBe(
    '<p><strong><a href="https://x.example/">both</a></strong></p>',
  );
});

test('links somebody paid for say so', () => {
  expect(html([EXAMPLES.paragraph], { sponsored: true })).toContain('rel="sponsored nofollow"');
  expect(html([EXAMPLES.paragraph])).not.toContain('rel=');
});

test('a picture has its size, its words and its credit; one whose file is gone says what it showed', () => {
  expect(html([EXAMPLES.picture])).toBe(
    `<figure><img src="${SITE}/media/a.jpg" alt="alt a" width="60" height="40"><figcaption>caption a credit a</figcaption></figure>`,
  );
  expect(html([EXAMPLES.picture], { file: () => null })).toContain('<p>alt a</p>');
});

test('a film can be watched, a sound heard, where there is a file', () => {
  expect(html([EXAMPLES.video])).toContain(`<source src="${SITE}/media/`);
  expect(html([EXAMPLES.audio])).toContain('Listen to the recording');
  expect(html([EXAMPLES.video], { file: () => null })).not.toContain('<video');
});

test('the dateline runs into the first paragraph, or stands before what is none', () => {
  expect(html([EXAMPLES.paragraph], { opening: 'BEIJING — ' })).toMatch(/^<p>BEIJING — Plain, /);
  expect(html([EXAMPLES.picture], { opening: 'BEIJING — ' })).toMatch(/^<p>BEIJING —<\/p><figure>/);
});
