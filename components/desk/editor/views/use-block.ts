import type { NodeViewProps } from '@tiptap/react';

/** What a view does to its block: sets attributes one by one, so that the block stays selected, or takes it away. */
export function useBlock({ editor, getPos, node, deleteNode }: NodeViewProps) {
  const set = (attrs: Record<string, unknown>) => {
    const position = getPos();
    if (position === undefined) return;
    const { tr } = editor.state;
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(position, name, value);
    editor.view.dispatch(tr);
  };
  /** Back from the form into the text, with the block selected. */
  const leave = () => {
    const position = getPos();
    if (position === undefined) return;
    editor.chain().setNodeSelection(position).focus().run();
  };
  return { attrs: node.attrs, set, leave, remove: deleteNode };
}

/** Events inside a form are the form's and not the editor's. */
export function isOfForm({ event }: { event: Event }): boolean {
  return event.target instanceof Element && event.target.closest('[data-form]') !== null;
}
