import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { config } from '../lib/platform/config.ts';
import { digest } from '../lib/platform/digest.ts';
import type { FindStylesheet } from './document-filter.ts';
import { stylesheetsOf } from './stylesheets.ts';

let find: FindStylesheet;

const CSS = `@layer properties{@supports ((-webkit-hyphens:none) and (not (margin-trim:block))){*,:before{--tw-a:0;--tw-b:initial}}}
@property --tw-a{syntax:"*";inherits:false;initial-value:0}@font-face{src:url("../media/f.woff2")}p{background:url(data:x)}`;

beforeAll(() => {
  const nextDir = join(config().dataDir, '.next');
  mkdirSync(join(nextDir, 'static/chunks'), { recursive: true });
  writeFileSync(join(nextDir, 'static/chunks/a.css'), CSS);
  writeFileSync(join(nextDir, 'secret.css'), 'secret');
  find = stylesheetsOf(nextDir);
});

test('a stylesheet has absolute addresses and plain properties, and its own digest', () => {
  const sheet = find('/_next/static/chunks/a.css');
  expect(sheet?.text).toBe(
    '@layer properties{*,:before{--tw-a:0;--tw-b:initial}}\n@font-face{src:url(/_next/static/media/f.woff2)}p{background:url(data:x)}',
  );
  expect(sheet?.digest).toBe(Buffer.from(digest(sheet?.text ?? ''), 'base64url').toString('base64'));
});

test('only stylesheets of the build are found', () => {
  for (const href of [
    '/other.css',
    '/_next/static/../secret.css',
    '/_next/static/chunks/a.js',
    'https://x/_next/static/chunks/a.css',
  ]) {
    expect(find(href), href).toBeUndefined();
  }
});
