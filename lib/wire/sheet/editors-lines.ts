import type { Block } from '../../news/body/blocks.ts';
import { isSignOff } from '../telegram/sign-off.ts';
import { lineOfBlock } from './opening-blocks.ts';

/** "___", "* * *": what parts the text of a telegram from what is said about it. */
const RULE = /^(?:_{2,}|[*•–—-](?:\s*[*•–—-]){2,})$/;
/** "(Adds details, background)": what is new since the last version. */
const CHANGES =
  /^utl\.:|^\((?:adds?|updates?|updated|recasts?|refiles?|repeats?|writes? through|rewrites?|corrects?|removes?|changes?|releads?|clarifies|fixes)\b[^()]*\)$/i;
/** "EMBARGOED UNTIL 0001 GMT TUESDAY" above a text. */
const EMBARGO =
  /^\W*(?:strictly\s+)?(?:embargoed\b|under\s+(?:strict\s+)?embargo\b|embargo\s*(?::|until\b|till\b)|not\s+for\s+(?:publication|release|use|broadcast)\b.{0,40}\b(?:before|until|till)\b)/i;
const LONGEST_EMBARGO = 160;
/** "ab/de/dl", "jd-abc/de/hmw": signs of whoever worked on a text. */
const INITIALS = /^\p{Ll}{1,5}(?:-\p{Ll}{1,5})?(?:\/\p{Ll}{1,5}(?:-\p{Ll}{1,5})?)+$/u;
/** "((jane.doe@tr.com; +44 20 7513 0000))", "（完）", "Enditem", "(Schluss) mmu/xy", "(끝)", an address of mail: the end, and whom to ask. */
const ENDING = /^\(\(.*\)\)$|^[（(]完[）)]$|^Enditem$|^\(schluss\)|^\(끝\)$|^[\w.+-]{1,60}@[\w.-]{1,60}\.\w{2,6}$/i;

/** The same at the end of the last sentence. */
const LAST_WORD = /(?:[（(]完[）)]|(?<=[.!?”"]\s?)Enditem)\s*$/;
/** "- Three lines -": how AFP and others set a heading between paragraphs. */
const CROSSHEAD = /^[-–—]\s+(\S.{0,78}?)\s+[-–—]$/u;

/** A text without what speaks to editors in it, and those lines. */
export interface ForReaders {
  blocks: Block[];
  notes: string[];
}

/** Takes the lines out of a text that are for editors alone: what has changed above it, who signed it off below. */
export function withoutEditorsLines(given: readonly Block[]): ForReaders {
  const kept = given.filter((block) => !RULE.test(wordsOf(block)));
  const notes: string[] = [];
  const blocks = kept.filter((block, at) => {
    const words = wordsOf(block);
    const isTold = CHANGES.test(words) || (EMBARGO.test(words) && words.length <= LONGEST_EMBARGO);
    const isAbove = at < 3 && block.type === 'paragraph' && isTold;
    if (isAbove) notes.push(words);
    return !isAbove;
  });
  // A text that is nothing else stays.
  while (blocks.length > 1 && endsText(blocks.at(-1))) {
    const line = wordsOf(blocks.pop());
    notes.push(INITIALS.test(line) ? `Signed: ${line}` : `Below the text: ${line}`);
  }
  return { blocks: withoutLastWord(blocks).map(withCrosshead), notes };
}

function withoutLastWord(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  const inline = last?.type === 'paragraph' ? last.content?.at(-1) : undefined;
  if (last?.type !== 'paragraph' || inline?.type !== 'text' || !LAST_WORD.test(inline.text)) return blocks;
  const text = inline.text.replace(LAST_WORD, '').trimEnd();
  const content = [...(last.content ?? []).slice(0, -1), ...(text ? [{ ...inline, text }] : [])];
  return content.length ? [...blocks.slice(0, -1), { ...last, content }] : blocks;
}

function withCrosshead(block: Block): Block {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  const [, words] = CROSSHEAD.exec(lineOfBlock(block)?.trim() ?? '') ?? [];
  if (!words) return block;
  const content = [{ type: 'text' as const, text: words }];
  return block.type === 'heading' ? { ...block, content } : { type: 'heading', attrs: { level: 2 }, content };
}

function endsText(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const line = wordsOf(block);
  return INITIALS.test(line) || ENDING.test(line) || (line !== '' && isSignOff(line));
}

function wordsOf(block: Block | undefined): string {
  return (lineOfBlock(block) ?? '').replace(/\s+/g, ' ').trim();
}
