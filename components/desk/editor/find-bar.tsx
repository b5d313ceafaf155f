'use client';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { foundIn, goTo, lookFor, replaceFound } from './find.ts';

/** Find and replace. Enter goes on, Shift and Enter back, Escape closes. */
export function FindBar({ editor, close }: { editor: Editor; close(): void }) {
  const [query, setQuery] = useState(() => selectedWords(editor));
  const [words, setWords] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const { count, at } = useEditorState({ editor, selector: ({ editor }) => placeOf(editor) });
  const { view } = editor;
  useEffect(() => {
    view.dispatch(lookFor(view.state.tr, { query, matchCase }));
    return () => view.dispatch(lookFor(view.state.tr, { query: '', matchCase: false }));
  }, [view, query, matchCase]);
  const does = (transaction: Transaction | null) => transaction && view.dispatch(transaction);
  const go = (direction: 1 | -1) => does(goTo(view.state, direction));
  const replace = () => {
    does(replaceFound(view.state, words, 'selected'));
    go(1);
  };
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (event.target.name === 'replacement') replace();
      else go(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <search
      aria-label="Find and replace"
      onKeyDown={keys}
      className="flex flex-wrap items-end gap-2 border-b border-rule bg-tint p-2 font-sans"
    >
      <TextField label="Find" name="query" value={query} onChange={setQuery} autoFocus />
      <TextField label="Replace with" name="replacement" value={words} onChange={setWords} />
      <label className="flex min-h-9 items-center gap-2 text-note">
        <input type="checkbox" checked={matchCase} onChange={(event) => setMatchCase(event.target.checked)} />
        Match case
      </label>
      <Button onPress={() => go(-1)}>Previous</Button>
      <Button onPress={() => go(1)}>Next</Button>
      <Button onPress={replace}>Replace</Button>
      <Button onPress={() => does(replaceFound(view.state, words, 'every'))}>Replace all</Button>
      <Button look="quiet" onPress={leave}>
        Close
      </Button>
      <p role="status" className="min-h-9 content-center text-note text-muted">
        {query && (count === 0 ? 'Not found' : `${at ? `${at} of ` : ''}${count} found`)}
      </p>
    </search>
  );
}

function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection;
  return to - from < 200 ? state.doc.textBetween(from, to, '\n') : '';
}

function placeOf({ state }: Editor): { count: number; at: number } {
  const { matches } = foundIn(state);
  const { from, to } = state.selection;
  return { count: matches.length, at: matches.findIndex((match) => match.from === from && match.to === to) + 1 };
}
