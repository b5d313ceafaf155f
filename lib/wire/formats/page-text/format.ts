import type { WholeFormat } from '../../format.ts';
import { looksLikePageText, parsePageText } from './parse.ts';

/** The text of an article page, as a reader copies it. */
export const pageText: WholeFormat = {
  name: 'page-text',
  recognises: ({ text }) => looksLikePageText(text),
  read: ({ text }) => [parsePageText(text).reading],
};
