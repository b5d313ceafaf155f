import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '#lib/news/body/blocks.ts';
import { paragraphsOf } from '#lib/news/body/paragraphs-of.ts';
import { type Pasted, pastedHtml, pastedText } from '#lib/news/body/paste/pasted.ts';
import { withoutUnseen } from '#lib/news/body/paste/tidy.ts';
import { nodesOf } from './body-to-document.ts';

const FLOWS: readonly Block['type'][] = ['paragraph', 'bulletList', 'orderedList', 'blockquote', 'picture'];
const BOXES = ['factBox', 'brief', 'question', 'liveEntry', 'timelineEvent'];

/** Puts blocks in place of the selection, as far as they may stand there. */
function putIn(view: EditorView, blocks: readonly Block[]): void {
  const { schema, selection, tr } = view.state;
  const around = selection.$from.depth > 1 ? selection.$from.node(-1).type.name : 'doc';
  const fitting = around === 'doc' ? blocks : blocks.flatMap((block) => fitted(block, BOXES.includes(around)));
  const nodes = nodesOf(fitting).map((node) => schema.nodeFromJSON(node));
  const open = (node: (typeof nodes)[number] | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  const slice = new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)));
  view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta('uiEvent', 'paste'));
}

function fitted(block: Block, inBox: boolean): Block[] {
  return inBox && FLOWS.includes(block.type) ? [block] : paragraphsOf(block);
}

function take(view: EditorView, data: DataTransfer | null, tell: (notice: string) => void): boolean {
  const html = data?.getData('text/html') ?? '';
  const text = data?.getData('text/plain') ?? '';
  // A piece of a story of ours knows its blocks itself.
  if (html.includes('data-pm-slice')) return false;
  const { parent } = view.state.selection.$from;
  if (parent.type.name === 'title' || parent.type.spec.code) {
    const words = withoutUnseen(text.replace(/\r\n?/g, '\n'));
    view.dispatch(view.state.tr.insertText(parent.type.spec.code ? words : words.replace(/\s+/g, ' ').trim()));
    return true;
  }
  const pasted: Pasted = html ? pastedHtml(html) : pastedText(text);
  const blocks = pasted.blocks.length > 0 ? pasted.blocks : pastedText(text).blocks;
  if (blocks.length > 0) putIn(view, blocks);
  const files = data?.files.length ?? 0;
  const notice =
    pasted.notice ??
    (blocks.length === 0 && files > 0 ? 'Pictures and films come from the library: press / and choose one.' : null);
  if (notice) tell(notice);
  return blocks.length > 0 || files > 0 || notice !== null;
}

/** Whatever is pasted or dropped comes in clean. */
export const PasteClean = Extension.create<{ tell: (notice: string) => void }>({
  name: 'pasteClean',
  addOptions: () => ({ tell: () => undefined }),
  addProseMirrorPlugins() {
    const { tell } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => take(view, event.clipboardData, tell),
          handleDrop: (view, event, _slice, moved) => {
            if (moved) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (place) {
              const selection = TextSelection.near(view.state.doc.resolve(place.pos));
              view.dispatch(view.state.tr.setSelection(selection));
            }
            return take(view, event.dataTransfer, tell);
          },
        },
      }),
    ];
  },
});
