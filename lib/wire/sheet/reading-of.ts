import type { Block } from '../../news/body/blocks.ts';
import { canonicalBody } from '../../news/body/canonical-body.ts';
import { contentSchema, groupName, plainStory } from '../../news/content.ts';
import { stampOf } from '../../news/dates.ts';
import { digest } from '../../platform/digest.ts';
import { now } from '../../platform/now.ts';
import type { StoryReading, WireItem } from '../wire-item.ts';
import { type ReadByline, readByline } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { languageOf } from './language.ts';
import { bylineInText, lineOfBlock, withoutDateline, withoutRepeats } from './opening-blocks.ts';
import type { Sheet } from './sheet.ts';
import { letters, lineOfText, printable, shortened } from './words.ts';

const LONGEST_HEADLINE = 500;
const LONGEST_DERIVED = 120;

/** Makes a story of what an item says: each thing in its field once, the rest in the body. Refused when there is nothing in it. */
export function readingOf(sheet: Sheet): StoryReading {
  const notes = [...sheet.notes];
  const language = languageOf(sheet.language) ?? assumedLanguage(sheet.language, notes);
  const given = headlineOf(sheet, notes);
  const standfirst = standfirstOf(sheet, given, notes);
  const signed = byLineAndBody(sheet, given, standfirst);
  const dated = withoutDateline(signed.blocks, datelineOf(lineOfText(sheet.dateline), sheet.agency), sheet.agency);
  const headline = given ?? firstWords(dated.blocks, standfirst, notes);
  if (!headline) return { refused: 'It has neither a title nor a text.' };
  const byline = readByline(signed.byline, language, sheet.agency);
  const body = clean(canonicalBody({ type: 'doc', content: dated.blocks }));
  const content = contentSchema.safeParse({
    ...plainStory(headline, body),
    kind: body.content.length ? 'news' : 'flash',
    language,
    kicker: shortLine(sheet.kicker, 80, notes),
    standfirst: standfirst ?? ('noName' in byline ? shortLine(byline.noName, 2000, notes) : null),
    dateline: dated.dateline && shortened(dated.dateline, 200),
    bylines: 'bylines' in byline ? byline.bylines : [],
    source: shortLine(creditOf(sheet), 200, notes),
    topics: distinct(sheet.topics, 120),
    places: distinct(sheet.places, 120),
    publishedAt: sheet.publishedAt,
    translationGroup: sheet.translationGroup && groupName(sheet.translationGroup),
    ...(sheet.lead ? { lead: sheet.lead } : {}),
  });
  if (!content.success) return { refused: `It cannot be a story: ${content.error.issues[0]?.message ?? 'no reason'}.` };
  return { item: itemOf(sheet, content.data, notes, byline) };
}

/** Whom readers are told it comes from; "STT–" of STT is STT. */
function creditOf({ facts, agency }: Sheet): string {
  return lineOfText(facts.creditLine)?.replace(/[\s–—-]+$/, '') || agency.name;
}

function itemOf(sheet: Sheet, content: WireItem['content'], notes: string[], byline: ReadByline): WireItem {
  const { facts, agency } = sheet;
  const guid = lineOfText(sheet.guid);
  if (!guid) notes.push('It carried no id of its sender: one was made of its date and headline.');
  const editorialNotes = [...facts.editorialNotes, ...('initials' in byline ? [`Signed: ${byline.initials}`] : [])];
  return {
    provider: agency.key,
    guid: guid ?? digest(`${agency.key}\n${content.publishedAt}\n${content.headline}`),
    number: null,
    section: null,
    content,
    hold: sheet.hold ?? embargoOf(sheet),
    notes: [...new Set(notes)],
    facts: {
      ...facts,
      editorialNotes: [...new Set(editorialNotes.map((note) => printable(note).trim()).filter(Boolean))],
      losses: [...new Set([...facts.losses, ...sheet.body.losses])],
    },
  };
}

function embargoOf({ facts: { embargoedUntil }, publishedAt }: Sheet): string | null {
  if (embargoedUntil !== null && embargoedUntil > now())
    return `embargoed until ${stampOf(embargoedUntil, 'UTC').shown}`;
  return publishedAt !== null && publishedAt > now() ? 'dated in the future' : null;
}

function assumedLanguage(said: string | null, notes: string[]): string {
  notes.push(
    said?.trim()
      ? `"${shortened(said.trim(), 40)}" is no language that is known: English was taken.`
      : 'It says no language: English was taken.',
  );
  return 'en';
}

function headlineOf(sheet: Sheet, notes: string[]): string | null {
  const headline = lineOfText(sheet.headline);
  if (headline && headline.length > LONGEST_HEADLINE) notes.push('The headline was shortened.');
  return headline && shortened(headline, LONGEST_HEADLINE);
}

/** A standfirst that is the headline again, or how the text begins, says nothing of its own. */
function standfirstOf(sheet: Sheet, headline: string | null, notes: string[]): string | null {
  const said = lineOfText(sheet.standfirst);
  const words = letters(said ?? '');
  if (!words || words === letters(headline ?? '')) return null;
  const start = letters(sheet.body.body.content.slice(0, 6).map(lineOfBlock).filter(Boolean).join(' '));
  const first = letters(sheet.body.body.content.map(lineOfBlock).find((line) => line?.trim()) ?? '');
  if (first !== words && start.startsWith(words.slice(0, 150))) return null;
  return shortLine(said, 2000, notes);
}

function byLineAndBody(sheet: Sheet, headline: string | null, standfirst: string | null) {
  const fields = [headline, standfirst, sheet.kicker, sheet.byline, sheet.byline && `By ${sheet.byline}`];
  const kept = withoutRepeats(sheet.body.body.content, fields);
  // A standfirst that is all there is stays the text.
  const blocks = kept.length ? kept : withoutRepeats(sheet.body.body.content, [headline]);
  const inText = lineOfText(sheet.byline) ? null : bylineInText(blocks);
  return { byline: inText?.byline ?? lineOfText(sheet.byline), blocks: inText?.blocks ?? blocks };
}

/** A headline for a text without one. */
function firstWords(blocks: readonly Block[], standfirst: string | null, notes: string[]): string | null {
  const line = blocks.map(lineOfBlock).find((words) => lineOfText(words)) ?? standfirst;
  const words = lineOfText(line);
  if (!words) return null;
  notes.push('It had no headline: the first words of the text were taken.');
  const sentence = /^.{20,}?[.!?。！？](?=\s|$|\p{Lo})/u.exec(words)?.[0] ?? words;
  return shortened(sentence, LONGEST_DERIVED);
}

function shortLine(text: string | null, most: number, notes: string[]): string | null {
  const line = lineOfText(text);
  if (line && line.length > most) notes.push(`A line of more than ${most} characters was shortened.`);
  return line && shortened(line, most);
}

/** Each name once, in the spelling that came first. */
function distinct(names: readonly (string | null)[], most: number): string[] {
  const spellings = new Map<string, string>();
  for (const name of names.map(lineOfText)) {
    if (name && !spellings.has(name.toLowerCase())) spellings.set(name.toLowerCase(), shortened(name, most));
  }
  return [...spellings.values()].slice(0, 100);
}

/** A body without control characters in any of its texts. */
function clean<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(clean) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as Value;
}
