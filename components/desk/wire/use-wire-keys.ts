'use client';
import { useEffect, useRef } from 'react';

/** The keys of the wire as its help tells of them. */
export const WIRE_KEYS: readonly (readonly [string, string])[] = [
  ['J  ↓', 'The next item'],
  ['K  ↑', 'The one before'],
  ['Enter  T', 'Take it: it becomes your story, with everything filled in'],
  ['M', 'Merge it into a story'],
  ['S', 'Spike it: nobody is to use it'],
  ['O', 'What came, beside what was read'],
  ['.', 'Show what is new'],
  ['/', 'Search'],
  ['?', 'These keys'],
];

/** What a key does, by the key. */
export type KeyActs = Partial<Record<string, () => void>>;

const WRITES = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog] *, [role=alertdialog] *';
const PRESSES = 'a, button, summary, [role=tab]';

/** What a key that is held down goes on doing; a hand that rests on any other does its act once. */
const GOES_ON = new Set(['j', 'k', 'ArrowDown', 'ArrowUp']);

/** Lets single keys do what they say, wherever one is on the screen but in a field, a dialog or a menu. */
export function useWireKeys(acts: KeyActs): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const on = event.target instanceof Element ? event.target : null;
      if (on?.matches(WRITES)) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      // Enter presses what has the focus; only a line of the list is taken by it.
      if (key === 'Enter' && on?.matches(PRESSES) && !on.matches('[data-wire-line]')) return;
      const act = now.current[key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || GOES_ON.has(key)) act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
