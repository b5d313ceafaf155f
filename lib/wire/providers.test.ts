import { expect, test } from 'vitest';
import { writerShown } from './providers.ts';

test.each([
  ['wire:reuters21578', 'Reuters'],
  ['wire:markdown', 'the wire (markdown)'],
  ['wire:constructor', 'the wire (constructor)'],
  ['Ann Lee', 'Ann Lee'],
  ['', 'the wire'],
])('a revision by %o was written by %s', (author, shown) => {
  expect(writerShown(author)).toBe(shown);
});
