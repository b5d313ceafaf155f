'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { plainText } from '#lib/news/body/body-text.ts';
import { minutesOf, type TextCounts, textCounts } from '#lib/news/reading-time.ts';
import { blocksOf } from './document-to-body.ts';

/** Counts of blocks that were counted before: only what was typed into is counted again. */
const counted = new WeakMap<Node, TextCounts>();

/** How long the story is, as its page will say. */
export function Counts({ editor }: { editor: Editor }) {
  const { words, minutes } = useEditorState({ editor, selector: ({ editor }) => countsOf(editor.state.doc) });
  return (
    <p className="py-2 font-sans text-note text-muted">
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
      {minutes > 0 && ` · ${minutes} min read`}
    </p>
  );
}

function countsOf(document: Node): { words: number; minutes: number } {
  const sum = { characters: 0, words: 0 };
  for (const node of document.children) {
    const counts = counted.get(node) ?? textCounts(plainText({ type: 'doc', content: blocksOf(node) }));
    counted.set(node, counts);
    sum.characters += counts.characters;
    sum.words += counts.words;
  }
  return { words: sum.characters + sum.words, minutes: minutesOf(sum) };
}
