import { isUnseen, type PastedElement } from '../../news/body/paste/elements.ts';

/** What is left out where nobody would see it, or could use it; without a word where it says nothing to a reader. */
const SAID: Record<string, string | null> = {
  script: 'a script',
  style: 'a style sheet',
  form: 'a form',
  input: 'a form',
  button: 'a form',
  select: 'a form',
  textarea: 'a form',
  svg: 'a drawing',
  canvas: 'a drawing',
  math: 'a formula',
  del: 'struck-out words',
  head: null,
  title: null,
  link: null,
  meta: null,
  base: null,
};

/** What an element is that is not read, with its article; null where nothing need be said; undefined where it is read. */
export function unseenThing(element: PastedElement): string | null | undefined {
  const name = element.tagName;
  if (name === 'noscript') return undefined;
  if (Object.hasOwn(SAID, name)) return SAID[name] ?? null;
  return isUnseen(element) ? 'something hidden' : undefined;
}
