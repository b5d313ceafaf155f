import { describe, expect, test } from 'vitest';
import type { Block } from '../../news/body/blocks.ts';
import { bodyOfParagraphs } from '../../news/body/body.ts';
import { datelineOf, openingOf } from '../dateline.ts';
import { agencyOf, NOBODY } from './agencies.ts';
import { readByline } from './byline.ts';
import { bylineInText, lineOfBlock, withoutDateline, withoutRepeats } from './opening-blocks.ts';
import { plainHtml, typedHtml } from './typed-text.ts';

const agency = (name: string) => agencyOf(name) ?? NOBODY;
const blocksOf = (...paragraphs: string[]): Block[] => bodyOfParagraphs(paragraphs).content;

describe('agencyOf', () => {
  test.each([
    ['nprov:dpa', 'dpa'],
    ['Deutsche Presse-Agentur GmbH', 'dpa'],
    ['reuters.com', 'reuters'],
    ['www.sda-ats.ch', 'ats'],
    ['\nwww.itar-tass.com\n', 'tass'],
    ['texto.efeservicios.com', 'efe'],
    ['http://tt.se/media/text/1', 'tt'],
    ['Australian Associated Press', 'aap'],
    ['nprov:AcmeNews', 'acmenews'],
    ['La Voce, S.p.A.', 'la-voce-s-p-a'],
    ['example.co.uk', 'example'],
  ])('"%s" is %s', (said, key) => expect(agencyOf(said)?.key).toBe(key));

  test('one that is known goes before one that is not', () => {
    expect(agencyOf('approviderid:z01122', 'Automated Insights', 'ap.org')?.key).toBe('ap');
    expect(agencyOf(null, ' ', undefined)).toBeNull();
    expect(agencyOf('constructor')?.key).toBe('constructor');
  });
});

describe('readByline', () => {
  const names = (printed: string, of = 'dpa') => {
    const read = readByline(printed, agency(of));
    return 'bylines' in read ? read.bylines.map(({ type, name }) => `${type} ${name}`) : read;
  };

  test.each([
    ['Von Andrej Sokolow und Anne Baum, dpa', 'dpa', ['person Andrej Sokolow', 'person Anne Baum', 'agency dpa']],
    ['By Benjamin Wright, Press Association', 'pa', ['person Benjamin Wright', 'agency PA']],
    ['By Sam Lister, Press Association Political Correspondent', 'pa', ['person Sam Lister', 'agency PA']],
    ['By BERNARD CONDON', 'ap', ['person Bernard Condon']],
    ['NTB-AFP-DPA', 'ntb', ['agency NTB-AFP-DPA']],
    ['Par Jean Dupont et Anne Roy', 'afp', ['person Jean Dupont', 'person Anne Roy']],
    ['رومان كولا', 'afp', ['person رومان كولا']],
    ['', 'dpa', ['agency dpa']],
  ])('%s', (printed, of, expected) => expect(names(printed, of)).toEqual(expected));

  test('what is no name is told apart', () => {
    expect(names('daa/mt/msr')).toEqual({ initials: 'daa/mt/msr' });
    expect(names('Situation serious, ready for all scenarios says EC')).toHaveProperty('noName');
  });
});

describe('openingOf', () => {
  test.each([
    ['SAO PAULO (AP) _ Words', null, 'ap', 'SAO PAULO (AP)', 'Words'],
    ['(ANSA) - ROME, JUL 11 - Words', null, 'ansa', '(ANSA) - ROME, JUL 11', 'Words'],
    ['(ANSA) - ROMA, 1 GEN - Parole', null, 'ansa', '(ANSA) - ROMA, 1 GEN', 'Parole'],
    ['(ANSA) - Words of Rome - and more', null, 'ansa', '(ANSA)', 'Words of Rome - and more'],
    ['MOSCOW, January 21. /TASS/. Words', null, 'tass', 'MOSCOW, January 21. /TASS/', 'Words'],
    ['Nueva Delhi, 21 ene (EFE).- Una', null, 'efe', 'Nueva Delhi, 21 ene (EFE)', 'Una'],
    ['Москва. 21 января. ИНТЕРФАКС - Снег', null, 'interfax', 'Москва. 21 января. ИНТЕРФАКС', 'Снег'],
    ['МОСКВА, 21 января. /ТАСС/. Снег', null, 'tass', 'МОСКВА, 21 января. /ТАСС/', 'Снег'],
    ['OTTAWA - A man', 'Ottawa', 'canadian-press', 'OTTAWA', 'A man'],
    ['Berlin (dpa) – Wörter', 'Berlin (dpa)', 'dpa', 'Berlin (dpa)', 'Wörter'],
  ])('%s', (text, given, of, dateline, rest) => {
    const opening = openingOf(text, given, agency(of));
    expect(opening?.dateline).toBe(dateline);
    expect(text.slice(opening?.length)).toBe(rest);
  });

  test.each(['Shares of Apple (AP) rose', 'He said (Reuters) that', 'Plain words - with a dash'])(
    '%s is none',
    (text) => expect(openingOf(text, null, agency('reuters'))).toBeNull(),
  );

  test('a dateline has letters', () => {
    expect(datelineOf('New York (dpa) - ')).toBe('New York (dpa)');
    expect(datelineOf('20200616')).toBeNull();
  });
});

describe('the beginning of a text', () => {
  test('loses what stands in fields', () => {
    const blocks = blocksOf('Fire!', 'By Ada Berg', 'HAMBURG (AP) — A shed burned.', 'Fire again.');
    const left = withoutRepeats(blocks, ['Fire', 'By Ada Berg', null]);
    const { dateline, blocks: rest } = withoutDateline(left, null, agency('ap'));
    expect(dateline).toBe('HAMBURG (AP)');
    expect(rest.map(lineOfBlock)).toEqual(['A shed burned.', 'Fire again.']);
  });

  test.each([
    [null, 'GLASGOW, Scotland, Feb. 1 (GLOBE NEWSWIRE)', 'It rained.'],
    ['Glasgow', 'GLASGOW, Scotland, Feb. 1 (GLOBE NEWSWIRE)', 'It rained.'],
    ['Copenhagen', 'Copenhagen', 'GLASGOW, Scotland, Feb. 1 (GLOBE NEWSWIRE) -- It rained.'],
  ])('with %s given keeps what another place says', (given, dateline, text) => {
    const blocks = blocksOf('GLASGOW, Scotland, Feb. 1 (GLOBE NEWSWIRE) -- It rained.');
    const read = withoutDateline(blocks, given, agency('ritzau'));
    expect([read.dateline, lineOfBlock(read.blocks[0])]).toEqual([dateline, text]);
  });

  test('marks after the dateline stay', () => {
    const text = (words: string, bold = false) => ({
      type: 'text' as const,
      text: words,
      ...(bold ? { marks: [{ type: 'bold' as const }] } : {}),
    });
    const [first] = withoutDateline(
      [{ type: 'paragraph', content: [text('BONN (AP) '), text('- '), text('A', true), text(' word')] }],
      null,
      agency('ap'),
    ).blocks;
    expect(first).toEqual({ type: 'paragraph', content: [text('A', true), text(' word')] });
  });

  test.each([
    ['By Toby Davis', true],
    ['By Joseph Ax and Ann O’Neil', true],
    ['By Monday', false],
    ['By the time he came home it was dark.', false],
  ])('"%s" is a byline: %s', (line, is) =>
    expect(bylineInText(blocksOf('(Adds detail)', line, 'Text.')) !== null).toBe(is),
  );
});

describe('typed text', () => {
  test('paragraphs are set in, tables have columns', () => {
    const text =
      'First words\nof a paragraph.\n    Next one\ngoes on.\nTeam      P  W\nKiel     10  4\nLübeck   10  5\nBremen   10  1\n';
    expect(typedHtml('First words\nof a paragraph.\n    Next one\ngoes on.')).toBe(
      '<p>First words of a paragraph.</p><p>Next one goes on.</p>',
    );
    expect(typedHtml(text)).toContain('<pre>Team      P  W\nKiel     10  4');
  });

  test('Japanese sets a paragraph in by a letter', () => {
    expect(plainHtml('\u3000首相は\n会見した。\n\u3000野党は\n\u3000詳細は')).toBe(
      '<p>首相は会見した。</p><p>野党は</p><p>詳細は</p>',
    );
  });

  test('line ends that a program made mean nothing', () => {
    expect(typedHtml('\n      One\n      two\n      three\n')).toBeNull();
    expect(plainHtml('One\ntwo &\n\nthree')).toBe('<p>One two &amp;</p><p>three</p>');
    expect(plainHtml('<p>HTML</p>')).toBe('<p>HTML</p>');
  });
});
