import { expect, test } from 'vitest';
import { bodyOfParagraphs } from '../../news/body/body.ts';
import { plainStory, type StoryContent } from '../../news/content.ts';
import { parseMarkdown } from '../../wire/formats/markdown/parse.ts';
import type { ExportedStory } from '../exported-story.ts';
import { markdownOf } from './markdown.ts';

const KEY = 'a'.repeat(43);

test('every field of a story goes into the front matter and comes back', () => {
  const content: StoryContent = {
    ...plainStory('Ferry: "at last"', bodyOfParagraphs(['It is back.'])),
    ...{
      kicker: 'River',
      standfirst: 'In short.',
      dateline: 'SHANGHAI, Nov. 3',
      source: 'SHINE',
      editor: 'Wang Xiang',
    },
    bylines: [{ type: 'person', name: 'Ke Jiayun', role: 'author' }],
    ...{ topics: ['Ferries'], places: ['Pudong'], publishedAt: Date.UTC(2025, 1, 13), commentCount: 3 },
    ...{
      translationGroup: 'ferry',
      related: [7],
      shortHeadline: 'Ferry',
      seoTitle: 'The ferry',
      seoDescription: 'Back.',
    },
    lead: { media: KEY, alt: 'A ferry', caption: 'At the pier', credit: 'Ann Lee' },
    leadCrop: 'top',
  };
  const whole = {
    id: 'tag:1',
    row: { sectionPath: 'news/metro' },
    alsoIn: [
      { name: 'Biz', path: '/biz/' },
      { name: 'Tech', path: '/biz/tech/' },
    ],
  };
  const text = markdownOf({ number: 9, content, whole } as unknown as ExportedStory, (key) => `../media/${key}.jpg`);
  const reading = parseMarkdown(text, () => ({ key: KEY, alt: '', credit: null }));
  expect(reading).toMatchObject({
    item: {
      number: 9,
      section: { path: 'news/metro' },
      past: { alsoIn: [{ path: 'biz' }, { path: 'biz/tech' }] },
    },
  });
  expect('item' in reading && reading.item.content).toEqual(content);
});
