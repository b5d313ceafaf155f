import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when what had it is gone with what was changed: give the element a `tabIndex` of -1.
 * @param changed what the element shows; another value of it may have taken the focused button away
 */
export function useKeptFocus<Element extends HTMLElement = HTMLDivElement>(
  changed: unknown,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const seen = useRef(changed);
  useEffect(() => {
    if (seen.current === changed) return;
    seen.current = changed;
    if (document.activeElement === document.body) element.current?.focus();
  }, [changed]);
  return element;
}
