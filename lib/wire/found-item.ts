import type { Body } from '../news/body/body.ts';
import { plainText } from '../news/body/body-text.ts';
import type { Byline } from '../news/bylines.ts';
import { contentSchema, plainStory, type StoryContent } from '../news/content.ts';
import { now } from '../platform/now.ts';
import { fitting, keptTexts } from './fitting.ts';
import { languageOf } from './language-of.ts';
import { noFacts, type StoryReading, type WireFacts, type WireItem } from './wire-item.ts';
import { withoutRepeats } from './without-repeats.ts';

/** What a format found in an item, in the sender's words: nothing of it has to fit yet. */
export interface FoundItem {
  provider: string;
  guid: string;
  headline: string | null;
  body: Body;
  /** As the item says it; null where it says none. */
  language: string | null;
  /** The one its sender most likely writes, for where neither it nor its words tell. */
  likelyLanguage?: string | undefined;
  kind?: StoryContent['kind'];
  kicker?: string | null;
  standfirst?: string | null;
  dateline?: string | null;
  bylines?: Byline[];
  source?: string | null;
  topics?: string[];
  places?: string[];
  publishedAt?: number | null;
  lead?: StoryContent['lead'];
  section?: WireItem['section'];
  hold?: string | null;
  notes?: string[];
  facts?: Partial<WireFacts>;
}

const LONGEST_DERIVED = 100;

/**
 * Makes an item of what was found: texts are made to fit (and it is noted), a missing headline is taken from the text,
 * nothing is said twice, and what must not appear yet waits. Refused when there is neither a title nor a text.
 */
export function itemOf(found: FoundItem): StoryReading {
  const losses = [...(found.facts?.losses ?? [])];
  const notes = [...(found.notes ?? [])];
  const facts: WireFacts = { ...noFacts(), ...found.facts, losses };
  const text = plainText(found.body);
  const headline = headlineOf(found, text, notes);
  if (!headline) return { refused: 'It has neither a title nor a text.' };
  const fitted = fitting(losses);
  const standfirst = fitted('standfirst', found.standfirst, 2000);
  const trimmed = withoutRepeats(found.body, headline, standfirst, notes);
  const { language, note } = languageOf(found.language, `${headline}\n${text}`, found.likelyLanguage);
  if (note) notes.push(note);
  const content = contentSchema.safeParse({
    ...plainStory(headline, trimmed.body),
    kind: kindOf(found, trimmed.body),
    language,
    kicker: fitted('kicker', found.kicker, 80),
    standfirst: trimmed.standfirst,
    dateline: fitted('dateline', found.dateline, 200),
    bylines: signed(found.bylines ?? [], losses),
    source: fitted('source', found.source, 200),
    topics: keptTexts('topic', found.topics ?? [], losses),
    places: keptTexts('place', found.places ?? [], losses),
    publishedAt: found.publishedAt ?? null,
    ...(found.lead && { lead: found.lead }),
  });
  if (!content.success) return { refused: firstIssue(content.error.issues) };
  return {
    item: {
      provider: found.provider,
      guid: found.guid.slice(0, 300),
      number: null,
      section: found.section ?? null,
      content: content.data,
      hold: found.hold ?? holdOf(facts, content.data),
      notes,
      facts,
    },
  };
}

function headlineOf(found: FoundItem, text: string, notes: string[]): string {
  const said = found.headline?.replace(/[\s\p{Cc}\ufffe\uffff]+/gu, ' ').trim() ?? '';
  if (said.length > 500) notes.push('The headline was shortened.');
  if (said) return shortened(said, 500);
  const first = text.split('\n').find((line) => line.trim()) ?? '';
  const derived = shortened(first.replace(/[\s\p{Cc}]+/gu, ' ').trim(), LONGEST_DERIVED);
  if (derived) notes.push('It has no headline: these are the first words of its text.');
  return derived;
}

/** At most `most` characters, cut between words where it can be, with an ellipsis where something was cut. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > most / 2 ? start.slice(0, lastSpace) : start}…`;
}

/** A story without text is a flash, whatever its sender calls it; one whose kind asks for more is filed as news. */
function kindOf({ kind, bylines }: FoundItem, body: Body): StoryContent['kind'] {
  if (!body.content.length) return 'flash';
  const unsigned = !bylines?.length && (kind === 'opinion' || kind === 'review' || kind === 'column');
  return kind === undefined || unsigned ? 'news' : kind;
}

function signed(bylines: Byline[], losses: string[]): Byline[] {
  const named = bylines.filter(({ name }, at) => bylines.findIndex((other) => other.name === name) === at);
  const kept = named.filter(({ name }) => name.length <= 120).slice(0, 20);
  for (const { name } of named.filter((byline) => !kept.includes(byline))) {
    losses.push(`Left out: a byline, “${name.slice(0, 80)}”.`);
  }
  return kept;
}

function holdOf({ embargoedUntil, signal }: WireFacts, { publishedAt }: StoryContent): string | null {
  if (signal === 'withhold') return 'withheld by its sender';
  if (embargoedUntil !== null && embargoedUntil > now()) return 'under embargo';
  return publishedAt !== null && publishedAt > now() ? 'dated in the future' : null;
}

function firstIssue(issues: { path: PropertyKey[]; message: string }[]): string {
  const [issue] = issues;
  return issue ? `${issue.path.join('.') || 'item'}: ${issue.message}` : 'not a story';
}
