import { parseMarkdown } from './formats/markdown/parse.ts';

/** The names of the pictures that a Markdown text uses, each once: its lead, and those within it. */
export function pictureNames(text: string): string[] {
  const names = new Set<string>();
  parseMarkdown(text, (name, type) => {
    if (type === 'picture') names.add(name);
    return null;
  });
  return [...names];
}
