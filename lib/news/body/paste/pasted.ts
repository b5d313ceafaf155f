import { parse } from 'parse5';
import type { Block } from '../blocks.ts';
import { canonicalBody } from '../canonical-body.ts';
import { makeShallow } from './elements.ts';
import { Reading } from './read-html.ts';
import { blocksOfText } from './read-text.ts';
import { PastedWay } from './way.ts';

/** What was pasted, clean, and a sentence about what did not come along; null where everything did. */
export interface Pasted {
  blocks: Block[];
  notice: string | null;
}

/** HTML from Word, Google Docs, a web page or anywhere as blocks of ours: structure is kept, looks are not. */
export function pastedHtml(html: string): Pasted {
  const way = new PastedWay();
  const { childNodes } = parse(html);
  makeShallow(childNodes);
  const blocks = Reading.blocksIn(childNodes, way);
  return { blocks: canonicalBody({ type: 'doc', content: blocks }).content, notice: noticeOf(way) };
}

/** Plain text, from a wire or anywhere, as blocks of ours. */
export function pastedText(text: string): Pasted {
  return { blocks: blocksOfText(text), notice: null };
}

function noticeOf({ pictures, others }: PastedWay): string | null {
  const parts = [
    ...(pictures > 0 ? [pictures === 1 ? '1 picture' : `${pictures} pictures`] : []),
    ...(others > 0 ? [others === 1 ? '1 film, sound or frame' : `${others} films, sounds or frames`] : []),
  ];
  if (parts.length === 0) return null;
  const verb = pictures + others === 1 ? 'was' : 'were';
  return `${parts.join(' and ')} ${verb} left out of what you pasted. Add pictures and films from the library.`;
}
