import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlighted, snippet } from './highlight.ts';
import { parseQuery, widened } from './query.ts';

/** The pieces as one text, what was found in brackets. */
const shown = (pieces: { text: string; hit: boolean }[] | null) =>
  pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('') ?? null;
const mark = (text: string, query: string) => shown(highlighted(text, parseQuery(query)));

test.each([
  ['The metro opens', 'metro', 'The [metro] opens'],
  ['Running late, he ran', 'runs', '[Running] late, he ran'],
  ['The metro line and the metro', '"metro line"', 'The [metro line] and the metro'],
  ['Ana María Gómez', 'maria gomez', 'Ana [María] [Gómez]'],
  ['上海市今天天气', '天气', '上海市今天[天气]'],
  ['上海市', '上', '[上]海市'],
  ['地铁2号线', '2号线', '地铁[2号线]'],
  ['ＳＨＡＮＧＨＡＩ', 'shanghai', '[ＳＨＡＮＧＨＡＩ]'],
  ['Shanghai metro', 'shang*', '[Shanghai] metro'],
  ['nothing here', 'metro', 'nothing here'],
])('in "%s" the query %s is shown as %s', (text, query, expected) => {
  expect(mark(text, query)).toBe(expected);
});

test('what was found by the beginning of a word is marked', () => {
  expect(shown(highlighted('A shop', widened(parseQuery('shoppi'), 2) ?? []))).toBe('A [shop]');
});

test('a snippet begins with its sentence and shows where most words stand', () => {
  const text = `${'Nothing to see. '.repeat(40)}The ferry crosses the Huangpu at dawn. ${'And so on. '.repeat(60)}`;
  expect(shown(snippet(text, parseQuery('huangpu ferry')))).toMatch(
    /^… The \[ferry\] crosses the \[Huangpu\] at dawn\. And so on\..* …$/,
  );
});

test('a text without any of the words has no snippet', () => {
  expect(snippet('The ferry crosses.', parseQuery('metro'))).toBeNull();
});

test('no text and no query makes a snippet fail, and nothing of the text is changed by marking it', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 400 });
  fc.assert(
    fc.property(text, fc.string({ unit: 'grapheme', maxLength: 30 }), (words, query) => {
      const terms = parseQuery(query);
      expect(
        highlighted(words, terms)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(words);
      snippet(words, terms);
    }),
    { numRuns: 300 },
  );
});
