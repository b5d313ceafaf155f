import type { Editor, JSONContent } from '@tiptap/core';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { Block } from '#lib/news/body/blocks.ts';
import { nodesOf } from './body-to-document.ts';
import type { ChooseMedium } from './story-media.tsx';

/** What an insertion may ask of the screen it is used on. */
export interface Asking {
  choose: ChooseMedium;
  /** Lets somebody write the address and title of a card; null when they did not. */
  askCard(): Promise<Extract<Block, { type: 'embedCard' }> | null>;
  language: string;
  now(): number;
}

/** Something that can be put into a story. */
export interface Insertion {
  name: string;
  hint: string;
  /** Other words by which somebody may look for it. */
  also: string;
  put(editor: Editor, asking: Asking): void;
}

const paragraph: JSONContent = { type: 'paragraph' };
const title: JSONContent = { type: 'title' };
const item: JSONContent = { type: 'listItem', content: [paragraph] };

/** Puts a node in place of the empty paragraph, or below the block, with the cursor in its first line. */
function put(editor: Editor, node: JSONContent): void {
  const { $from } = editor.state.selection;
  const around = $from.depth > 0 ? $from.node(1) : null;
  const isBlank = $from.depth === 1 && around?.type.name === 'paragraph' && around.content.size === 0;
  const start = around ? $from.before(1) : $from.pos;
  const end = around ? $from.after(1) : $from.pos;
  const isLast = end === editor.state.doc.content.size;
  const at = isBlank ? { from: start, to: end } : end;
  const leaf = ['picture', 'gallery', 'embedCard'].includes(node.type ?? '');
  const chain = editor.chain().insertContentAt(at, isLast ? [node, paragraph] : node);
  const place = isBlank ? start : end;
  if (leaf) chain.setNodeSelection(place).focus().scrollIntoView().run();
  else
    chain
      .command(({ tr }) => selectFirstLine(tr, place))
      .focus()
      .scrollIntoView()
      .run();
}

function selectFirstLine(transaction: Transaction, place: number): boolean {
  const line = Selection.findFrom(transaction.doc.resolve(place), 1, true);
  if (line) transaction.setSelection(line);
  return true;
}

function putBlocks(editor: Editor, ...blocks: Block[]): void {
  for (const node of nodesOf(blocks)) put(editor, node);
}

const box = (type: string): JSONContent => ({ type, content: [title, paragraph] });
const row = (type: string): JSONContent => ({
  type: 'tableRow',
  content: [1, 2, 3].map(() => ({ type, content: [paragraph] })),
});

async function putRecording(editor: Editor, type: 'video' | 'audio', { choose, language }: Asking): Promise<void> {
  const chosen = await choose(type);
  if (!chosen) return;
  const { key: media, caption, credit } = chosen;
  putBlocks(editor, { type, attrs: { media, poster: null, captions: null, language, caption, credit } });
}

async function putPicture(editor: Editor, { choose }: Asking, inGallery: boolean): Promise<void> {
  const chosen = await choose('picture');
  if (!chosen) return;
  const { key: media, alt, caption, credit } = chosen;
  const picture: Block = { type: 'picture', attrs: { media, alt, caption, credit } };
  putBlocks(editor, inGallery ? { type: 'gallery', content: [picture] } : picture);
}

async function putCard(editor: Editor, { askCard }: Asking): Promise<void> {
  const card = await askCard();
  if (card) putBlocks(editor, card);
}

/** Everything that can be put into a story, in the order in which it is offered. */
export const INSERTIONS: readonly Insertion[] = [
  {
    name: 'Heading',
    hint: 'Parts the text',
    also: 'h2 title crosshead',
    put: (editor) => editor.commands.setNode('heading', { level: 2 }),
  },
  {
    name: 'Subheading',
    hint: 'A smaller heading',
    also: 'h3',
    put: (editor) => editor.commands.setNode('heading', { level: 3 }),
  },
  {
    name: 'Picture',
    hint: 'From the library',
    also: 'image photo',
    put: (editor, asking) => void putPicture(editor, asking, false),
  },
  {
    name: 'Gallery',
    hint: 'Pictures side by side',
    also: 'pictures photos',
    put: (editor, asking) => void putPicture(editor, asking, true),
  },
  {
    name: 'Video',
    hint: 'With captions and transcript',
    also: 'film movie',
    put: (editor, asking) => void putRecording(editor, 'video', asking),
  },
  {
    name: 'Audio',
    hint: 'With a transcript',
    also: 'sound podcast recording',
    put: (editor, asking) => void putRecording(editor, 'audio', asking),
  },
  { name: 'Bullet list', hint: '', also: 'ul items', put: (editor) => void editor.commands.toggleBulletList() },
  { name: 'Numbered list', hint: '', also: 'ol items', put: (editor) => void editor.commands.toggleOrderedList() },
  {
    name: 'Quote',
    hint: 'Words of somebody',
    also: 'blockquote',
    put: (editor) => editor.commands.toggleWrap('blockquote'),
  },
  {
    name: 'Pull quote',
    hint: 'A sentence, large',
    also: 'quotation',
    put: (editor) => put(editor, { type: 'pullQuote', content: [paragraph, title] }),
  },
  {
    name: 'Table',
    hint: 'Rows and columns',
    also: 'grid cells',
    put: (editor) =>
      put(editor, {
        type: 'sheet',
        content: [title, { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }],
      }),
  },
  { name: 'Fact box', hint: 'Facts beside the story', also: 'infobox', put: (editor) => put(editor, box('factBox')) },
  {
    name: 'Key points',
    hint: 'For readers in a hurry',
    also: 'summary at a glance',
    put: (editor) => put(editor, { type: 'keyPoints', content: [title, { type: 'bulletList', content: [item] }] }),
  },
  { name: 'Brief', hint: 'A short piece of a digest', also: 'digest', put: (editor) => put(editor, box('brief')) },
  {
    name: 'Question and answer',
    hint: '',
    also: 'q&a interview explainer',
    put: (editor) => put(editor, box('question')),
  },
  {
    name: 'Timeline',
    hint: 'What happened when',
    also: 'chronology events',
    put: (editor) => put(editor, { type: 'timeline', content: [title, box('timelineEvent')] }),
  },
  {
    name: 'Live entry',
    hint: 'With its hour',
    also: 'update blog',
    put: (editor, { now }) => put(editor, { ...box('liveEntry'), attrs: { at: now() } }),
  },
  {
    name: 'Card',
    hint: 'Leads to another site',
    also: 'embed link tweet youtube weibo',
    put: (editor, asking) => void putCard(editor, asking),
  },
  {
    name: 'Correction note',
    hint: 'What was put right',
    also: 'erratum',
    put: (editor) => put(editor, { type: 'correctionNote', content: [paragraph] }),
  },
  {
    name: 'Agate',
    hint: 'Results and prices, in columns',
    also: 'pre code mono',
    put: (editor) => editor.commands.setNode('agate'),
  },
];

/** The insertions that somebody may mean by some letters. */
export function insertionsFor(query: string): Insertion[] {
  const words = query.toLowerCase().trim();
  const begins = INSERTIONS.filter(({ name }) => name.toLowerCase().startsWith(words));
  const others = INSERTIONS.filter(
    (one) => !begins.includes(one) && `${one.name} ${one.also}`.toLowerCase().includes(words),
  );
  return [...begins, ...others];
}
