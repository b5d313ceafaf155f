import { describe, expect, test } from 'vitest';
import { Problem } from '../../../platform/problem.ts';
import { readJson } from '../../json/read-json.ts';
import type { Reading } from '../../wire-item.ts';
import { expectationsIn, saysTheSame, valueAt } from './fixtures/expectations.ts';
import { comparedWith } from './fixtures/gofeed.ts';
import { decoded, hasFeeds, realFeeds, type Sample, suite } from './fixtures/suites.ts';
import { feed, readFeed } from './parse.ts';

/** A sample as the wire meets it: what its entries came to, or why it was refused as a whole. */
function outcomeOf({ name, bytes }: Sample): Reading[] | string {
  try {
    return feed.read({ name, text: decoded(bytes) });
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/** Files of real papers that are no feeds, or not whole, with the reason they are refused for. */
const REFUSED: [file: RegExp, reason: RegExp][] = [
  [/FirstEntry(Content|Description)?\.xml$/, /no feed but|only one root|text data outside/],
  [/DuplicateContentAtomFeed\.xml$/, /no feed but <html>/],
  [/InvalidDateFormat\.xml$/, /unclosed tag: rss/],
  [/\.html$/, /no feed but <html>/],
  [/iso88591(_utf8_mismatch)?\.xml$/, /no feed but <note>/],
  [/(unknown|ScriptingNews)\.json$/, /no JSON Feed/],
  [/allthis-partial\.json$/, /the JSON ends too early/],
  [/\.opml$/, /no feed but <opml>/],
  [/unrecognized\.rss$/, /no feed but <head>/],
];

/** Where feedparser expects what we read another way, or not at all. */
const OTHERWISE: [file: RegExp, why: string][] = [
  [/bozo_linenoise|http_text_xml_charset_2/, 'its encoding is told by the headers of HTTP, or guessed'],
  [/entities\/(lang|rang)/, 'HTML 5 gives this name to another character'],
  [/entry_updated_multiple_values/, 'the first of two times counts'],
  [/author_map_author\.xml/, 'the mail address of an author is not printed'],
  [/base\/http_|http\/headers_content_location/, 'relative to where it was fetched from'],
  [/http_content_language/, 'its language is told by the headers of HTTP'],
  [/item_media_category_scheme1/, 'a scheme that nobody wrote'],
  [/namespace\/(atommathml|atomsvgdesc|rss2\.0svgtitle)/, 'formulas and drawings are no words'],
  [/unknown-namespace|item_madeup_tags/, 'elements that nobody knows'],
  [/item_description_and_summary|item_summary_and_description/, 'a summary and a description are both a summary'],
  [/item_description_not_a_doctype|xml_declaration_unexpected|xml_malicious_comment/, 'read as HTML reads it'],
];

const LONGEST = 5000;

describe.skipIf(!hasFeeds)('samples of feeds', () => {
  test.each(['real', 'feedparser', 'gofeed', 'w3c-feedvalidator'])(
    '%s: every file is read, or refused with a reason',
    (name) => {
      for (const sample of name === 'real' ? realFeeds() : suite(name)) {
        const began = performance.now();
        const outcome = outcomeOf(sample);
        expect(performance.now() - began, sample.name).toBeLessThan(LONGEST);
        if (typeof outcome === 'string') expect(outcome, sample.name).toMatch(/.{10}/);
        else expect(outcome.length, sample.name).toBeGreaterThan(0);
      }
    },
    120_000,
  );

  test('a real feed is refused only for a reason that is known', () => {
    for (const sample of realFeeds()) {
      const outcome = outcomeOf(sample);
      const known = REFUSED.find(([file]) => file.test(sample.name));
      if (known) expect(outcome, sample.name).toMatch(known[1]);
      else expect(outcome, sample.name).toBeInstanceOf(Array);
    }
  });

  test('what feedparser says of its samples is what we read', () => {
    const differences: string[] = [];
    let compared = 0;
    for (const { name, bytes } of suite('feedparser')) {
      const text = decoded(bytes);
      const expected = expectationsIn(text) ?? [];
      if (OTHERWISE.some(([file]) => file.test(name)) || typeof outcomeOf({ name, bytes }) === 'string') continue;
      const read = readFeed(text);
      for (const { path, value } of expected) {
        const ours = valueAt(read, path);
        if (ours === undefined) continue;
        compared += 1;
        if (!saysTheSame(ours, value)) differences.push(`${name}: ${path} is ${ours} and not ${value}`);
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(900);
  });

  test('feedparser: refused are only formats of another kind, what is cut off, and entities of its own', () => {
    for (const sample of suite('feedparser')) {
      const outcome = outcomeOf(sample);
      if (typeof outcome === 'string')
        expect(outcome, sample.name).toMatch(/<CHANNEL>|unclosed|declaration|entities of its own/);
    }
  });

  // Of several links the first is taken, not the last; a time of change is no time of publication.
  test('gofeed: what stands in a pair is what we read', () => {
    const samples = new Map(suite('gofeed').map((sample) => [sample.name, sample]));
    const all = [...samples.values()]
      .filter(({ name }) => name.endsWith('.xml'))
      .flatMap((sample) => {
        const pair = samples.get(sample.name.replace(/xml$/, 'json'));
        if (!pair || typeof outcomeOf(sample) === 'string') return [];
        const compared = comparedWith(readJson(pair.bytes.toString()), readFeed(decoded(sample.bytes)));
        return compared.map((one) => ({ ...one, name: sample.name, same: saysTheSame(one.ours, one.expected) }));
      });
    const differences = all.filter(({ same, name }) => !same && !/item_links|atom03_feed_entry_modified/.test(name));
    expect(differences).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });
});
