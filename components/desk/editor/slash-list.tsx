'use client';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import type { SlashMenu } from './slash.ts';

/** Lets the list have a key of the editor; true when it took it. */
export interface SlashKeys {
  key(event: KeyboardEvent): boolean;
}

const HEIGHT = 288;

/**
 * What "/" offers. The cursor stays in the text: arrows choose, Enter puts in, Escape closes. `element` is the writing
 * surface, which tells screen readers which line is chosen.
 */
export function SlashList({ menu, element, ref }: { menu: SlashMenu; element: HTMLElement; ref: Ref<SlashKeys> }) {
  const { items, place, choose } = menu;
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, items.length - 1);
  useEffect(() => {
    element.setAttribute('aria-controls', 'slash-list');
    document.getElementById(`slash-${at}`)?.scrollIntoView({ block: 'nearest' });
    element.setAttribute('aria-activedescendant', `slash-${at}`);
    return () => {
      element.removeAttribute('aria-controls');
      element.removeAttribute('aria-activedescendant');
    };
  }, [element, at]);
  useImperativeHandle(ref, () => ({
    key: ({ key }) => {
      const item = items[at];
      if (items.length === 0) return false;
      if (key === 'ArrowDown') setChosen((at + 1) % items.length);
      else if (key === 'ArrowUp') setChosen((at + items.length - 1) % items.length);
      else if (key === 'Enter' && item) choose(item);
      else return false;
      return true;
    },
  }));
  if (!place) return null;
  const above = place.bottom + HEIGHT > window.innerHeight && place.top > HEIGHT;
  const style = above
    ? { left: place.left, bottom: window.innerHeight - place.top + 4 }
    : { left: place.left, top: place.bottom + 4 };
  return (
    <div
      id="slash-list"
      role="listbox"
      aria-label="Put in"
      tabIndex={-1}
      style={{ ...style, maxHeight: HEIGHT }}
      className="fixed z-40 w-72 overflow-y-auto border border-ink bg-paper py-1 font-sans text-small"
    >
      {items.length === 0 && <p className="px-3 py-1.5 text-muted">Nothing of that name</p>}
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, where the cursor stays
        <div
          key={item.name}
          id={`slash-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
          className={`flex cursor-pointer items-baseline justify-between gap-4 px-3 py-1.5 ${index === at ? 'bg-ink text-paper' : ''}`}
        >
          <span className="font-medium">{item.name}</span>
          <span className={`text-note ${index === at ? '' : 'text-muted'}`}>{item.hint}</span>
        </div>
      ))}
    </div>
  );
}
