import type { StreamFormat, StreamReading } from '../../format.ts';
import { linesOf } from '../../lines.ts';
import { parseArchiveLine } from './parse.ts';

/** What an empty line is set aside as: it is counted, and nothing more is said of it. */
export const BLANK_LINE = 'an empty line';

/** The archive of one article a line, as JSON. */
export const archiveJsonl: StreamFormat = {
  name: 'archive-jsonl',
  recognises: ({ json, text }) => json && /^\s*\{/.test(text) && /"(body_paragraphs|published_at)"\s*:/.test(text),

  async *stream(bytes): AsyncGenerator<StreamReading> {
    for await (const line of linesOf(bytes)) {
      const of = { at: line.number, original: line.text };
      if (!line.text.trim()) yield { setAside: BLANK_LINE, ...of };
      else if ('refused' in line) yield { refused: line.refused, ...of };
      else yield { ...parseArchiveLine(line.text), ...of };
    }
  },
};
