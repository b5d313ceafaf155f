import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface Match {
  from: number;
  to: number;
}

export interface Search {
  query: string;
  matchCase: boolean;
}

interface Found extends Search {
  matches: Match[];
  decorations: DecorationSet;
}

const NOTHING: Found = { query: '', matchCase: false, matches: [], decorations: DecorationSet.empty };
const key = new PluginKey<Found>('find');

/** Where a text stands in a document, across bold, italics and links, never across two lines. */
export function matchesIn(document: Node, { query, matchCase }: Search): Match[] {
  if (!query) return [];
  const matches: Match[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '\n', '\n');
    const [where, what] = matchCase ? [text, query] : [folded(text), folded(query)];
    for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
      matches.push({ from: position + 1 + at, to: position + 1 + at + what.length });
    }
    return false;
  });
  return matches;
}

/** Small letters; where that changes the length of a text, and so the places in it, the text as it is. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** What is looked for, and where it stands. */
export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING;
}

/** Looks for a text from now on; nothing, to stop. */
export function lookFor(transaction: Transaction, search: Search): Transaction {
  return transaction.setMeta(key, search);
}

/** Selects the next or the previous place; the first after the last. */
export function goTo(state: EditorState, direction: 1 | -1): Transaction | null {
  const { matches } = foundIn(state);
  const { from, to } = state.selection;
  const match =
    direction === 1
      ? (matches.find((one) => one.from >= to && one.to > from) ?? matches[0])
      : (matches.findLast((one) => one.to <= from) ?? matches.at(-1));
  if (!match) return null;
  return state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)).scrollIntoView();
}

/** Replaces the selected place, or every place. The words are put in as they are: no "$" in them means anything. */
export function replaceFound(state: EditorState, words: string, which: 'selected' | 'every'): Transaction | null {
  const { selection } = state;
  const { matches } = foundIn(state);
  const replaced =
    which === 'every' ? matches : matches.filter(({ from, to }) => from === selection.from && to === selection.to);
  if (replaced.length === 0) return null;
  const transaction = state.tr;
  for (const { from, to } of replaced.toReversed()) {
    if (words) transaction.insertText(words, from, to);
    else transaction.delete(from, to);
  }
  return transaction;
}

function found(document: Node, search: Search): Found {
  const matches = matchesIn(document, search);
  const marks = matches.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }));
  return { ...search, matches, decorations: DecorationSet.create(document, marks) };
}

/** Find and replace: marks every place of what is looked for. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => NOTHING,
        apply: (transaction, before) => {
          const search: Search | undefined = transaction.getMeta(key);
          if (search) return search.query ? found(transaction.doc, search) : NOTHING;
          return transaction.docChanged && before.query ? found(transaction.doc, before) : before;
        },
      },
      props: { decorations: (state) => foundIn(state).decorations },
    }),
  ],
});
