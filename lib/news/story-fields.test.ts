import { expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { contentSchema, plainStory, type StoryContent } from './content.ts';
import { draftSchema } from './draft.ts';
import { fieldsOf, withFields } from './story-fields.ts';

const plain = plainStory('Ferries', bodyOfParagraphs(['Text.']));
const full: StoryContent = {
  ...plain,
  kicker: 'River',
  standfirst: 'They sail.',
  dateline: 'SHANGHAI',
  bylines: [{ type: 'person', name: 'Ann Lee', role: 'author' }],
  source: 'Xinhua',
  editor: 'Wang Xiang',
  topics: ['Ferries'],
  places: ['Shanghai'],
  commentCount: 3,
  publishedAt: 0,
  translationGroup: 'story:1',
  lead: { media: 'a'.repeat(43), alt: 'A ferry', caption: null, credit: null },
  leadCrop: 'top',
  related: [12],
  shortHeadline: 'Boats',
  seoTitle: 'Ferry timetable',
  seoDescription: 'When they sail.',
};

test.each([
  ['with nothing but a headline', plain],
  ['with everything', full],
])('a story %s comes out of the form as it went in', (_, content) => {
  expect(withFields(content, fieldsOf(content))).toEqual(content);
  expect(contentSchema.safeParse(content).success).toBe(true);
});

test('what is emptied is gone, spaces at the edges too', () => {
  const fields = {
    ...fieldsOf(full),
    shortHeadline: ' ',
    lead: null,
    related: [],
    seoTitle: '',
    kicker: '  Rivers ',
    bylines: [{ type: 'person' as const, name: '  ', role: 'author' as const }],
  };
  const content = withFields(full, fields);
  expect(content).toMatchObject({ kicker: 'Rivers', bylines: [], commentCount: 3 });
  expect(JSON.parse(JSON.stringify(draftSchema.parse(content)))).toMatchObject({ kicker: 'Rivers' });
  for (const part of ['shortHeadline', 'lead', 'leadCrop', 'related', 'seoTitle'])
    expect(content).not.toHaveProperty(part, expect.anything());
});

test('a story without a headline can be stored, and has none when it is opened again', () => {
  const content = withFields(plain, { ...fieldsOf(plain), headline: ' ' });
  expect(draftSchema.safeParse(content).success).toBe(true);
  expect(fieldsOf(content).headline).toBe('');
});
