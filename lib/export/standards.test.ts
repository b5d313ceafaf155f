import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenOf, elementAt, lineOf, wordsOf, type XmlElement } from '../wire/xml/elements.ts';
import { readXml } from '../wire/xml/read-xml.ts';

const SCHEMAS = fileURLToPath(new URL('../../../shared/data/wire/ninjs/schemas', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'shine-standards-'));
const out = join(work, 'out');

// The sample newspaper, exported by a process of its own.
beforeAll(async () => {
  const env = { ...process.env, DATA_DIR: join(work, 'paper') };
  await promisify(execFile)(process.execPath, ['scripts/export.ts', '--as', 'ninjs,newsml-g2,wxr', out], { env });
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const filesOf = (folder: string) =>
  readdirSync(join(out, folder)).map((name) => [name, readFileSync(join(out, folder, name), 'utf8')] as const);

test.skipIf(!existsSync(SCHEMAS)).each(['3.0', '3.1'])(
  'every story holds to the JSON Schema of ninjs %s',
  (version) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    // Stories name places and give no shapes of them.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
    const schema = JSON.parse(readFileSync(join(SCHEMAS, `ninjs-schema_${version}.json`), 'utf8'));
    const holds = ajv.compile(schema);
    const faults = filesOf('ninjs').flatMap(([name, text]) => {
      const story: unknown = JSON.parse(text);
      return holds(story) ? [] : [{ name, errors: holds.errors }];
    });
    expect(faults).toEqual([]);
  },
);

function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element)) yield* within(child);
}

// Of NewsML-G2 there is no schema here. What it says of these attributes, and of the order of these elements:
const CODES = ['qcode', 'role', 'rel', 'rendition', 'type'];
const ORDER = {
  newsItem: ['catalogRef', 'rightsInfo', 'itemMeta', 'contentMeta', 'contentSet'],
  packageItem: ['catalogRef', 'rightsInfo', 'itemMeta', 'contentMeta', 'groupSet'],
  itemMeta: ['itemClass', 'provider', 'versionCreated', 'firstCreated', 'pubStatus', 'profile', 'service', 'link'],
};
const VALUES: Record<string, string[]> = { service: ['qcode', 'uri'], itemClass: ['qcode', 'uri'] };

test('messages of NewsML-G2 have codes where codes are asked for, and their elements in order', () => {
  for (const [name, text] of filesOf('newsml-g2'))
    for (const element of within(readXml(text))) {
      if (!element.namespace.includes('iptc.org')) continue;
      for (const code of CODES)
        expect(element.attributes[code] ?? 'a:b', `${name} ${element.name} ${code}`).toMatch(/^[^\s:]+:\S+$/);
      const order = ORDER[element.name as keyof typeof ORDER];
      const places = order ? childrenOf(element).map((child) => order.indexOf(child.name)) : [];
      expect(places, `${name} ${element.name}`).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      const wanted = VALUES[element.name];
      if (wanted) expect(wanted.some((value) => element.attributes[value])).toBe(true);
    }
});

const WP = 'http://wordpress.org/export/1.2/';
const wp = (element: XmlElement, name: string) =>
  lineOf(childrenOf(element, name).find(({ namespace }) => namespace === WP)) ?? '';

test('a WordPress finds the account, sections, topics and files of every post in the same export', () => {
  const channel = elementAt(readXml(readFileSync(join(out, 'wordpress.xml'), 'utf8')), 'channel');
  if (!channel) throw new Error('There is no channel.');
  const named = (element: string, name: string) => childrenOf(channel, element).map((one) => wp(one, name));
  const logins = named('author', 'author_login');
  const known = {
    category: named('category', 'category_nicename'),
    post_tag: named('tag', 'tag_slug'),
  };
  for (const names of [logins, ...Object.values(known)]) expect(new Set(names).size).toBe(names.length);
  const items = childrenOf(channel, 'item');
  const files = items.filter((item) => wp(item, 'post_type') === 'attachment');
  const addresses = files.map((file) => wp(file, 'attachment_url'));
  const numbers = items.map((item) => wp(item, 'post_id'));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const item of items) {
    expect(logins).toContain(lineOf(childrenOf(item, 'creator')[0]));
    for (const { attributes } of childrenOf(item, 'category'))
      expect(known[attributes.domain as keyof typeof known]).toContain(attributes.nicename);
    const text = childrenOf(item, 'encoded').map(wordsOf).join('');
    for (const [, url] of text.matchAll(/(?:src|poster)="([^"]+)"/g)) expect(addresses).toContain(url);
    for (const meta of childrenOf(item, 'postmeta'))
      if (wp(meta, 'meta_key') === '_thumbnail_id')
        expect(files.map((file) => wp(file, 'post_id'))).toContain(wp(meta, 'meta_value'));
  }
  const pages = items.filter((item) => wp(item, 'post_type') === 'page').map((page) => wp(page, 'post_name'));
  expect(pages).toContain('privacy');
  expect(files.some((file) => wp(file, 'attachment_url').endsWith('.mp4'))).toBe(true);
});
