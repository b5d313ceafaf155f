import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';

/** Where an empty last paragraph is the way out. */
const LEFT_BY_ENTER = ['factBox', 'brief', 'question', 'liveEntry', 'timelineEvent', 'correctionNote', 'pullQuote'];

/** Puts an empty paragraph below the outermost block and the cursor into it. */
export function leaveBlock(editor: Editor): boolean {
  const { $to } = editor.state.selection;
  const after = $to.depth > 0 ? $to.after(1) : editor.state.selection.to;
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .focus()
    .run();
}

/** In a title, Enter goes on to the line below; on what has a form, into the form; on an empty last line, out. */
function enter(editor: Editor): boolean {
  const { selection, doc } = editor.state;
  if (selection instanceof NodeSelection) return intoForm(editor, selection.from);
  const { $from, empty } = selection;
  if ($from.parent.type.name === 'title') {
    const box = $from.node(-1);
    if (box.lastChild === $from.parent) return leaveBlock(editor);
    const next = Selection.findFrom(doc.resolve($from.after()), 1, true);
    return next !== null && editor.commands.setTextSelection(next.from);
  }
  const box = $from.depth > 1 ? $from.node(-1) : null;
  if (!empty || !box || !LEFT_BY_ENTER.includes(box.type.name) || $from.parent.content.size > 0) return false;
  const written = box.children.filter(({ type }) => type.name !== 'title');
  if (written.length < 2 || written.at(-1) !== $from.parent) return false;
  editor.commands.deleteRange({ from: $from.before(), to: $from.after() });
  return leaveBlock(editor);
}

/** Puts the focus into the form of a picture, film or card. */
export function intoForm(editor: Editor, position: number): boolean {
  const element = editor.view.nodeDOM(position);
  const field =
    element instanceof HTMLElement && element.querySelector<HTMLElement>('[data-form] :is(input, textarea)');
  if (!field) return false;
  field.focus();
  return true;
}

/** Backspace at the beginning of a block without a word takes the block away. */
function backspace(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false;
  const depth = Array.from({ length: $from.depth - 1 }, (_, at) => $from.depth - 1 - at).find(
    (at) => $from.node(at).type.spec.isolating,
  );
  if (depth === undefined || $from.node(depth).textContent || holdsMedia(editor, $from.before(depth))) return false;
  const [from, to] = [$from.before(depth), $from.after(depth)];
  if (depth > 1) return false;
  return editor
    .chain()
    .insertContentAt({ from, to }, { type: 'paragraph' })
    .setTextSelection(from + 1)
    .run();
}

function holdsMedia(editor: Editor, position: number): boolean {
  let holds = false;
  editor.state.doc.nodeAt(position)?.descendants(({ isAtom, isText }) => {
    holds ||= isAtom && !isText;
  });
  return holds;
}

/** Moves the outermost block up or down by one. */
export function moveBlock(editor: Editor, direction: 1 | -1): boolean {
  const { state, view } = editor;
  const { $from, anchor, head } = state.selection;
  const index = $from.index(0);
  const node = state.doc.child(index);
  const other = state.doc.maybeChild(index + direction);
  if (!other || index + direction < 0) return false;
  const start = $from.depth > 0 ? $from.before(1) : state.selection.from;
  const target = direction === 1 ? start + other.nodeSize : start - other.nodeSize;
  const moved = state.tr.delete(start, start + node.nodeSize).insert(target, node);
  const by = target - start;
  const selection =
    state.selection instanceof NodeSelection
      ? NodeSelection.create(moved.doc, state.selection.from + by)
      : TextSelection.create(moved.doc, anchor + by, head + by);
  view.dispatch(moved.setSelection(selection).scrollIntoView());
  return true;
}

/** Takes the outermost block away. */
export function removeBlock(editor: Editor): boolean {
  const { $from, from } = editor.state.selection;
  const start = $from.depth > 0 ? $from.before(1) : from;
  const node = editor.state.doc.child($from.index(0));
  return editor
    .chain()
    .deleteRange({ from: start, to: start + node.nodeSize })
    .focus()
    .run();
}

/** What a screen opens when keys ask for it. */
export interface Openings {
  link(): void;
  find(): void;
  shortcuts(): void;
}

const CLOSED: Openings = { link: () => undefined, find: () => undefined, shortcuts: () => undefined };

/** The keys of the editor; shortcuts.ts tells people of them. */
export const Keys = Extension.create<{ open: Openings }>({
  name: 'keys',
  priority: 1100,
  addOptions: () => ({ open: CLOSED }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const { open } = this.options;
    const opening = (what: keyof Openings) => () => {
      open[what]();
      return true;
    };
    return {
      Enter: () => enter(editor),
      'Mod-Enter': () => leaveBlock(editor),
      'Shift-Enter': () =>
        !editor.isActive('title') && !editor.isActive('agate') && editor.commands.insertContent({ type: 'hardBreak' }),
      Backspace: () => backspace(editor),
      'Alt-Shift-ArrowUp': () => moveBlock(editor, -1),
      'Alt-Shift-ArrowDown': () => moveBlock(editor, 1),
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => editor.commands.toggleNode('heading', 'paragraph', { level: 2 }),
      'Mod-Alt-3': () => editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Shift-b': () => editor.commands.toggleWrap('blockquote'),
      Tab: () => goToNextCell(1)(editor.state, editor.view.dispatch),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
      'Mod-k': opening('link'),
      'Mod-f': opening('find'),
      'Mod-/': opening('shortcuts'),
    };
  },
});
