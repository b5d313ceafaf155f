import { describe, expect, test } from 'vitest';
import type { Block } from '../../news/body/blocks.ts';
import { withoutEditorsLines } from './editors-lines.ts';
import { lineOfBlock } from './opening-blocks.ts';

const paragraphs = (...lines: string[]): Block[] =>
  lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));

function read(...lines: string[]) {
  const { blocks, notes } = withoutEditorsLines(paragraphs(...lines));
  return { lines: blocks.map(lineOfBlock), notes };
}

describe('lines for editors', () => {
  test.each([
    ['jd/abc/de', 'Signed: jd/abc/de'],
    ['asl-xy/tib', 'Signed: asl-xy/tib'],
    ['((jane.doe@tr.com; +44 20 7513 0000;))', 'Below the text: ((jane.doe@tr.com; +44 20 7513 0000;))'],
    ['(Schluss) mmu/xy', 'Below the text: (Schluss) mmu/xy'],
    ['（完）', 'Below the text: （完）'],
  ])('"%s" below a text becomes a note', (line, note) => {
    expect(read('It rained.', line)).toEqual({ lines: ['It rained.'], notes: [note] });
  });

  test('what is new stands above a text', () => {
    expect(read('(Adds details, background)', 'It rained.')).toEqual({
      lines: ['It rained.'],
      notes: ['(Adds details, background)'],
    });
  });

  test.each([
    ['It lasts three days. Enditem', 'It lasts three days.'],
    ['增长来自航线。（完）', '增长来自航线。'],
  ])('"%s" ends without its last word', (line, kept) => expect(read('It rained.', line).lines.at(-1)).toBe(kept));

  test('a line between dashes is a heading', () => {
    const { blocks } = withoutEditorsLines(paragraphs('It rained.', "- 'Shame' -", 'They shouted.'));
    expect(blocks[1]).toEqual({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: "'Shame'" }] });
  });

  test.each(['EMBARGOED UNTIL 0001 GMT TUESDAY', 'Not for publication or broadcast before 2200 GMT'])(
    '"%s" above a text is for editors',
    (line) => expect(read(line, 'It rained.')).toEqual({ lines: ['It rained.'], notes: [line] }),
  );

  test('a line of strokes says nothing to anybody', () => {
    expect(read('It rained.', '___', 'Ada Berg contributed.')).toEqual({
      lines: ['It rained.', 'Ada Berg contributed.'],
      notes: [],
    });
  });

  test.each([
    ['It rained.', 'yes/no is no answer'],
    ['(Adds up to nothing) he said.', 'It rained.'],
    ['ab/cd'],
    ['Embargo on oil bites.', 'It rained.'],
  ])('%s stays', (...lines) => expect(read(...lines)).toEqual({ lines, notes: [] }));
});
