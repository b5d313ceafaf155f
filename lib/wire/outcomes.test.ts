import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { receive } from './fixtures/archive.ts';
import type { FileOutcome } from './report.ts';

/**
 * Every file of the shared data, received in a dry run, and what must become of it as a whole. What each format makes of
 * its items is tested beside it (formats/<format>/samples.test.ts); the suites that are packed, there too.
 */

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** By the path of a file: the first rule that fits it decides. A file that no rule names is a text, and taken. */
const RULES: readonly [path: RegExp, becomes: FileOutcome | 'not taken' | 'not refused'][] = [
  // A name tells nothing: a page that is called a picture is a page.
  [/html-named\.jpg$/, 'refused'],

  // Pictures come with texts; packed folders are unpacked by the command before they are received.
  [/\.(jpe?g|png|gif)$/, 'set aside'],
  [/\.tar\.gz$/, 'refused'],

  // Nothing hostile is a text of anybody, and nothing of it is ever taken.
  [/^hostile\//, 'refused'],

  // NewsML-G2: plans, concepts, vocabularies, packages without their items, media without a text.
  [/newsml-g2\/iptc-unit-tests\/.*should_pass/, 'not refused'],
  [/newsml-g2\/iptc-unit-tests\/.*should_fail/, 'not taken'],
  [/newsml-g2\/.*invalid/, 'refused'],
  [/iptc-examples\/LISTING_(7|8|9|25|28)_/, 'refused'],
  [/iptc-examples\/LISTING_(2|2A|22)_/, 'taken'],
  [/iptc-examples\/(LISTING_|facet-example(-2)?\.xml|ap_metadata)/, 'not taken'],
  [/newsml-g2\/(dpa-images|dpa-vocabularies|superdesk-planning)\//, 'set aside'],
  [/apa\/(NewsItem(Audio|Video|GraphicsPicture)|Package)/, 'set aside'],
  [/superdesk-core\/(picture|snep)\.xml$|newsml_(GM1EA7M13RP01|KBN0FL0NM|LYNXMPEA6F0MT|LYNXMPEA6F13M)_/, 'set aside'],
  [/LISTING_5_Multi-part_Video/, 'set aside'],

  // ninjs: pictures, sounds, films, events, plans.
  [/ninjs\/schemas\/|-schema\.json$/, 'refused'],
  [/ninjs\/.*(should_fail|not-valid)\//, 'not taken'],
  [/ninjs\/.*should_pass\//, 'not refused'],
  [/ninjs\/.*tt_text_image/, 'taken'],
  [/ninjs\/.*(photo|image|audio|video|event|UEFA|press-conference)/i, 'set aside'],
  [/ninjs\/superdesk-core\/ninjs6\.json$/, 'set aside'],

  // Answers of agencies with pictures, or with texts that are elsewhere.
  [/agency-json\/.*(image|ap_media)/, 'set aside'],
  [/dpa-digitalwires\/input\/image2/, 'set aside'],

  // Others of agencies: results as data, an index, a document type, codes of a typesetting machine, an empty item.
  [/agency-xml\/superdesk-aap\//, 'not taken'],
  [/afp-arabic\/.*index\.xml$/, 'set aside'],
  [/\.dtd$/, 'refused'],
  [/superdesk-aap\/NLRR_.*(DOOMBEN_6|MORPHETTVILLE)/, 'set aside'],
  [/aap-finance-lite\.xml$/, 'refused'],

  // Feeds: parts of feeds, pages, other XML and JSON, those that are cut off; feeds in which nothing stands.
  [/feedjira\/.*(FirstEntry|DuplicateContentAtomFeed|InvalidDateFormat)/, 'refused'],
  [/miniflux\/(encoding|scraper)\/.*\.html$|miniflux\/xml\/testdata\/iso88591/, 'refused'],
  [
    /reader\/(empty\.(atom|rss)|unknown\.json)|rsparser\/(allthis-partial|authors|ScriptingNews)\.json|\.opml$/,
    'refused',
  ],
  [/rss-parser\/(incomplete-fields|missing-fields)\.atom$|rss-parser\/unrecognized\.rss$/, 'refused'],
  [/ITunesWithSingleQuotedAttributes|reader\/10\.json$/, 'set aside'],
  [/miniflux\/encoding\/testdata\/(iso-8859-1|windows-1252)/, 'set aside'],

  // Exports: parts of one that are read with the whole, lists of what a test wants, and those without a story.
  [/mg-assetscraper-db\/.*(data1|info)\.json$/, 'refused'],
  [/mg-substack\//, 'refused'],
  [/mg-wp-xml\/.*(has-meta|attachments-only|pages-only)\.xml$/, 'set aside'],
  [/wordpress-importer\/(invalid-version-tag|large-authors|term-meta)\.xml$/, 'set aside'],
];

function becomes(path: string): (typeof RULES)[number][1] {
  return RULES.find(([fits]) => fits.test(path))?.[1] ?? 'taken';
}

function fits(outcome: FileOutcome, wanted: (typeof RULES)[number][1]): boolean {
  const isTaken = outcome === 'taken' || outcome === 'repeated';
  if (wanted === 'taken') return isTaken;
  if (wanted === 'not taken') return !isTaken;
  return wanted === 'not refused' ? outcome !== 'refused' : outcome === wanted;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test.skipIf(!existsSync(DATA)).each(['wire', 'feeds', 'exports', 'cms-json', 'hostile'])(
  'every file of %s becomes what it must, with a reason where it is not taken',
  async (folder) => {
    const amiss: string[] = [];
    for (const file of filesBelow(join(DATA, folder))) {
      const path = relative(DATA, file);
      const { outcome, reason, error } = await receive(file, { dryRun: true });
      if (!fits(outcome, becomes(path))) amiss.push(`${path} was ${outcome}, not ${becomes(path)}: ${reason}`);
      if ((outcome === 'refused' || outcome === 'set aside') && !reason) amiss.push(`${path} says no reason`);
      if (error?.includes('fault of this program')) amiss.push(`${path}: ${error}`);
    }
    expect(amiss).toEqual([]);
  },
  180_000,
);
