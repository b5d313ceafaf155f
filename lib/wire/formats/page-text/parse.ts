import { bodyOfParagraphs } from '../../../news/body/body.ts';
import { parseByline } from '../../../news/bylines.ts';
import { contentSchema, plainStory } from '../../../news/content.ts';
import { parsePrintedTime } from '../../../news/dates.ts';
import { digest } from '../../../platform/digest.ts';
import { noFacts, type StoryReading } from '../../wire-item.ts';

/** What an article page read as plain text holds, in the order in which it stands there. */
export interface PageText {
  breadcrumb: string[];
  headline: string;
  byline: string | null;
  /** The time as printed, and in UTC ms. */
  time: { printed: string; instant: number } | null;
  counter: number | null;
  standfirst: string | null;
  paragraphs: string[];
  source: string | null;
  editor: string | null;
  /** Lines of the page's furniture, left out of the story. */
  furniture: string[];
}

const STEP = /^[\p{L}\p{N}&' -]{2,40}$/u;
/** What parts the steps of a breadcrumb. */
const PARTED = /(?<!\s)\s+\/\s+/;
const TIME = /^\s*(\d{1,2}:\d{2}\s+UTC\S*,\s+\d{4}-\d{2}-\d{2})(?:\s+(\d+))?\s*$/;
/** Bylines that are no person's name, whether the Source line says so or not. */
const AGENCIES = new Set(['Xinhua', 'Reuters', 'AFP', 'AP', 'CNS', 'China Daily', 'SHINE', 'Shanghai Daily']);
const FURNITURE_BEGINS = /^(Special Reports|EXPLORE SHINE|Follow Us)$/i;

/** "Source: Xinhua   Editor: Wang Xiang" -> both names; null for a line that begins with neither word. */
function signatureIn(line: string): { source: string | null; editor: string | null } | null {
  const at = line.indexOf('Editor:');
  const head = (at === -1 ? line : line.slice(0, at)).trim();
  if (head ? !head.startsWith('Source:') : at === -1) return null;
  const editor = at === -1 ? '' : line.slice(at + 'Editor:'.length).trim();
  return { source: head.slice('Source:'.length).trim() || null, editor: editor || null };
}

/** "News / Metro", "Feature / Art & Culture": three steps at most. */
function isBreadcrumb(line: string): boolean {
  const steps = line.length > 140 ? [] : line.split(PARTED);
  return steps.length > 0 && steps.length <= 3 && steps.every((step) => STEP.test(step));
}

/** Whether a text looks like an article page: a breadcrumb on top and a printed time near it. */
export function looksLikePageText(text: string): boolean {
  const [first = '', ...rest] = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return isBreadcrumb(first) && rest.slice(0, 8).some((line) => TIME.test(line));
}

/**
 * Takes an article page apart by the marks its layout leaves in the text: breadcrumb, headline, byline block (which may
 * stand there twice), standfirst, text, the Source/Editor line, furniture. Returns null without breadcrumb, headline
 * and text.
 */
export function readPage(text: string): PageText | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const filled = lines.flatMap((line, at) => (line ? [{ line, at }] : []));
  const [crumbs, headline, ...rest] = filled;
  if (!crumbs || !headline || !isBreadcrumb(crumbs.line)) return null;
  const end = storyEnd(rest.map(({ line }) => line));
  const story = rest.slice(0, end);
  const signature = signatureIn(rest[end]?.line ?? '');
  const signedOff = Boolean(signature?.source || signature?.editor);
  const block = bylineBlock(story, lines);
  const paragraphs = withoutRepeatedBlock(
    story.slice(block.length).map(({ line }) => line),
    block,
  );
  if (paragraphs.length === 0) return null;
  return {
    breadcrumb: crumbs.line.split(PARTED),
    headline: headline.line,
    byline: block.byline,
    time: block.time,
    counter: block.counter,
    standfirst: block.standfirst,
    paragraphs,
    source: signature?.source ?? null,
    editor: signature?.editor ?? null,
    furniture: rest.slice(signedOff ? end + 1 : end).map(({ line }) => line),
  };
}

/** The index of the line that ends the story: Source/Editor, or the first line of furniture. */
function storyEnd(lines: string[]): number {
  const end = lines.findIndex((line) => /^(Source:|Editor:)/.test(line) || FURNITURE_BEGINS.test(line));
  return end === -1 ? lines.length : end;
}

interface BylineBlock {
  byline: string | null;
  time: PageText['time'];
  counter: number | null;
  standfirst: string | null;
  /** How many of the story's filled lines the block takes. */
  length: number;
}

/** Lines above the time are the byline; the line below it, with nothing between, is the standfirst. */
function bylineBlock(story: { line: string; at: number }[], lines: string[]): BylineBlock {
  const timeIndex = story.slice(0, 4).findIndex(({ line }) => TIME.test(line));
  const [, printed, count] = TIME.exec(story[timeIndex]?.line ?? '') ?? [];
  const instant = printed ? parsePrintedTime(printed) : null;
  if (!printed || instant === null) return { byline: null, time: null, counter: null, standfirst: null, length: 0 };
  const above = story.slice(0, timeIndex).map(({ line }) => line);
  const below = lines[(story[timeIndex]?.at ?? 0) + 1] ?? '';
  const isStandfirst = below && below !== above[0] && !TIME.test(below) && story.length > timeIndex + 2;
  const standfirst = isStandfirst ? below : null;
  return {
    byline: above.join(', ') || null,
    time: { printed, instant },
    counter: count === undefined ? null : Number(count),
    standfirst,
    length: timeIndex + 1 + (standfirst ? 1 : 0),
  };
}

/** The text without the second copy of the byline block that phones were shown. */
function withoutRepeatedBlock(lines: string[], block: BylineBlock): string[] {
  const again = lines.slice(0, 4).findIndex((line) => TIME.test(line));
  const before = lines.slice(0, again).join(', ');
  return again !== -1 && (before === '' || before === block.byline) ? lines.slice(again + 1) : lines;
}

/** Reads an article page as one wire item; `page` says what was taken for what. Refused with the reason when it is none. */
export function parsePageText(text: string): { page: PageText | null; reading: StoryReading } {
  const page = readPage(text);
  const reading = page ? itemOf(page) : { refused: 'no article page: breadcrumb, headline or text is missing' };
  return { page, reading };
}

function itemOf(page: PageText): StoryReading {
  const agency = page.byline && (page.byline === page.source || AGENCIES.has(page.byline)) ? page.byline : null;
  const content = contentSchema.safeParse({
    ...plainStory(page.headline, bodyOfParagraphs(page.paragraphs)),
    standfirst: page.standfirst,
    bylines: page.byline ? parseByline(page.byline, agency) : [],
    source: page.source,
    editor: page.editor,
    publishedAt: page.time?.instant ?? null,
    commentCount: page.counter,
  });
  if (!content.success) return { refused: content.error.issues[0]?.message ?? 'no article' };
  return {
    item: {
      provider: 'page-text',
      // The page says no number: section, time and headline are what names it.
      guid: digest([...page.breadcrumb, page.time?.printed ?? '', page.headline].join('\n')),
      number: null,
      section: { names: page.breadcrumb.slice(0, 2) },
      content: content.data,
      hold: null,
      notes: [],
      facts: noFacts(),
    },
  };
}
