import type { Block, Flow } from './body/blocks.ts';
import type { Body } from './body/body.ts';
import { picturesOf } from './body/body-media.ts';
import type { Inline } from './body/inline.ts';
import { stampOf } from './dates.ts';
import { type StoryDraft, whatDraftLacks, wholeBlocks } from './draft.ts';
import type { Kind } from './kinds.ts';
import { isSubstantive } from './substantive.ts';

/** The rules that a story is held against before readers get it. */
export const GATE_RULES = [
  'unfinished',
  'embargo',
  'broken-link',
  'unpublished-link',
  'standfirst',
  'alt-text',
  'credit',
  'empty-block',
  'translation',
  'also-in',
  'correction',
] as const;

export type GateRule = (typeof GATE_RULES)[number];

/** What a rule has to say. An error stands in the way; a warning asks once. `words` is a sentence for the editor. */
export interface Finding {
  rule: GateRule;
  level: 'error' | 'warning';
  words: string;
}

/** Where a link of ours leads: to a page, to a story that readers do not have (yet), or nowhere. */
export type LinkTarget = 'page' | 'unpublished' | 'nothing';

/** A further section of a story: whether it will list it, or why that says or does nothing. */
export interface FurtherSection {
  name: string;
  is: 'listing' | 'own' | 'hidden' | 'gone';
}

/** What is known about a story beside its words. */
export interface GateFacts {
  /** Where each path of this site that the text links to leads. */
  links: ReadonlyMap<string, LinkTarget>;
  /** UTC ms; null without one. */
  embargoedUntil: number | null;
  at: number;
  zone: string;
  /** What readers have of it now; null when they have nothing. */
  live: StoryDraft | null;
  /** Whether a correction goes with the publication. */
  corrects: boolean;
  /** Whether readers have it in another language, and whether a translator is named there. */
  translation: 'none' | 'signed' | 'unsigned';
  alsoIn: readonly FurtherSection[];
}

/** Stories that are short by nature: nobody misses a standfirst. */
const WITHOUT_STANDFIRST: readonly Kind[] = ['flash', 'digest', 'live', 'photo-essay', 'video'];

/** Holds a story against every rule. Pure; the errors come first. */
export function checkStory(draft: StoryDraft, facts: GateFacts): Finding[] {
  const body = wholeBlocks(draft);
  const found = [
    ...whatDraftLacks(draft).map((words) => error('unfinished', words)),
    ...underEmbargo(facts),
    ...links(facts),
    ...furniture(draft),
    ...pictures(draft, body),
    ...emptyBlocks(body),
    ...translation(draft, facts),
    ...furtherSections(facts),
    ...corrected(draft, facts),
  ];
  return found.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

/** Every path of this site that a body links to, each once, without what follows # in it. */
export function internalLinks(body: Body): string[] {
  const hrefs = inlinesOf(body.content).flatMap((node) =>
    node.type === 'text' ? (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : [],
  );
  return [...new Set(hrefs.filter((href) => href.startsWith('/')).map((href) => href.replace(/#.*$/, '')))];
}

const error = (rule: GateRule, words: string): Finding => ({ rule, level: 'error', words });
const warning = (rule: GateRule, words: string): Finding => ({ rule, level: 'warning', words });

function underEmbargo({ embargoedUntil, at, zone }: GateFacts): Finding[] {
  if (embargoedUntil === null || embargoedUntil <= at) return [];
  return [error('embargo', `It is under embargo until ${stampOf(embargoedUntil, zone).shown}.`)];
}

function links({ links }: GateFacts): Finding[] {
  return [...links].flatMap(([path, leads]) => {
    if (leads === 'nothing') return [error('broken-link', `The link to ${path} leads nowhere.`)];
    if (leads === 'unpublished')
      return [warning('unpublished-link', `The link to ${path} leads to a story that readers do not have.`)];
    return [];
  });
}

function furniture({ kind, standfirst }: StoryDraft): Finding[] {
  if (standfirst || WITHOUT_STANDFIRST.includes(kind)) return [];
  return [warning('standfirst', 'There is no standfirst: lists and shared links will show the first words instead.')];
}

function pictures({ lead }: StoryDraft, body: Body): Finding[] {
  const shown = picturesOf(body).map(({ attrs }) => attrs);
  const all = lead ? [lead, ...shown] : shown;
  const unsaid = all.filter(({ alt, decorative }) => alt === '' && !decorative).length;
  const without = all.filter(({ credit }) => !credit).length;
  return [
    ...(unsaid
      ? [
          error(
            'alt-text',
            `${pictureCount(unsaid)} without alternative text: say what is to be seen, or that it is decoration.`,
          ),
        ]
      : []),
    ...(without ? [warning('credit', `${pictureCount(without)} without a credit.`)] : []),
  ];
}

function pictureCount(count: number): string {
  return count === 1 ? 'One picture is' : `${count} pictures are`;
}

function emptyBlocks({ content }: Body): Finding[] {
  const empty = content.filter((block) => isEmpty(block)).length;
  if (empty === 0) return [];
  return [warning('empty-block', `${empty === 1 ? 'One block is' : `${empty} blocks are`} empty.`)];
}

/** Whether a block that is there for its words has none. */
function isEmpty(block: Block | Flow): boolean {
  if (['picture', 'gallery', 'video', 'audio', 'embedCard'].includes(block.type)) return false;
  const holdsPicture = 'content' in block && JSON.stringify(block).includes('"type":"picture"');
  return !holdsPicture && inlinesOf([block]).every((node) => node.type !== 'text' || node.text.trim() === '');
}

function translation({ bylines }: StoryDraft, { translation }: GateFacts): Finding[] {
  if (translation !== 'unsigned' || namesTranslator(bylines)) return [];
  return [warning('translation', 'It is one text in several languages, and nobody is named as translator.')];
}

/** Whether anybody signs as the translator. */
export function namesTranslator(bylines: StoryDraft['bylines']): boolean {
  return bylines.some((byline) => byline.type === 'person' && byline.role === 'translator');
}

function furtherSections({ alsoIn }: GateFacts): Finding[] {
  return alsoIn.flatMap(({ name, is }) => {
    if (is === 'own') return [warning('also-in', `It is also in ${name}, which is its own section.`)];
    if (is === 'hidden') return [warning('also-in', `It is also in ${name}, which readers do not see now.`)];
    if (is === 'gone') return [warning('also-in', 'It is also in a section that is not there any more.')];
    return [];
  });
}

function corrected(draft: StoryDraft, { live, corrects }: GateFacts): Finding[] {
  if (!live || corrects || !isSubstantive(live, draft)) return [];
  return [warning('correction', 'Readers have had other words: say what was wrong, or that it is an update.')];
}

type Held = Block | Flow | { type: string; content?: readonly unknown[] | undefined };

/** All text of blocks, however deep. */
function inlinesOf(blocks: readonly Held[]): Inline[] {
  return blocks.flatMap((node): Inline[] => {
    if (node.type === 'text') return [node as Inline];
    return 'content' in node && node.content ? inlinesOf(node.content as readonly Held[]) : [];
  });
}
