import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../blocks.ts';
import { bodySchema } from '../body.ts';
import { cleanLink } from './clean-link.ts';
import { type Pasted, pastedHtml, pastedText } from './pasted.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

/** Blocks in a form that can be read: # for headings, * and _ for marks, - and 1. for lists, | for tables. */
function shown({ blocks }: Pasted): string[] {
  return blocks.flatMap(shownBlock);
}

function shownBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const words = (block.content ?? []).map((node) => {
        if (node.type === 'hardBreak') return '/';
        return (node.marks ?? []).reduce((text, mark) => {
          if (mark.type === 'link') return `[${text}](${mark.attrs.href})`;
          return mark.type === 'bold' ? `*${text}*` : `_${text}_`;
        }, node.text);
      });
      return [(block.type === 'heading' ? `${'#'.repeat(block.attrs.level)} ` : '') + words.join('')];
    }
    case 'bulletList':
    case 'orderedList':
      return block.content.map(
        ({ content }) => `${block.type === 'bulletList' ? '-' : '1.'} ${content.flatMap(shownBlock).join(' / ')}`,
      );
    case 'blockquote':
      return block.content.flatMap(shownBlock).map((line) => `> ${line}`);
    case 'table':
      return [
        ...(block.attrs.caption ? [`(${block.attrs.caption})`] : []),
        ...block.content.map((row) =>
          row.content
            .map(({ type, content }) => (type === 'tableHeader' ? '!' : '|') + content.flatMap(shownBlock).join(' / '))
            .join(' '),
        ),
      ];
    case 'agate':
      return [`<${block.content[0]?.text}>`];
    default:
      return [block.type];
  }
}

test('Word: structure without styles, its lists as lists', () => {
  const pasted = pastedHtml(fixture('word.html'));
  expect(shown(pasted)).toEqual([
    '## The ferries are running again',
    'The city’s small ferries *carried 1.2 million* people last month, for US$0.28 a crossing.',
    '## How it works',
    '- Buy a token',
    '- or use a _phone_',
    '1. Walk on board',
    '!*Line* !*Fare*',
    '|Dongjin |2 yuan',
    'More at [the operator](https://www.example.com/ferries?line=2).',
  ]);
  expect(pasted.notice).toMatch(/^1 picture was left out/);
});

test('Google Docs: the bold around everything is none, nested lists are one, detours are straightened', () => {
  const pasted = pastedHtml(fixture('google-docs.html'));
  expect(shown(pasted)).toEqual([
    '## A morning on the river',
    'The first boat leaves at *5 am*, says the [timetable](https://example.com/timetable?day=1)_, as ever_.',
    '- Two yuan',
    '- or one by card',
    '- Bicycles too',
    '1. Pay',
    '1. Board',
    '|Boats |17',
    '|Piers |',
  ]);
  expect(pasted.notice).toMatch(/^1 picture was/);
});

test('a web page: no furniture, no followers, no script', () => {
  const pasted = pastedHtml(fixture('web-page.html'));
  expect(shown(pasted)).toEqual([
    '## Ferries return to the river',
    'The boats *came back* on Monday, [officials said](https://news.example.com/a/b?ref=keep#top). Read more',
    '> “We waited.”',
    '> A passenger',
    'First line/second line',
    'A new paragraph',
    'A layout table',
    '(Fares in yuan)',
    '!Line !Fares !',
    '|East |2 |1',
    '| |3 |2',
    'Write to [the desk](mailto:desk@example.com) or here.',
  ]);
  expect(pasted.notice).toBe(
    '1 picture and 1 film, sound or frame were left out of what you pasted. Add pictures and films from the library.',
  );
});

test('wire text: broken lines are joined, indents begin paragraphs, columns stay, items are a list', () => {
  expect(shown(pastedText(fixture('wire.txt')))).toEqual([
    "SHANGHAI, Feb 13 - The city's small ferries will run through the night from Monday, the operator said, after a year in which 1.2 million people crossed the river for US$0.28 each.",
    '"We have waited for this," said a passenger, who crosses twice a day. The boats are long-serving and slow.',
    '<PRICES AT THE PIERS\nLine          Adult     Child\nDongjin        2.00      1.00\nCaogong        2.00      1.00>',
    '- Tokens are sold at the gate',
    '- Cards are taken on every line',
    '- Bicycles pay more',
  ]);
});

test.each([
  ['one line a paragraph', 'One.\nTwo.\r\nThree.', ['One.', 'Two.', 'Three.']],
  ['blank lines between paragraphs', 'One.\n\n\n Two. \n', ['One.', 'Two.']],
  ['Chinese with its indents', '　　上海的轮渡。\n　　“等了很久。”', ['上海的轮渡。', '“等了很久。”']],
  [
    'Chinese broken to a measure',
    `${'上海的小轮渡下周一起通宵运营'.repeat(2)}\n${'运营方表示去年有一百二十万人'.repeat(2)}\n${'乘坐轮渡过江每次两元人民币哦'.repeat(2)}\n完。`,
    [
      `${'上海的小轮渡下周一起通宵运营'.repeat(2)}${'运营方表示去年有一百二十万人'.repeat(2)}${'乘坐轮渡过江每次两元人民币哦'.repeat(2)}完。`,
    ],
  ],
  ['numbered items', '1. Pay\n2. Board', ['1. Pay', '1. Board']],
  ['figures that are no list', '1.2 million people came.', ['1.2 million people came.']],
  ['commands and what nobody sees', 'a\u0007b\u00adc\u200b', ['abc']],
  ['nothing', ' \n ', []],
])('plain text: %s', (_, text, lines) => {
  expect(shown(pastedText(text))).toEqual(lines);
});

const DEEP = 100_000;

/** Attacks of our own; those of others are read from the folder of shared data where it is there. */
const HOSTILE: string[] = [
  '<img src=x onerror=alert(1)>word',
  '<a href="java\nscript:alert(1)">word</a>',
  '<a href="&#106;avascript:alert(1)">word</a>',
  '<a href="data:text/html,<script>alert(1)</script>">word</a>',
  '<a href="https://www.google.com/url?q=javascript:alert(1)">word</a>',
  '<a href="https://[">word</a>',
  '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>word',
  'word<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>',
  '<p data-block="picture" data-attrs="{}" data-pm-slice="0 0 []">word</p>',
  `<p>${'word '.repeat(50_000)}</p>`,
  `${'<div>'.repeat(DEEP)}word`,
  `${'<ul><li>'.repeat(DEEP)}word`,
  `${'<b>'.repeat(10_000)}word`,
  `${'<table><tr><td>'.repeat(2_000)}word`,
  `<table><tr><td colspan=1000000 rowspan=1000000>word<td>b</table>`,
  'word\ud800',
];

const shared = new URL('../../../../../shared/data/hostile/html/', import.meta.url);
const vectors = ['dompurify-vectors.json', 'h5sc-vectors.json'].flatMap((name): string[] => {
  const file = new URL(name, shared);
  if (!existsSync(file)) return [];
  const entries: { payload?: string; data?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ payload, data }) => payload ?? data ?? '');
});

test.each([...HOSTILE, ...vectors].map((html) => [html.slice(0, 60), html] as const))(
  'what is made to hurt becomes harmless blocks: %s',
  (_, html) => {
    const { blocks } = pastedHtml(html);
    expect(bodySchema.safeParse({ type: 'doc', content: blocks }).error).toBeUndefined();
    const links = JSON.stringify(blocks).match(/"href":"[^"]*"/g) ?? [];
    for (const link of links) expect(link).toMatch(/^"href":"(https?:|mailto:)/i);
    if (HOSTILE.includes(html)) expect(JSON.stringify(blocks)).toContain('word');
  },
);

test.each([
  ['https://example.com/a?utm_source=x&id=1&fbclid=y#part', 'https://example.com/a?id=1#part'],
  ['https://example.com/a?q=a%20b+c&spm=1', 'https://example.com/a?q=a%20b+c'],
  ['https://example.com/a?gclid=1', 'https://example.com/a'],
  ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=05', 'https://example.com/'],
  ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
  ['mailto:desk@example.com', 'mailto:desk@example.com'],
  ['/contact', null],
  ['ftp://example.com', null],
  ['tel:123', null],
])('the link %s becomes %s', (href, clean) => {
  expect(cleanLink(href)).toBe(clean);
});
