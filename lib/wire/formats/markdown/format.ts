import type { WholeFormat } from '../../format.ts';
import { parseMarkdown } from './parse.ts';

/** What Hugo calls the words above a list. */
const LIST = /^_index\.\w+$/;

/** Markdown with front matter. Its pictures lie beside it; who receives it looks for them first. */
export const markdown: WholeFormat = {
  name: 'markdown',
  recognises: ({ text }) => /^---\r?\n/.test(text),
  read: ({ name, text }) => (LIST.test(name) ? [{ setAside: 'a list of its site, no story' }] : [parseMarkdown(text)]),
};
