import type { WholeFormat } from '../../format.ts';
import { parseMarkdown } from './parse.ts';

/** Markdown with front matter. Its pictures lie beside it; who receives it looks for them first. */
export const markdown: WholeFormat = {
  name: 'markdown',
  recognises: ({ text }) => /^---\r?\n/.test(text),
  read: ({ text }) => [parseMarkdown(text)],
};
