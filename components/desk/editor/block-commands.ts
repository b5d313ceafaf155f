import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from '@tiptap/pm/tables';
import { moveBlock, removeBlock } from './keys.ts';

/** What blocks are called where the cursor stands in them. */
const NAMES: Record<string, string> = {
  heading: 'Heading',
  bulletList: 'Bullet list',
  orderedList: 'Numbered list',
  blockquote: 'Quote',
  agate: 'Agate',
  pullQuote: 'Pull quote',
  correctionNote: 'Correction note',
  factBox: 'Fact box',
  brief: 'Brief',
  question: 'Question and answer',
  keyPoints: 'Key points',
  timeline: 'Timeline',
  sheet: 'Table',
  liveEntry: 'Live entry',
  picture: 'Picture',
  gallery: 'Gallery',
  video: 'Video',
  audio: 'Audio',
  embedCard: 'Card',
};

/** The name of the outermost block in which the cursor stands; "Paragraph" outside of all. */
export function blockName({ state }: Editor): string {
  const { $from } = state.selection;
  const node = $from.depth > 0 ? $from.node(1) : state.doc.nodeAt(state.selection.from);
  return NAMES[node?.type.name ?? ''] ?? 'Paragraph';
}

interface BlockCommand {
  name: string;
  run(editor: Editor): void;
}

const table =
  (command: Command): BlockCommand['run'] =>
  (editor) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };

const TABLE: readonly BlockCommand[] = [
  { name: 'Add row', run: table(addRowAfter) },
  { name: 'Add column', run: table(addColumnAfter) },
  { name: 'Remove row', run: table(deleteRow) },
  { name: 'Remove column', run: table(deleteColumn) },
  { name: 'Header row', run: table(toggleHeaderRow) },
];

const EVENTS: readonly BlockCommand[] = [
  { name: 'Add event', run: addEvent },
  { name: 'Remove event', run: removeEvent },
];

const EVERY: readonly BlockCommand[] = [
  { name: 'Move up', run: (editor) => moveBlock(editor, -1) },
  { name: 'Move down', run: (editor) => moveBlock(editor, 1) },
  { name: 'Take out', run: removeBlock },
];

/** What can be done to a block of this name, beside writing in it. */
export function blockCommands(name: string): readonly BlockCommand[] {
  if (name === 'Table') return [...TABLE, ...EVERY];
  if (name === 'Timeline') return [...EVENTS, ...EVERY];
  return EVERY;
}

/** A new event below the one in which the cursor stands. */
function addEvent(editor: Editor): void {
  const { $from } = editor.state.selection;
  const timeline = $from.depth > 0 ? $from.node(1) : null;
  if (!timeline) return;
  const inEvent = $from.depth > 1 && $from.node(2).type.name === 'timelineEvent';
  const at = inEvent ? $from.after(2) : $from.after(1) - 1;
  editor
    .chain()
    .insertContentAt(at, { type: 'timelineEvent', content: [{ type: 'title' }, { type: 'paragraph' }] })
    .setTextSelection(at + 2)
    .focus()
    .run();
}

/** Takes the event away in which the cursor stands; the last of a timeline goes with it. */
function removeEvent(editor: Editor): void {
  const { $from } = editor.state.selection;
  if ($from.depth < 2 || $from.node(2).type.name !== 'timelineEvent') return;
  if ($from.node(1).childCount === 2) removeBlock(editor);
  else
    editor
      .chain()
      .deleteRange({ from: $from.before(2), to: $from.after(2) })
      .focus()
      .run();
}
