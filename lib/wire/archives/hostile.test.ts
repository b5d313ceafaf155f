import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import { ghost } from '../formats/ghost/parse.ts';
import { siteMarkdown } from '../formats/site-markdown/parse.ts';
import { substack } from '../formats/substack/parse.ts';
import { wxr } from '../formats/wxr/parse.ts';
import type { Reading } from '../wire-item.ts';
import { EXPORTS, hasExports, readAll } from './fixtures/samples.ts';

const LONGEST = 5000;

type Read = (bytes: Buffer) => Promise<Reading[]>;

const READERS: Record<string, Read> = {
  wxr: (bytes) => readAll(wxr, bytes),
  ghost: (bytes) => readAll(ghost, bytes),
  markdown: async (bytes) => siteMarkdown.read({ name: '2020-01-02-a.md', text: bytes.toString('utf8') }),
  substack: async (bytes) => {
    const readings: Reading[] = [];
    const folder = { paths: ['posts.csv', 'posts/1.a.html'], read: async () => bytes.toString('utf8') };
    for await (const reading of substack.stream(folder)) readings.push(reading);
    return readings;
  },
};

/** Reads, and says what it came to: readings, or a sentence; anything else is a fault. */
async function outcomeOf(read: Read, bytes: Buffer): Promise<string> {
  const began = performance.now();
  try {
    await read(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.message).toMatch(/\S{3}/);
    return error.message;
  } finally {
    expect(performance.now() - began).toBeLessThan(LONGEST);
  }
}

const SAMPLES: Record<string, string[]> = {
  wxr: [
    'wxr/superdesk/wordpress_wxr_funke.xml',
    'wxr/wordpress-importer/small-export.xml',
    'wxr/wordpress-importer/namespace-edge-cases.xml',
    'migrate/mg-wp-xml/test/fixtures/sample.xml',
  ],
  ghost: [
    'migrate/mg-assetscraper-db/src/test/fixtures/ghost.json',
    'migrate/mg-linkfixer/test/fixtures/ctx-lexical.json',
    'migrate/mg-ghost-api/src/test/fixtures/posts.json',
  ],
  markdown: [
    'migrate/mg-jekyll-export/test/fixtures/2021-08-23-basic-post.md',
    'migrate/mg-jekyll-export/test/fixtures/2022-06-03-front-matter-tags-cats.md',
  ],
  substack: [
    'migrate/mg-substack/test/fixtures/posts.csv',
    'migrate/mg-substack/test/fixtures/posts/123402.podcast.html',
  ],
};

const HOSTILE = [
  '\u0000',
  '<![CDATA[',
  ']]>',
  '<!--',
  '"',
  '{',
  '[',
  '</item>',
  '&lol;',
  '\\u0000',
  '---\n',
  '{{< ',
  '[gallery ids="',
  '\uD800',
  '<p>'.repeat(50),
];

/** A sample in which somebody has cut, repeated, overwritten or put something in. */
function mutated(sample: Buffer, changes: readonly { at: number; length: number; what: number }[]): Buffer {
  let bytes = sample;
  for (const { at, length, what } of changes) {
    const from = Math.floor(at * bytes.length);
    const head = bytes.subarray(0, from);
    const piece = bytes.subarray(from, from + length);
    const tail = bytes.subarray(from + length);
    const put =
      what % 3 === 0
        ? Buffer.alloc(0)
        : what % 3 === 1
          ? Buffer.concat([piece, piece])
          : Buffer.from(HOSTILE[what % HOSTILE.length] ?? '');
    bytes = Buffer.concat([head, put, tail]);
  }
  return bytes;
}

const changes = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400), what: fc.nat(1000) }),
  { minLength: 1, maxLength: 5 },
);

describe.skipIf(!hasExports)('damaged exports', () => {
  test.each(Object.entries(SAMPLES))(
    '%s: read, or refused in a sentence',
    async (name, paths) => {
      const read = READERS[name];
      if (!read) throw new Error(name);
      for (const path of paths) {
        const sample = readFileSync(join(EXPORTS, path));
        await fc.assert(
          fc.asyncProperty(changes, async (made) => {
            await outcomeOf(read, mutated(sample, made));
          }),
          { numRuns: 60 },
        );
        expect(await outcomeOf(read, sample), basename(path)).toBe('read');
      }
    },
    120_000,
  );
});

const ITEM = (inner: string) =>
  Buffer.from(
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title>${inner}</item></channel></rss>`,
  );

describe('what is made to do harm', () => {
  test.each([
    [
      'entities of its own',
      Buffer.concat([Buffer.from('<!DOCTYPE rss [<!ENTITY a "aaaa">]>'), ITEM('&a;')]),
      /defines entities of its own/,
    ],
    ['an export that is cut off', ITEM('').subarray(0, 140), /^Line 1: unclosed tag/],
    [
      'an encoding that nobody knows',
      Buffer.from('<?xml version="1.0" encoding="x-nothing"?><rss/>'),
      /encoded as "x-nothing"/,
    ],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await outcomeOf((one) => readAll(wxr, one), bytes)).toMatch(reason);
  });

  test('elements 100,000 deep cost their item', async () => {
    expect(await readAll(wxr, ITEM('<a>'.repeat(100_000)))).toEqual([
      expect.objectContaining({ refused: expect.stringMatching(/line 1: elements stand more than 200 deep/) }),
    ]);
  });

  test('HTML 100,000 deep in a post costs its structure, not the export', async () => {
    const bytes = ITEM(`<content:encoded><![CDATA[${'<div>'.repeat(100_000)}words]]></content:encoded>`);
    expect(await outcomeOf((one) => readAll(wxr, one), bytes)).toBe('read');
  });

  test('JSON 100,000 deep is refused as an item', async () => {
    const bytes = Buffer.from(`{"data":{"posts":[{"title":"T","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}}`);
    expect(await readAll(ghost, bytes)).toMatchObject([{ refused: 'its parts stand too deep in each other' }]);
  });

  test('a text of the new editor 100,000 deep ends', async () => {
    const deep = `${'{"type":"paragraph","children":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const post = { title: 'T', lexical: `{"root":{"type":"root","children":[${deep}]}}` };
    expect(
      await outcomeOf((one) => readAll(ghost, one), Buffer.from(JSON.stringify({ data: { posts: [post] } }))),
    ).toBe('read');
  });

  test.each([
    ['aliases that grow', `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n---\nText`],
    ['brackets without end', `---\ntitle: T\nlayout: post\n---\n${'['.repeat(5000)}`],
    ['tags without end', `---\ntitle: T\nlayout: post\n---\n${'{{< a '.repeat(20_000)}`],
    ['output without end', `---\ntitle: T\nlayout: post\n---\n${'{{ a'.repeat(20_000)}`],
    ['front matter without end', `---\n${'a: b\n'.repeat(100_000)}`],
  ])('Markdown: %s', async (_, text) => {
    const outcome = await outcomeOf(READERS.markdown ?? (async () => []), Buffer.from(text));
    expect(outcome).toMatch(/./);
  });

  test('no script, frame or handler of an export comes through', async () => {
    const html = `<script>alert(1)</script><p onclick="alert(1)">w</p><a href="javascript:alert(1)">l</a><iframe src="data:text/html,x"></iframe><img src="x" onerror="alert(1)">`;
    const [reading] = await readAll(wxr, ITEM(`<content:encoded><![CDATA[${html}]]></content:encoded>`));
    expect(JSON.stringify(reading && 'item' in reading ? reading.item.content : null)).not.toMatch(
      /alert|javascript:|data:|onerror/,
    );
  });
});
