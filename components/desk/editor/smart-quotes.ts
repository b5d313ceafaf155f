import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const PAIRS = { '"': ['“', '”'], "'": ['‘', '’'] } as const;

/**
 * The quotation mark that is meant by a straight one, or null where the straight one stays: in addresses, and in
 * languages whose marks are others.
 * @param before the line before it
 * @param language a tag such as en or zh-Hans
 */
export function quoteFor(typed: '"' | "'", before: string, language: string): string | null {
  const [open, close] = PAIRS[typed];
  const word = before.slice(before.search(/\S*$/));
  if (/:\/\/|^www\.|^mailto:/i.test(word)) return null;
  if (language.startsWith('en')) return /(^|[\s([{“‘—–])$/u.test(before) ? open : close;
  if (!language.startsWith('zh')) return null;
  if (typed === "'" && /[A-Za-z0-9]$/.test(before) && !isOpen(before, open, close)) return close;
  return isOpen(before, open, close) ? close : open;
}

/** Chinese has no spaces to tell by: whether a mark was opened and not closed. */
function isOpen(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

function typeQuote(view: EditorView, from: number, to: number, typed: string, language: string): boolean {
  if (view.composing || (typed !== '"' && typed !== "'")) return false;
  const start = view.state.doc.resolve(from);
  if (start.parent.type.spec.code) return false;
  const quote = quoteFor(typed, start.parent.textBetween(0, start.parentOffset, '\n', '\n'), language);
  if (quote === null) return false;
  // In two steps, so that undo brings the straight one back.
  view.dispatch(view.state.tr.insertText(typed, from, to));
  view.dispatch(closeHistory(view.state.tr).insertText(quote, from, from + 1));
  return true;
}

/** Turns straight quotation marks into those of the language while somebody types, never while an input method does. */
export const SmartQuotes = Extension.create<{ language: () => string }>({
  name: 'smartQuotes',
  addOptions: () => ({ language: () => 'en' }),
  addProseMirrorPlugins() {
    const { language } = this.options;
    return [
      new Plugin({
        props: { handleTextInput: (view, from, to, typed) => typeQuote(view, from, to, typed, language()) },
      }),
    ];
  },
});
