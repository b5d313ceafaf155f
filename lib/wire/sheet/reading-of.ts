import type { Block } from '../../news/body/blocks.ts';
import { canonicalBody } from '../../news/body/canonical-body.ts';
import { groupName } from '../../news/content.ts';
import { digest } from '../../platform/digest.ts';
import { datelineOf } from '../dateline.ts';
import { lineIn } from '../fitting.ts';
import { type FoundItem, itemOf } from '../found-item.ts';
import type { StoryReading, WireFacts } from '../wire-item.ts';
import { agencyAlone, readByline } from './byline.ts';
import { withoutEditorsLines } from './editors-lines.ts';
import { embargoInWords } from './embargo-in-words.ts';
import { bylineInText, lineOfBlock, withoutDateline, withoutRepeats } from './opening-blocks.ts';
import type { Sheet } from './sheet.ts';
import { letters, printable } from './words.ts';

/** What agencies write where a text must not appear. */
const NOT_TO_BE_PRINTED =
  /nicht zur Veröffentlichung bestimmt|not (?:intended )?for publication(?!.{0,40}\b(?:before|until|till)\b)/i;
const NOTES_TO_EDITORS = /^(?:Achtung|Vorschau)$/;

/** How formats say that an item is under an embargo for which its fields give no end. */
export const EMBARGOED_WITHOUT_END = 'embargoed without an end';

/** Makes a story of what an item says: each thing in its field once, the rest in the body. Refused when there is nothing in it. */
export function readingOf(sheet: Sheet): StoryReading {
  const notes = [...sheet.notes];
  const standfirst = standfirstOf(sheet);
  const signed = bylineAndBlocks(sheet);
  const forReaders = withoutEditorsLines(withoutNoteBelow(signed.blocks, sheet.facts.editorialNotes));
  const dated = withoutDateline(forReaders.blocks, datelineOf(lineIn(sheet.dateline)), sheet.agency);
  const byline = readByline(signed.byline ?? dated.reporters, sheet.agency);
  const guid = guidOf(sheet, notes);
  const found: Told = {
    provider: sheet.agency.key,
    guid,
    headline: lineIn(sheet.headline),
    body: clean(canonicalBody({ type: 'doc', content: dated.blocks })),
    language: sheet.language,
    likelyLanguage: sheet.agency.language,
    kicker: sheet.kicker,
    standfirst: standfirst ?? ('noName' in byline ? byline.noName : null),
    dateline: dated.dateline,
    bylines: 'bylines' in byline ? byline.bylines : agencyAlone(sheet.agency),
    source: creditOf(sheet),
    topics: present(sheet.topics),
    places: present(sheet.places),
    publishedAt: sheet.publishedAt,
    ...(sheet.lead ? { lead: clean(sheet.lead) } : {}),
    hold: sheet.hold ?? notForReaders(sheet),
    notes: [...new Set(notes)],
    facts: factsOf(sheet, [...('initials' in byline ? [`Signed: ${byline.initials}`] : []), ...forReaders.notes]),
  };
  return inGroup(itemOf(underSaidEmbargo(found, sheet)), sheet.translationGroup);
}

/** What is found of every item here. */
type Told = FoundItem & { facts: WireFacts; hold: string | null; notes: string[] };

/** The same under the embargo that its notes to editors speak of, where its fields give none. */
function underSaidEmbargo(found: Told, { agency, publishedAt, hold }: Sheet): Told {
  const { facts } = found;
  if (facts.embargoedUntil !== null || facts.signal === 'kill') return found;
  const zone = agency.zone === 'UTC' ? null : agency.zone;
  const said = embargoInWords(facts.editorialNotes, { at: facts.versionAt ?? publishedAt, zone });
  if (!said) return found;
  const words = said.words.slice(0, 100);
  if (said.until === null)
    return { ...found, hold: found.hold ?? `embargoed by a note to editors (“${words}”): it is not clear until when` };
  const note = `Its embargo was read in a note to editors (“${words}”): until ${new Date(said.until).toISOString()}.`;
  return {
    ...found,
    // What is under an embargo without an end in its fields has one now.
    hold: hold === EMBARGOED_WITHOUT_END ? null : found.hold,
    notes: [...found.notes, note],
    facts: { ...facts, embargoedUntil: said.until },
  };
}

/** Whom readers are told it comes from; "STT–" of STT is STT. */
function creditOf({ facts, agency }: Sheet): string {
  return lineIn(facts.creditLine)?.replace(/(?<![\s–—-])[\s–—-]+$/, '') || agency.name;
}

function guidOf({ guid, agency, publishedAt, headline }: Sheet, notes: string[]): string {
  const said = lineIn(guid);
  if (said) return said;
  notes.push('It carried no id of its sender: one was made of its date and headline.');
  return digest(`${agency.key}\n${publishedAt}\n${headline}`);
}

function factsOf({ facts, body }: Sheet, notes: readonly string[]): WireFacts {
  const editorialNotes = [...facts.editorialNotes, ...notes];
  return {
    ...facts,
    editorialNotes: [...new Set(editorialNotes.map((note) => printable(note).trim()).filter(Boolean))],
    losses: [...new Set([...facts.losses, ...body.losses])],
  };
}

/** Texts that speak to editors, by their genre or by what they say of themselves, wait for one. */
function notForReaders({ body, facts }: Sheet): string | null {
  const [first] = body.body.content.map(lineOfBlock).filter((line) => line?.trim());
  const toEditors = facts.subjects.some(
    ({ scheme, name }) => /genre/i.test(scheme) && NOTES_TO_EDITORS.test(name ?? ''),
  );
  return toEditors || NOT_TO_BE_PRINTED.test(first ?? '') ? 'a note to editors, not a story' : null;
}

/** A standfirst that only repeats how the text begins, cut off somewhere, says nothing of its own. */
function standfirstOf({ standfirst, body }: Sheet): string | null {
  const words = letters(standfirst ?? '');
  if (!words) return null;
  const lines = body.body.content
    .slice(0, 8)
    .map(lineOfBlock)
    .filter((line) => line?.trim());
  const start = letters(lines.join(' '));
  return letters(lines[0] ?? '') !== words && start.startsWith(words.slice(0, 150)) ? null : standfirst;
}

function bylineAndBlocks(sheet: Sheet) {
  const given = lineIn(sheet.byline);
  const fields = [sheet.headline, sheet.kicker, given, given && `By ${given}`];
  const kept = withoutRepeats(sheet.body.body.content, [...fields, sheet.standfirst]);
  // A paragraph that is all there is stays the text, even where it is the standfirst too.
  const paragraphs = sheet.body.body.content.filter(({ type }) => type !== 'heading');
  const blocks = kept.length ? kept : withoutRepeats(paragraphs, [sheet.headline]);
  const inText = given ? null : bylineInText(blocks);
  return { byline: inText?.byline ?? given, blocks: inText?.blocks ?? blocks };
}

/** What a note to editors says, some say again below the text. */
function withoutNoteBelow(blocks: readonly Block[], notes: readonly string[]): readonly Block[] {
  const last = letters(lineOfBlock(blocks.at(-1)) ?? '');
  return blocks.length > 1 && last && notes.some((note) => letters(note) === last) ? blocks.slice(0, -1) : blocks;
}

function present(names: readonly (string | null)[]): string[] {
  return names.filter((name) => name !== null);
}

function inGroup(reading: StoryReading, group: string | null): StoryReading {
  if (!group || !('item' in reading)) return reading;
  return { item: { ...reading.item, content: { ...reading.item.content, translationGroup: groupName(group) } } };
}

/** Without control characters in any of its texts. */
function clean<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '').toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(clean) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as Value;
}
