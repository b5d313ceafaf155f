import type { WholeFormat } from '../../format.ts';
import { readEach, withinText } from '../../telegram/bounds.ts';
import type { Reading } from '../../wire-item.ts';
import { looksBare, readBare } from './bare.ts';
import { looksLikeBulletin, readBulletin } from './bulletin.ts';
import { looksLikeRelease, readRelease } from './release.ts';
import { looksLikeResults, readResults } from './results.ts';
import { looksTagged, readTagged } from './tagged.ts';
import { readZczcMessage } from './zczc-message.ts';

/** A way in which telegrams without control characters come, and how it is told. */
const WAYS: [looksLike: (lines: string[]) => boolean, read: (lines: string[]) => Reading][] = [
  [looksTagged, readTagged],
  [(lines) => lines.slice(0, 4).some((line) => /^\s*zczc\b/i.test(line)), readZczcMessage],
  [looksLikeRelease, readRelease],
  [looksLikeBulletin, readBulletin],
  [looksLikeResults, readResults],
  [looksBare, readBare],
];

/** Telegrams as plain text: messages between ZCZC and NNNN, releases, bulletins of weather services, results. */
export const telegram: WholeFormat = {
  name: 'telegram',
  recognises: ({ text, json, root }) => !json && !root && wayOf(linesOf(text)) !== undefined,
  read: ({ text }) =>
    readEach(messagesIn(text), (lines) => {
      withinText(lines);
      const way = wayOf(lines);
      return way ? way(lines) : { refused: 'It begins as no telegram does.' };
    }),
};

function wayOf(lines: string[]) {
  return WAYS.find(([looksLike]) => looksLike(lines))?.[1];
}

function linesOf(text: string): string[] {
  return text.replace(/^[\r\n\s]+/, '').split(/\r\n|\n|\r/);
}

/** A file may hold several messages, each from its ZCZC on. */
function messagesIn(text: string): string[][] {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, at) => (/^\s*ZCZC\b/.test(line) ? [at] : []));
  if (starts.length < 2) return [lines];
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}
