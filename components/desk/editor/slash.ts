import { Extension } from '@tiptap/core';
import { Suggestion } from '@tiptap/suggestion';
import { type Insertion, insertionsFor } from './insertions.ts';

/** The menu that "/" opens, as the screen shows it. */
export interface SlashMenu {
  items: Insertion[];
  place: DOMRect | null;
  choose(item: Insertion): void;
}

interface Options {
  /** Shows the menu, or null to close it. */
  show(menu: SlashMenu | null): void;
  /** Lets the open menu have a key; true when it took it. */
  key(event: KeyboardEvent): boolean;
  put(item: Insertion): void;
}

interface Shown {
  items: Insertion[];
  query: string;
  clientRect?: (() => DOMRect | null) | null;
  command(item: Insertion): void;
}

/** "/" at the beginning of a word opens a menu of what can be put in. */
export const Slash = Extension.create<Options>({
  name: 'slash',
  addOptions: () => ({ show: () => undefined, key: () => false, put: () => undefined }),
  addProseMirrorPlugins() {
    const { show, key, put } = this.options;
    return [
      Suggestion<Insertion, Insertion>({
        editor: this.editor,
        char: '/',
        startOfLine: true,
        allowSpaces: true,
        allow: ({ state }) => {
          const { $from } = state.selection;
          return !this.editor.view.composing && $from.depth === 1 && $from.parent.type.name === 'paragraph';
        },
        items: ({ query }) => insertionsFor(query),
        command: ({ editor, range, props }) => {
          editor.chain().deleteRange(range).run();
          put(props);
        },
        render: () => {
          const open = ({ items, query, clientRect, command }: Shown) => {
            // Whoever writes on after a word that names nothing wants the words.
            const isText = items.length === 0 && /\s/.test(query);
            show(isText ? null : { items, place: clientRect?.() ?? null, choose: command });
          };
          return {
            onStart: open,
            onUpdate: open,
            onExit: () => show(null),
            onKeyDown: ({ event }) => key(event),
          };
        },
      }),
    ];
  },
});
