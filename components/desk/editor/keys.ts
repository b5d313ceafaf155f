import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import { goToNextCell } from '@tiptap/pm/tables';

/** Where an empty last paragraph is the way out. */
const LEFT_BY_ENTER = ['factBox', 'brief', 'question', 'liveEntry', 'timelineEvent', 'correctionNote', 'pullQuote'];

/**
 * Puts the cursor below the outermost block: into an empty paragraph that stands there, or into a new one.
 * @param spare what is taken away on leaving, an empty last line
 */
export function leaveBlock({ state, view }: Editor, spare?: { from: number; to: number }): boolean {
  const { $to, to } = state.selection;
  const { tr, schema } = state;
  if (spare) tr.delete(spare.from, spare.to);
  const below = tr.mapping.map($to.depth > 0 ? $to.after(1) : to);
  const next = tr.doc.resolve(below).nodeAfter;
  const paragraph = schema.nodes.paragraph?.create();
  if (paragraph && !(next?.type === paragraph.type && next.content.size === 0)) tr.insert(below, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView());
  view.focus();
  return true;
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
  if ($from.depth > 3 && $from.node(1).type.name === 'keyPoints') return leavePoints(editor);
  const box = $from.depth > 1 ? $from.node(-1) : null;
  if (!empty || !box || !LEFT_BY_ENTER.includes(box.type.name) || $from.parent.content.size > 0) return false;
  const written = box.children.filter(({ type }) => type.name !== 'title');
  if (written.length < 2 || written.at(-1) !== $from.parent) return false;
  return leaveBlock(editor, { from: $from.before(), to: $from.after() });
}

/** An empty last point is the way out of the key points. */
function leavePoints(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const [list, item] = [$from.node(2), $from.node(3)];
  if (item.textContent || item !== list.lastChild || list.childCount < 2) return false;
  return leaveBlock(editor, { from: $from.before(3), to: $from.after(3) });
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

/** From the caption of a table into its first cell. */
function intoTable(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== 'title' || $from.node(-1).type.name !== 'sheet') return false;
  const cell = Selection.findFrom(editor.state.doc.resolve($from.after()), 1, true);
  return cell !== null && editor.commands.setTextSelection(cell.from);
}

function toToolbar({ view }: Editor): boolean {
  const tool = view.dom
    .closest('.story-editor')
    ?.querySelector<HTMLElement>('[data-editor-toolbar] button:not(:disabled)');
  tool?.focus();
  return tool !== undefined;
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

/** A press below the last block, where no paragraph is, begins one. */
function clickBelow(editor: Editor, { clientY }: MouseEvent): boolean {
  const { doc } = editor.state;
  const last = editor.view.dom.lastElementChild?.getBoundingClientRect();
  if (!last || clientY <= last.bottom || doc.lastChild?.isTextblock) return false;
  const end = doc.content.size;
  return editor
    .chain()
    .insertContentAt(end, { type: 'paragraph' })
    .setTextSelection(end + 1)
    .run();
}

/** What was selected with keys a moment ago is the browser's before it is the editor's; a dialog would take it away. */
function takeSelection({ state, view }: Editor): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  if (!(state.selection instanceof TextSelection)) return;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)];
  if (anchor === state.selection.anchor && head === state.selection.head) return;
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))));
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
  addProseMirrorPlugins() {
    const { editor } = this;
    return [new Plugin({ props: { handleClick: (_view, _position, event) => clickBelow(editor, event) } })];
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    const { open } = this.options;
    const opening = (what: keyof Openings) => () => {
      takeSelection(editor);
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
      Tab: () => goToNextCell(1)(editor.state, editor.view.dispatch) || intoTable(editor),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
      'Alt-F10': () => toToolbar(editor),
      'Mod-k': opening('link'),
      'Mod-f': opening('find'),
      'Mod-/': opening('shortcuts'),
    };
  },
});
