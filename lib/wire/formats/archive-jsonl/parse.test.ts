import { expect, test } from 'vitest';
import { bodyOfParagraphs } from '../../../news/body/body.ts';
import { plainText } from '../../../news/body/body-text.ts';
import { archiveLine } from '../../fixtures/archive.ts';
import { noFacts, type WireItem } from '../../wire-item.ts';
import { parseArchiveLine } from './parse.ts';

function itemIn(line: string): WireItem {
  const reading = parseArchiveLine(line);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.item;
}

const itemOf = (fields: Record<string, unknown>) => itemIn(archiveLine(fields));
const wire = (fields: Record<string, unknown>) => itemOf({ source: 'reuters21578', ...fields });

test('a real article with two authors becomes a story with all it brought', () => {
  const item = itemIn(
    '{"id": "digitalgov-2014-12-08-from-taste-testers-to-explorers", "title": "From Taste-Testers to Explorers: Developing Personas for Open Opportunities", "dateline": null, "section": "Content strategy", "topics": ["content-strategy", "professional-development", "research"], "places": [], "byline": "Ashley Wichman, Lisa Nelson", "published_at": "2014-12-08T09:00:00-05:00", "lang": "en", "body_paragraphs": ["Being customer-focused means doing the gumshoe work of research.", "Creating the personas"], "source": "digitalgov", "summary": "How we made personas.", "extra": {"slug": "from-taste-testers-to-explorers"}}',
  );
  expect(item).toEqual({
    provider: 'digitalgov',
    guid: 'digitalgov-2014-12-08-from-taste-testers-to-explorers',
    number: null,
    section: { names: ['Digital.gov', 'Content strategy'] },
    hold: null,
    notes: [],
    facts: noFacts(),
    content: {
      kind: 'news',
      language: 'en',
      kicker: null,
      headline: 'From Taste-Testers to Explorers: Developing Personas for Open Opportunities',
      standfirst: 'How we made personas.',
      dateline: null,
      bylines: [
        { type: 'person', name: 'Ashley Wichman', role: 'author' },
        { type: 'person', name: 'Lisa Nelson', role: 'author' },
      ],
      source: 'Digital.gov',
      editor: null,
      topics: ['content-strategy', 'professional-development', 'research'],
      places: [],
      body: bodyOfParagraphs([
        'Being customer-focused means doing the gumshoe work of research.',
        'Creating the personas',
      ]),
      publishedAt: Date.UTC(2014, 11, 8, 14),
      commentCount: null,
      translationGroup: null,
    },
  });
});

test('an agency text has dateline, places, the agency as source and byline, and our section', () => {
  const item = wire({ dateline: 'SALVADOR, Feb 26', places: ['brazil', 'usa'], section: 'Commodity' });
  expect(item.content).toMatchObject({
    dateline: 'SALVADOR, Feb 26',
    places: ['brazil', 'usa'],
    source: 'Reuters',
    bylines: [{ type: 'agency', name: 'Reuters' }],
  });
  expect(item.section).toEqual({ path: 'biz/economy' });
});

test('a flash is a headline without a body', () => {
  const { content } = wire({
    title: 'FERRY COMPANY RAISES DIVIDEND',
    body_paragraphs: [],
    extra: { text_type: 'BRIEF' },
  });
  expect(content.kind).toBe('flash');
  expect(content.body.content).toEqual([]);
});

test('a market table without a title is agate under its first line', () => {
  const item = wire({
    title: '',
    body_paragraphs: [
      'RIVER LEVELS WEEKLY - FEB 26',
      '  Upper lock......10.5 up....0.2',
      '  Lower lock.......9.1 dn....0.1',
    ],
    extra: { text_type: 'UNPROC' },
  });
  expect(item.content.headline).toBe('RIVER LEVELS WEEKLY - FEB 26');
  expect(item.content.body.content.map(({ type }) => type)).toEqual(['agate']);
  expect(plainText(item.content.body)).toBe('  Upper lock......10.5 up....0.2\n  Lower lock.......9.1 dn....0.1');
  expect(item.notes).toEqual(['The headline is the first line of the text.']);
});

test('a first line that is too long for a headline is cut between words, and stays in the text', () => {
  const sentence = `${'Showers went on in the river zone, '.repeat(6)}it said.`;
  const { content } = wire({ title: '', body_paragraphs: [sentence, 'More.'] });
  expect(content.headline).toMatch(/^Showers went on .* \w+,?…$/);
  expect(content.headline.length).toBeLessThanOrEqual(101);
  expect(plainText(content.body)).toBe(`${sentence}\nMore.`);
});

test('a first line that became the headline is not said twice, even below a blank one', () => {
  expect(plainText(wire({ title: ' ', body_paragraphs: ['RIVER LEVELS', 'High.'] }).content.body)).toBe('High.');
  expect(plainText(wire({ title: '', body_paragraphs: ['', 'RIVER LEVELS', 'High.'] }).content.body)).toBe('High.');
});

test('a ticker in angle brackets is text, in the headline and below', () => {
  const { content } = wire({ title: 'FERRY CO <FRY> 4TH QTR NET', body_paragraphs: ['Shr 12 cts for <FRY>'] });
  expect(content.headline).toBe('FERRY CO <FRY> 4TH QTR NET');
  expect(plainText(content.body)).toBe('Shr 12 cts for <FRY>');
});

test('a real Arabic text keeps its language and the group of its translations', () => {
  const { content } = itemIn(
    '{"id": "pud-n01002-ar", "title": "لكن بعيداً عن كلامه السابق بشأن الحد من الهجرة", "dateline": null, "section": null, "topics": [], "places": [], "byline": null, "published_at": null, "lang": "ar", "body_paragraphs": ["قال للحشد الذي تجمع في أحد الملاعب الرياضية الخاصة بجامعة كارولينا الشمالية."], "source": "ud-pud", "extra": {"title_derived": true, "translation_group": "pud-n01002"}}',
  );
  expect(content).toMatchObject({ language: 'ar', translationGroup: 'pud-n01002', publishedAt: null });
  expect(content.headline).toBe('لكن بعيداً عن كلامه السابق بشأن الحد من الهجرة');
});

test('two texts that name each other are one group', () => {
  const [en, zh] = [
    itemOf({ id: 'pair-7-en', extra: { alternate: 'pair-7-zh' } }),
    itemOf({ id: 'pair-7-zh', lang: 'zh-Hans', extra: { alternate: 'pair-7-en' } }),
  ];
  expect(en.content.translationGroup).not.toBeNull();
  expect(en.content.translationGroup).toBe(zh.content.translationGroup);
});

test('a Chinese broadcast text keeps its brackets, its agency tag and its language', () => {
  const { content, section } = itemOf({
    source: 'cctv-xwlb',
    title: '【江河故事】渡轮重新开航',
    dateline: '本台消息',
    section: '新闻联播',
    lang: 'zh-hans',
    body_paragraphs: ['渡轮今天重新开航。'],
  });
  expect(content).toMatchObject({ headline: '【江河故事】渡轮重新开航', dateline: '本台消息', language: 'zh-Hans' });
  expect(content.bylines).toEqual([{ type: 'agency', name: '央视网' }]);
  expect(section).toEqual({ path: 'news/nation' });
});

test('a real item that only points elsewhere becomes a link to the full text', () => {
  const { content } = itemIn(
    '{"id": "digitalgov-2018-09-20-another-example", "title": "Shared infrastructure as code", "dateline": null, "section": null, "topics": [], "places": [], "byline": null, "published_at": "2018-09-20T12:01:00-04:00", "lang": "en", "body_paragraphs": [], "source": "digitalgov", "summary": "18F has reduced the ATO process.", "extra": {"slug": "another-example", "canonical": "https://18f.gsa.gov/2018/08/15/shared-infrastructure-as-code/"}}',
  );
  const href = 'https://18f.gsa.gov/2018/08/15/shared-infrastructure-as-code/';
  expect(content.kind).toBe('news');
  expect(content.body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Read the full text at 18f.gsa.gov', marks: [{ type: 'link', attrs: { href } }] },
      ],
    },
  ]);
});

test('a real item that was hidden where it came from waits for an editor', () => {
  const item = itemIn(
    '{"id": "digitalgov-2024-10-01-how-our-developers", "title": "How our developers and accessibility specialists work together", "dateline": null, "section": "Accessibility", "topics": ["accessibility"], "places": [], "byline": null, "published_at": "2024-09-17T00:00:00-05:00", "lang": "en", "body_paragraphs": [], "source": "digitalgov", "summary": "Planning for accessibility is critical.", "extra": {"canonical": "https://blog.usa.gov/how-our-developers ", "hidden": true}}',
  );
  expect(item.hold).toBe('hidden where it came from');
  expect(plainText(item.content.body)).toBe('Read the full text at blog.usa.gov');
});

test('an item dated in the future waits for an editor', () => {
  expect(itemOf({ published_at: '2199-01-01T00:00:00Z' }).hold).toBe('dated in the future');
  expect(itemOf({ published_at: '2001-01-01T00:00:00Z' }).hold).toBeNull();
});

test('an item without a date has none', () => {
  const { content, notes } = itemOf({ published_at: null });
  expect(content.publishedAt).toBeNull();
  expect(notes).toEqual([]);
});

test.each(['31-MAR-1987 00:00', '1987-04-31T12:00:00Z', '1987-03-31'])(
  '"%s" is noted, and filed without a date',
  (date) => {
    const { content, notes, hold } = itemOf({ published_at: date });
    expect(content.publishedAt).toBeNull();
    expect(notes).toEqual(['A time that is none: filed without a date.']);
    expect(hold).toBeNull();
  },
);

test('broken entities are mended where the provider is known for them', () => {
  const broken = { title: 'Ferry #39;s fare  #36;5', body_paragraphs: ['It is cheap.\\It is fast.'] };
  const mended = itemOf({ source: 'ag-news', section: 'Sci/Tech', extra: { credit: 'AP' }, ...broken });
  expect(mended.content).toMatchObject({ headline: "Ferry's fare $5", bylines: [{ type: 'agency', name: 'AP' }] });
  expect(plainText(mended.content.body)).toBe('It is cheap. It is fast.');
  expect(mended.section).toEqual({ path: 'biz/tech' });
  expect(itemOf({ source: 'somebody', ...broken }).content.headline).toBe('Ferry #39;s fare  #36;5');
});
