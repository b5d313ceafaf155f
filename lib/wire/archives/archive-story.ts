import { plainText } from '../../news/body/body-text.ts';
import type { Byline } from '../../news/bylines.ts';
import { contentSchema, plainStory, type StoryContent } from '../../news/content.ts';
import { languageSchema } from '../../news/languages.ts';
import type { PictureUse } from '../../news/media.ts';
import { EARLIEST, LATEST } from '../../news/story-number.ts';
import { digest } from '../../platform/digest.ts';
import { now } from '../../platform/now.ts';
import type { HtmlBody } from '../html/html-body.ts';
import { noFacts, type StoryReading, type WireFacts, type WireItem, type WirePicture } from '../wire-item.ts';
import { plainLine, shortened } from './plain-line.ts';

/** A story as another system exported it: what its format found, before it is made one of ours. */
export interface ArchiveStory {
  provider: string;
  /** Its identity there; null where it has none. */
  guid: string | null;
  /** May hold HTML, as may the standfirst. */
  title: string;
  standfirst: string | null;
  kicker?: string | null;
  authors: string[];
  language: string | null;
  /** From the department down; what is deeper than two is named by its last. Empty for none. */
  section: string[];
  topics: string[];
  text: HtmlBody;
  lead: WirePicture | null;
  /** UTC ms, as are all times here. */
  publishedAt: number | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  commentCount?: number;
  hold: string | null;
  notes: string[];
  /** Losses beside those of the text. */
  losses: string[];
  facts: Partial<Pick<WireFacts, 'addresses' | 'versionAt' | 'subjects' | 'editorialNotes' | 'related'>>;
}

const LONGEST_HEADLINE = 300;
const LONGEST_DERIVED = 100;
const MOST_LANGUAGES = 1000;

/** Makes it an item to be filed, or says why it is none. */
export function archiveStory(story: ArchiveStory): StoryReading {
  const notes = [...story.notes];
  const losses = [...new Set([...story.text.losses, ...story.losses])];
  const body = withoutPicture(story.text.body, story.lead);
  const headline = headlineOf(story.title, body, notes);
  if (!headline) return { refused: 'neither a title nor a text' };
  const publishedAt = dateWithin(story.publishedAt, notes);
  const lead = story.lead && leadUse(story.lead);
  const content = contentSchema.safeParse({
    ...plainStory(headline, body),
    kind: body.content.length ? 'news' : 'flash',
    language: languageOf(story.language, notes),
    kicker: shortened(plainLine(story.kicker ?? ''), 79) || null,
    standfirst: standfirstOf(story.standfirst, body, losses),
    bylines: bylinesOf(story.authors),
    topics: distinct(story.topics),
    publishedAt,
    commentCount: story.commentCount || null,
    ...(lead ? { lead } : {}),
    ...seoOf(story, headline),
  });
  if (!content.success) return { refused: refusalOf(content.error.issues) };
  return { item: itemOf(story, content.data, { notes, losses }) };
}

function itemOf(
  story: ArchiveStory,
  content: StoryContent,
  { notes, losses }: Record<'notes' | 'losses', string[]>,
): WireItem {
  const dated = content.publishedAt !== null && content.publishedAt > now() ? 'dated in the future' : null;
  const pictures = [...(story.lead ? [story.lead] : []), ...story.text.pictures];
  const { publishedAt, headline } = content;
  return {
    provider: story.provider.slice(0, 100),
    guid: story.guid?.slice(0, 300) || digest(JSON.stringify([publishedAt, headline])),
    number: null,
    section: sectionOf(story.section),
    content,
    hold: story.hold ?? dated,
    notes,
    facts: {
      ...noFacts(),
      ...story.facts,
      pictures: [...new Map(pictures.map((picture) => [picture.key, picture])).values()],
      losses,
    },
  };
}

function headlineOf(title: string, body: StoryContent['body'], notes: string[]): string {
  const written = plainLine(title);
  if (written) {
    const headline = shortened(written, LONGEST_HEADLINE);
    if (headline !== written) notes.push('The headline was shortened.');
    return headline;
  }
  const first =
    plainText(body)
      .split('\n')
      .find((line) => line.trim())
      ?.trim() ?? '';
  if (first) notes.push('The headline is the beginning of the text.');
  return shortened(first, LONGEST_DERIVED);
}

/** A text that only says again how the body begins is no standfirst. */
function standfirstOf(
  given: string | null,
  { content: [first] }: StoryContent['body'],
  losses: string[],
): string | null {
  const words = given ? plainLine(given) : '';
  if (!words) return null;
  if (first && squeezed(plainText({ type: 'doc', content: [first] })) === squeezed(words)) return null;
  const kept = shortened(words, 1990);
  if (kept !== words) losses.push('Left out: the end of a standfirst of more than 2,000 characters.');
  return kept;
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The lead picture is not shown a second time where the text begins with it. */
function withoutPicture(body: StoryContent['body'], lead: WirePicture | null): StoryContent['body'] {
  const [first, ...rest] = body.content;
  const repeated = lead && first?.type === 'picture' && first.attrs.media === lead.key;
  return repeated ? { type: 'doc', content: rest } : body;
}

function leadUse({ key, alt, caption, credit }: WirePicture): PictureUse {
  const line = (words: string | null) => (words ? shortened(plainLine(words), 990) || null : null);
  return { media: key, alt: shortened(plainLine(alt), 1990), caption: line(caption), credit: line(credit) };
}

function dateWithin(instant: number | null, notes: string[]): number | null {
  if (instant === null || (instant >= EARLIEST && instant <= LATEST)) return instant;
  notes.push('A time that is none: filed without a date.');
  return null;
}

const languages = new Map<string, string | null>();

/** A language as we write it ("de_DE" is de-DE); English where none is given. */
function languageOf(given: string | null, notes: string[]): string {
  const written = given?.trim();
  if (!written) return 'en';
  let known = languages.get(written);
  if (known === undefined) {
    known = canonicalLanguage(written);
    if (languages.size < MOST_LANGUAGES) languages.set(written, known);
  }
  if (known === null) notes.push('The language is not known: filed as English.');
  return known ?? 'en';
}

function canonicalLanguage(written: string): string | null {
  try {
    const language = languageSchema.safeParse(Intl.getCanonicalLocales(written.replaceAll('_', '-'))[0]);
    return language.success ? language.data : null;
  } catch {
    return null;
  }
}

function bylinesOf(names: string[]): Byline[] {
  return distinct(names)
    .slice(0, 20)
    .map((name) => ({ type: 'person', name, role: 'author' }));
}

function sectionOf(names: string[]): WireItem['section'] {
  const named = names.map((name) => plainLine(name)).filter(Boolean);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return null;
  return { names: named.length === 1 ? [first] : [first, last] };
}

function distinct(names: string[]): string[] {
  return [...new Set(names.map((name) => shortened(plainLine(name), 119)).filter(Boolean))].slice(0, 100);
}

function seoOf({ seoTitle, seoDescription }: ArchiveStory, headline: string): Partial<StoryContent> {
  const title = shortened(plainLine(seoTitle ?? ''), 199);
  const description = shortened(plainLine(seoDescription ?? ''), 499);
  return {
    ...(title && title !== headline ? { seoTitle: title } : {}),
    ...(description ? { seoDescription: description } : {}),
  };
}

function refusalOf([issue]: readonly { path: PropertyKey[]; message: string }[]): string {
  return issue ? `${issue.path.join('.') || 'story'}: ${issue.message}` : 'no story';
}
