import { decodeHTMLStrict } from 'entities';
import { z } from 'zod';
import { type Body, bodyOfAgate, MOST_BLOCKS } from '../../../news/body/body.ts';
import { type Byline, parseByline } from '../../../news/bylines.ts';
import { contentSchema, groupName, plainStory } from '../../../news/content.ts';
import { instantOf } from '../../../news/dates.ts';
import { now } from '../../../platform/now.ts';
import { type Provider, providerNamed } from '../../providers.ts';
import { noFacts, type StoryReading, type WireItem } from '../../wire-item.ts';
import { bodyOfLines } from './list-lines.ts';
import { cleanText, cut, mendEntities } from './mend-text.ts';
import { ownStorySchema, readOwnStory } from './own-story.ts';

/**
 * The archive format: one article a line, as JSON. Texts are plain; `published_at` is RFC 3339 or null. Keys that are
 * not named here are another program's business and are left alone.
 */
const lineSchema = z.object({
  id: z.string().min(1).max(300),
  title: z.string(),
  dateline: z.string().nullish(),
  section: z.string().nullish(),
  topics: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  byline: z.string().nullish(),
  published_at: z.string().nullish(),
  lang: z.string(),
  body_paragraphs: z.array(z.string()).max(MOST_BLOCKS, `more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs`),
  source: z.string().min(1).max(100),
  summary: z.string().nullish(),
  extra: z
    .object({
      text_type: z.string(),
      kicker: z.string(),
      canonical: z.string(),
      credit: z.string(),
      hidden: z.boolean(),
      translation_group: z.string(),
      alternate: z.string(),
    })
    .partial()
    .nullish(),
  story: ownStorySchema.optional(),
});

type Line = Omit<z.infer<typeof lineSchema>, 'story'>;

const LONGEST_HEADLINE = 300;
const LONGEST_DERIVED = 100;

/** Reads one line of an archive. A line that is no article is refused with the reason. */
export function parseArchiveLine(text: string): StoryReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: 'not JSON' };
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return { refused: firstIssue(parsed.error) };
  const { story, ...line } = parsed.data;
  return story ? readOwnStory(line, story) : readLine(line);
}

function readLine(line: Line): StoryReading {
  const notes: string[] = [];
  const provider = providerNamed(line.source);
  const clean = (value: string | null | undefined) => {
    const text = provider.brokenEntities ? mendEntities(value ?? '') : decodeHTMLStrict(value ?? '');
    return cleanText(text).trim();
  };
  const lines = line.body_paragraphs.map((paragraph) => cleanLines(paragraph, provider));
  const written = clean(line.title);
  const headline = written
    ? shortened(written, LONGEST_HEADLINE)
    : shortened(lines.find((first) => first.trim())?.trim() ?? '', LONGEST_DERIVED);
  if (!headline) return { refused: 'neither a title nor a text' };
  if (!written) notes.push('The headline is the first line of the text.');
  if (written && headline !== written) notes.push('The headline was shortened.');
  const publishedAt = publicationTime(line.published_at, notes);
  const body = bodyOf(line, headline === written ? lines : withoutFirst(lines, headline));
  const content = contentSchema.safeParse({
    ...plainStory(headline, body),
    kind: body.content.length ? 'news' : 'flash',
    language: languageOf(line.lang),
    kicker: clean(line.extra?.kicker) || null,
    standfirst: cut(wholeSentences(clean(line.summary)), 2000) || null,
    dateline: cut(clean(line.dateline), 200) || null,
    bylines: bylinesOf(line, provider),
    source: provider.name,
    topics: distinct(line.topics),
    places: distinct(line.places),
    publishedAt,
    translationGroup: translationGroupOf(line),
  });
  if (!content.success) return { refused: firstIssue(content.error) };
  return {
    item: {
      provider: line.source,
      guid: line.id,
      number: null,
      section: sectionOf(line, provider),
      content: content.data,
      hold: holdReason(line, publishedAt),
      notes,
      facts: noFacts(),
    },
  };
}

/** Our section for theirs; a section that we do not know becomes one of its own below its provider. */
function sectionOf(line: Line, provider: Provider): WireItem['section'] {
  const name = cleanText(line.section ?? '').trim();
  if (!name) return null;
  const ours = Object.hasOwn(provider.sections, name) ? provider.sections[name] : undefined;
  return ours ? { path: ours } : { names: [provider.name, name] };
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'line'}: ${issue.message}` : 'not an article';
}

/** A text line as it stands; spaces at its beginning carry meaning in tables. */
function cleanLines(paragraph: string, provider: Provider): string {
  const text = cleanText(paragraph).trimEnd();
  return provider.brokenEntities ? cleanText(mendEntities(text)) : text;
}

/** At most `most` characters, cut between words, with an ellipsis where something was cut. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = cut(text, most);
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > most / 2 ? start.slice(0, lastSpace) : start}…`;
}

/** A summary that some database cut off, back to its last whole sentence; with an ellipsis when it has none. */
function wholeSentences(summary: string): string {
  if (summary.length < 100 || /[\p{P}\p{S}]$/u.test(summary)) return summary;
  const last = Math.max(...['. ', '? ', '! '].map((end) => summary.lastIndexOf(end)));
  return last > 60 ? summary.slice(0, last + 1) : `${summary}…`;
}

/** When the whole first line became the headline, the text begins with the second. */
function withoutFirst(lines: string[], headline: string): string[] {
  const first = lines.findIndex((line) => line.trim());
  return lines[first]?.trim() === headline ? lines.slice(first + 1) : lines;
}

function bodyOf(line: Line, lines: string[]): Body {
  if (line.extra?.text_type === 'UNPROC') return bodyOfAgate(lines);
  const body = bodyOfLines(lines);
  const elsewhere = line.extra?.canonical?.trim();
  return body.content.length === 0 && elsewhere && URL.canParse(elsewhere) ? linkBody(elsewhere) : body;
}

/** The body of an item that only points to a text on another site. */
function linkBody(href: string): Body {
  const text = `Read the full text at ${new URL(href).hostname.replace(/^www\./, '')}`;
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }] }],
  };
}

function distinct(names: string[]): string[] {
  return [...new Set(names.map((name) => cleanText(name).trim()).filter(Boolean))].slice(0, 100);
}

/** Two texts that name each other share the first of their two names. */
function translationGroupOf({ id, extra }: Line): string | null {
  if (extra?.translation_group) return groupName(extra.translation_group);
  const [first] = extra?.alternate ? [id, extra.alternate].sort() : [];
  return first ? groupName(first) : null;
}

function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}

function bylinesOf(line: Line, provider: Provider): Byline[] {
  const agency = provider.agency ? provider.name : (line.extra?.credit?.trim() ?? '') || null;
  return parseByline(line.byline ? cleanText(decodeHTMLStrict(line.byline)) : null, agency).slice(0, 20);
}

function publicationTime(printed: string | null | undefined, notes: string[]): number | null {
  if (!printed) return null;
  const instant = instantOf(printed);
  if (instant === null) notes.push('A time that is none: filed without a date.');
  return instant;
}

function holdReason(line: Line, publishedAt: number | null): string | null {
  if (publishedAt !== null && publishedAt > now()) return 'dated in the future';
  return line.extra?.hidden ? 'hidden where it came from' : null;
}
