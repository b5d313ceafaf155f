import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodyOfParagraphs } from '#lib/news/body/body.ts';
import { plainText } from '#lib/news/body/body-text.ts';
import { documentOf } from './body-to-document.ts';
import { bodyOf } from './document-to-body.ts';
import { Find, foundIn, goTo, lookFor, replaceFound } from './find.ts';
import { storyNodes } from './nodes/story-nodes.ts';

const schema = getSchema(storyNodes);
const plugins = Find.config.addProseMirrorPlugins?.call(Object.create(null)) ?? [];

function stateOf(...lines: string[]): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, documentOf(bodyOfParagraphs(lines))), plugins });
}

function looking(state: EditorState, query: string, matchCase = false): EditorState {
  return state.apply(lookFor(state.tr, { query, matchCase }));
}

test('a text is found in any case, or in its own', () => {
  const state = stateOf('Yuan and yuan', 'YUAN');
  expect(foundIn(looking(state, 'yuan')).matches).toHaveLength(3);
  expect(foundIn(looking(state, 'yuan', true)).matches).toHaveLength(1);
  expect(foundIn(looking(state, '')).matches).toEqual([]);
});

test('what is put in is put in as it is, dollars and all', () => {
  const state = looking(stateOf('8 yuan and 8 yuan', '8 yuan'), '8 yuan');
  const replaced = replaceFound(state, 'US$1.10 ($& $1)', 'every');
  if (!replaced) throw new Error('nothing was replaced');
  const after = state.apply(replaced);
  expect(plainText(bodyOf(after.doc))).toBe('US$1.10 ($& $1) and US$1.10 ($& $1)\nUS$1.10 ($& $1)');
  expect(foundIn(after).matches).toEqual([]);
});

test('next goes round, and one place is replaced alone', () => {
  let state = looking(stateOf('a b a', 'a'), 'a');
  const seen: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const next = goTo(state, 1);
    if (next) state = state.apply(next);
    seen.push(state.selection.from);
  }
  expect(seen).toEqual([1, 5, 8, 1]);
  const replaced = replaceFound(state, '', 'selected');
  if (!replaced) throw new Error('nothing was replaced');
  expect(plainText(bodyOf(state.apply(replaced).doc))).toBe(' b a\na');
});
