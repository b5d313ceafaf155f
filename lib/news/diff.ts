import { diffArrays } from 'diff';
import type { Body } from './body/body.ts';
import { captionText, plainText } from './body/body-text.ts';
import { type StoryDraft, wholeBlocks } from './draft.ts';
import { wordsOf } from './words.ts';

/** A run of words that two texts share, or that only one of them has. */
export interface DiffSegment {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of a field, or of one block of the body; a block that was only moved is removed and added. */
export interface Difference {
  /** The field ("headline"), or "body". */
  field: string;
  /** What kind of block, for the body. */
  block?: string;
  change: 'same' | 'changed' | 'added' | 'removed';
  segments: DiffSegment[];
}

/** A text to compare: whatever fields it has beside its body. */
export type Compared = Pick<StoryDraft, 'language' | 'body'>;

/** What sections are called, by their numbers. */
export type SectionNames = ReadonlyMap<number, string>;

/**
 * What one text says that another does not, word by word: the fields that changed, then every block of the body in the
 * order of the new text, with those that are gone where they stood.
 * @param sections needed where texts may name sections, which they do by numbers
 */
export function diffStories(before: Compared, after: Compared, sections: SectionNames = new Map()): Difference[] {
  const language = after.language;
  const [old, fresh] = [fieldTexts(before, sections), fieldTexts(after, sections)];
  const fields = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field): Difference[] => {
    const [had, has] = [old.get(field) ?? '', fresh.get(field) ?? ''];
    return had === has ? [] : [{ field, ...compared(had, has, language) }];
  });
  return [...fields, ...diffBodies(wholeBlocks(before), wholeBlocks(after), language)];
}

/** Two texts compared word by word; Chinese by its words. */
export function diffWords(before: string, after: string, language: string): DiffSegment[] {
  return diffArrays(wordsOf(before, language), wordsOf(after, language)).map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How much of it is different: whether there is anything to show. */
export function isChanged(differences: readonly Difference[]): boolean {
  return differences.some(({ change }) => change !== 'same');
}

function compared(before: string, after: string, language: string): Omit<Difference, 'field'> {
  if (before === after) return { change: 'same', segments: after ? [{ is: 'same', text: after }] : [] };
  if (!before) return { change: 'added', segments: [{ is: 'added', text: after }] };
  if (!after) return { change: 'removed', segments: [{ is: 'removed', text: before }] };
  return { change: 'changed', segments: diffWords(before, after, language) };
}

function fieldTexts({ body: _, ...fields }: Compared, sections: SectionNames): Map<string, string> {
  const named = (field: string, value: unknown) =>
    field === 'alsoIn' && Array.isArray(value) ? value.map((id) => sections.get(id) ?? `section ${id}`) : value;
  return new Map(Object.entries(fields).map(([field, value]) => [field, fieldText(field, named(field, value))]));
}

/** A field as one reads it. */
function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'publishedAt' && typeof value === 'number') return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((one) => fieldText('', one)).join(', ');
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== null && part !== '')
      .map((part) => fieldText('', part))
      .join(' · ');
  return String(value);
}

type Block = Body['content'][number];

function diffBodies(before: Body, after: Body, language: string): Difference[] {
  const steps = diffArrays(before.content, after.content, { comparator: (a, b) => keyOf(a) === keyOf(b) });
  return steps.flatMap(({ added, removed, value }, at): Difference[] => {
    if (!added && !removed) return value.map((block) => differenceOf(block, 'same'));
    const next = steps[at + 1];
    if (removed && next?.added) return paired(value, next.value, language);
    if (added && steps[at - 1]?.removed) return [];
    return value.map((block) => differenceOf(block, added ? 'added' : 'removed'));
  });
}

/** Blocks that stand where others stood: those of one kind are the same one, rewritten. */
function paired(old: readonly Block[], fresh: readonly Block[], language: string): Difference[] {
  const left = [...old];
  const rewritten = fresh.flatMap((block): Difference[] => {
    const at = left.findIndex((other) => other.type === block.type && isAlike(textOf(other), textOf(block), language));
    if (at === -1) return [differenceOf(block, 'added')];
    const gone = left.splice(0, at + 1);
    const before = gone.pop();
    const { change, segments } = compared(before ? textOf(before) : '', textOf(block), language);
    const same: Difference['change'] = change === 'same' ? 'changed' : change;
    return [
      ...gone.map((other) => differenceOf(other, 'removed')),
      { field: 'body', block: block.type, change: same, segments },
    ];
  });
  return [...rewritten, ...left.map((block) => differenceOf(block, 'removed'))];
}

/** Whether a third of the words of the shorter one stand in the other: a text rewritten, and not another in its place. */
function isAlike(a: string, b: string, language: string): boolean {
  const words = (text: string) => wordsOf(text, language).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, second] = [words(a), new Set(words(b))];
  const shared = first.filter((word) => second.has(word)).length;
  return shared >= Math.min(first.length, second.size) / 3;
}

function differenceOf(block: Block, change: 'same' | 'added' | 'removed'): Difference {
  const text = textOf(block);
  return { field: 'body', block: block.type, change, segments: text ? [{ is: change, text }] : [] };
}

function textOf(block: Block): string {
  const body: Body = { type: 'doc', content: [block] };
  return [plainText(body), captionText(body)].filter(Boolean).join('\n');
}

/** Two blocks are one and the same when nothing of them differs, formatting and pictures included. */
function keyOf(block: Block): string {
  return JSON.stringify(block);
}
