import { describe, expect, it } from 'vitest';
import { bodyOfTelegram } from './body-of-lines.ts';
import { signOff } from './sign-off.ts';
import { VERSION_LINE, versionIn } from './version-words.ts';

describe('the lines of a telegram', () => {
  it('that a printer broke become paragraphs again, by indents or blank lines', () => {
    const lines = [
      '   The ferry line between both banks of the river will be opened again',
      'in spring, the mayor said on Monday.',
      '   Nobody had asked for it, but everybody was glad when the news was',
      'read out.',
      '',
      'It costs nothing.',
    ];
    expect(bodyOfTelegram(lines).content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(bodyOfTelegram(lines).content[0]).toMatchObject({
      content: [
        {
          text: 'The ferry line between both banks of the river will be opened again in spring, the mayor said on Monday.',
        },
      ],
    });
  });

  it('that no printer broke are paragraphs, one each', () => {
    const long =
      'The ferry line between both banks of the river will be opened again in spring, the mayor said on Monday, and all were glad.';
    expect(
      bodyOfTelegram([long, 'It costs nothing to nobody, and it goes every hour of the day.', long]).content,
    ).toHaveLength(3);
  });

  it('in columns stay as they stand, spaces and blank lines and all', () => {
    const table = [
      '               W     L    Pct',
      '',
      'Tampa Bay     73    52   .584',
      'Cleveland     73    51   .589',
    ];
    expect(bodyOfTelegram(table).content).toEqual([
      {
        type: 'agate',
        content: [
          {
            type: 'text',
            text: '               W     L    Pct\n\nTampa Bay     73    52   .584\nCleveland     73    51   .589',
          },
        ],
      },
    ]);
  });

  it('with bullets are one list, blank lines between them or not', () => {
    expect(bodyOfTelegram(['* One.', '', '* Two.']).content).toMatchObject([{ type: 'bulletList', content: [{}, {}] }]);
  });

  it('that are short on purpose stay lines', () => {
    expect(bodyOfTelegram(['Contact', 'Jane Doe', 'jane@example.org']).content).toMatchObject([
      { content: [{ text: 'Contact' }, { type: 'hardBreak' }, { text: 'Jane Doe' }, { type: 'hardBreak' }, {}] },
    ]);
  });

  it('lose their control characters and rules', () => {
    expect(bodyOfTelegram(['\u0002It rained.\u0007', '___']).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] },
    ]);
  });
});

describe('what signs a telegram off', () => {
  it.each([
    '(END)',
    'ENDS',
    'dpa wsz jln npr',
    'dpa yyzz s5 vee',
    'AAP RTV',
    'AAP be/',
    '==Kyodo',
    '(SDA\\/sj)',
    'AP-WF-11-13-13 1509GMT',
    '350 words',
  ])('"%s" is no part of its text', (line) => {
    expect(signOff(['It rained.', '', line, '']).lines).toEqual(['It rained.']);
    expect(signOff(['It rained.', '', line, '']).signOffs).toEqual([line]);
  });

  it.each(['The end of the story', 'dpa said so on Monday.', 'AAP won.', 'Ends here.'])('"%s" is', (line) => {
    expect(signOff([line]).lines).toEqual([line]);
  });

  it('may be a notebook, which speaks to editors', () => {
    const { lines, notes } = signOff([
      'It rained.',
      '# Notebook',
      '## Note to editors',
      '- adds rain',
      '* * * *',
      '## Contacts',
      '- Jane',
      'dpa abc xy',
    ]);
    expect(lines).toEqual(['It rained.']);
    expect(notes).toEqual(['Note to editors: adds rain', 'Contacts: Jane']);
  });
});

describe('words of versions', () => {
  it.each([
    ['1ST LEAD', 2, 'use'],
    ['2ND LEAD 3RD NET', 4, 'use'],
    ['BC-US--Ethanol, 1st Ld-Writethru', 2, 'use'],
    ['UPDATE 3', 4, 'use'],
    ['CORRECTION', 2, 'correct'],
    ['BULLETIN KILL', 0, 'kill'],
    ['EXTRA', 0, 'use'],
    ['BC-US--Ferry', 0, 'use'],
  ])('"%s" are version %i to %s', (words, version, signal) =>
    expect(versionIn(words)).toMatchObject({ version, signal }),
  );

  it('stand in lines of their own, not in headlines', () => {
    expect(['2ND LEAD', 'CORRECTION:', '(Achtung)', 'EXTRA'].every((line) => VERSION_LINE.test(line))).toBe(true);
    expect(
      ['Bomb kill 5', 'Lead found in toys', 'CORRECTION of course begins'].some((line) => VERSION_LINE.test(line)),
    ).toBe(false);
  });
});
