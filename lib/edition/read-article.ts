import { type Reader, read } from '../../db/database.ts';
import { type ArticleRow, findArticle, translationsOf } from '../../db/queries/edition/articles.ts';
import { correctionsOf } from '../../db/queries/edition/corrections.ts';
import { findTopic, topicsOf } from '../../db/queries/edition/links.ts';
import { findSection, sectionsNumbered } from '../../db/queries/edition/sections.ts';
import { site } from '../../site.ts';
import { ageInYears } from '../news/age.ts';
import type { Body } from '../news/body/body.ts';
import { mediaOf } from '../news/body/body-media.ts';
import { plainText } from '../news/body/body-text.ts';
import type { CorrectionKind } from '../news/corrections.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import { KIND_RECORDS, type Kind } from '../news/kinds.ts';
import { directionOf, ownName } from '../news/languages.ts';
import { pathOf } from '../news/paths.ts';
import { readingMinutes, wordCount } from '../news/reading-time.ts';
import { nameSlug } from '../news/slugs.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { noteLanguage, noteUntil } from '../platform/page-notes.ts';
import { labelOf } from './label.ts';
import { mediaFiles } from './media-files.ts';
import { type MediaFiles, type Picture, pictureOf } from './picture.ts';
import { type Beside, storiesBeside } from './read-beside.ts';
import { type SectionLink, sectionLink } from './read-chrome.ts';
import { siteNow } from './read-site.ts';
import { hasChanges } from './read-versions.ts';
import { type SharePictures, sharedStory, sharePictures } from './share-pictures.ts';
import { type Signature, signatureOf, signatureToBe } from './signature.ts';

/** What was corrected in a story. */
export interface Correction {
  kind: CorrectionKind;
  wrong: string | null;
  right: string;
  time: Stamp;
}

/** Where the same text stands in another language; `name` is that language's own. */
export interface Translation {
  language: string;
  name: string;
  path: string;
}

/** An article as its page shows it. */
export interface Article {
  id: number;
  kind: Kind;
  path: string;
  /** The full address, for paper and for sharing. */
  url: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** From the department down to the section it stands in. */
  breadcrumb: SectionLink[];
  /** The further sections in whose lists it stands. */
  alsoIn: SectionLink[];
  /** The story's own kicker; of a column, the name it stands under. */
  kicker: string | null;
  /** The label of its kind, where the section does not say enough. */
  label: string | null;
  /** Whether it is going on at this moment. */
  isLive: boolean;
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  signature: Signature;
  time: Stamp | null;
  updated: Stamp | null;
  /** How many years old it is, where its kind tells of its day; null while it is younger than one. */
  age: number | null;
  minutes: number;
  words: number;
  /** What lists and search engines are told of it: its standfirst, or how it begins. */
  summary: string | null;
  /** What search engines are told instead of headline and summary, where an editor chose other words. */
  seo: { title: string | null; description: string | null };
  /** When readers were last shown other words, or a correction; null while it is as it appeared. */
  changed: Stamp | null;
  share: SharePictures;
  /** Where readers see what changed in it; null when nothing has, or the paper does not show it. */
  changes: string | null;
  /** How many comments; null where comments are off. */
  commentCount: number | null;
  corrections: Correction[];
  lead: Picture | null;
  body: Body;
  media: MediaFiles;
  source: string | null;
  editor: string | null;
  topics: { name: string; path: string }[];
  translations: Translation[];
  beside: Beside;
}

/** Reads the article of this number; null when it is not published. */
export async function readArticle(id: number): Promise<Article | null> {
  return read(async (db) => {
    const row = await findArticle(db, id);
    return row && articleOf(db, row, await topicsOf(db, id), await signatureOf(db, id, row.bylines));
  });
}

/**
 * What a story would look like as its page: a row that stands in no table of readers, with the names of its topics. For
 * those who may see it before it is published; how they are known is not the edition's business.
 */
export async function articleToBe(row: ArticleRow, topicNames: readonly string[]): Promise<Article> {
  return read(async (db) => {
    const found = await Promise.all(
      topicNames.map(async (name) => (await findTopic(db, nameSlug(name))) ?? { id: 0, name, slug: nameSlug(name) }),
    );
    return articleOf(db, row, found, await signatureToBe(db, row.bylines));
  });
}

async function articleOf(
  db: Reader,
  row: ArticleRow,
  topics: { id: number; name: string; slug: string }[],
  signature: Signature,
): Promise<Article> {
  const { id } = row;
  noteLanguage(row.language);
  const place = await findSection(db, row.sectionPath);
  const path = pathOf({ page: 'article', section: row.sectionPath, id });
  const corrections = await correctionsIn(db, id);
  const media = await mediaFiles(db, [...(row.lead ? [row.lead.media] : []), ...mediaOf(row.body)]);
  return {
    id,
    kind: row.kind,
    path,
    url: config().siteUrl + path,
    language: row.language,
    direction: directionOf(row.language),
    breadcrumb: [place?.parent, place?.section].flatMap((section) => (section ? [sectionLink(section)] : [])),
    alsoIn: (await sectionsNumbered(db, row.alsoIn ?? [])).map(sectionLink),
    kicker: row.kicker,
    ...labelOf(row.kind, row.publishedAt),
    headline: row.headline,
    standfirst: beginsWith(row.body, row.standfirst) ? null : row.standfirst,
    dateline: row.dateline,
    signature,
    time: row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone),
    updated: row.updatedAt === null ? null : stampOf(row.updatedAt, site.zone),
    age: ageOf(row),
    minutes: readingMinutes(plainText(row.body)),
    changes: (await hasChanges(db, id)) ? pathOf({ page: 'changes', section: row.sectionPath, id }) : null,
    commentCount: (await siteNow(db)).comments ? row.commentCount : null,
    corrections,
    words: wordCount(plainText(row.body)),
    summary: row.standfirst ?? beginningOf(plainText(row.body)),
    seo: { title: row.seoTitle, description: row.seoDescription },
    changed: lastChange(row, corrections),
    share: sharePictures(sharedStory(row, place?.section.name ?? null, media)),
    lead: pictureOf(row.lead, media),
    body: row.body,
    media,
    source: row.source,
    editor: row.editor,
    topics: topics.map(({ name, slug }) => ({ name, path: pathOf({ page: 'topic', slug, number: 1 }) })),
    translations: await translationsIn(db, row),
    beside: await storiesBeside(
      db,
      row,
      topics.map((topic) => topic.id),
    ),
  };
}

const LONGEST_SUMMARY = 200;

/** The first words of a text, for where it has no standfirst; null when it has no words. */
function beginningOf(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SUMMARY) return line || null;
  return `${line
    .slice(0, LONGEST_SUMMARY)
    .toWellFormed()
    .replace(/(?<!\s)\s+\S*$/, '')}…`;
}

function lastChange({ updatedAt }: ArticleRow, corrections: readonly Correction[]): Stamp | null {
  const updated = updatedAt === null ? [] : [stampOf(updatedAt, site.zone)];
  const stamps = [...updated, ...corrections.map(({ time }) => time)];
  return stamps.toSorted((a, b) => Date.parse(a.machine) - Date.parse(b.machine)).at(-1) ?? null;
}

/** Whether the text begins with its standfirst: what lists show is then not said twice on the page. */
function beginsWith(body: Body, standfirst: string | null): boolean {
  return standfirst !== null && plainText(body).startsWith(standfirst.replace(/…$/, ''));
}

/** A page that says how old its story is goes out of date on the story's birthday. */
function ageOf({ kind, publishedAt }: ArticleRow): number | null {
  if (publishedAt === null || !KIND_RECORDS[kind].ages) return null;
  const { years, next } = ageInYears(publishedAt, now());
  noteUntil(next);
  return years || null;
}

async function correctionsIn(db: Reader, id: number): Promise<Correction[]> {
  const rows = await correctionsOf(db, id);
  return rows.map(({ correctedAt, ...words }) => ({ ...words, time: stampOf(correctedAt, site.zone) }));
}

async function translationsIn(db: Reader, { id, translationGroup }: ArticleRow): Promise<Article['translations']> {
  if (translationGroup === null) return [];
  const rows = await translationsOf(db, translationGroup, id);
  return rows.map(({ language, sectionPath, id: other }) => ({
    language,
    name: ownName(language),
    path: pathOf({ page: 'article', section: sectionPath, id: other }),
  }));
}
