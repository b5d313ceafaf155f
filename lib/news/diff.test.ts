import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { plainStory } from './content.ts';
import { diffStories, diffWords, isChanged } from './diff.ts';
import { draftOf } from './draft.ts';

const story = (paragraphs: string[], headline = 'A headline') =>
  draftOf(plainStory(headline, bodyOfParagraphs(paragraphs)));
const marked = (segments: { is: string; text: string }[]) =>
  segments.map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `+${text}+` : `-${text}-`)).join('');

test('words are compared one by one', () => {
  expect(marked(diffWords('The old bridge opened.', 'The new bridge opened.', 'en'))).toBe(
    'The -old-+new+ bridge opened.',
  );
});

test('Chinese is compared by its words', () => {
  expect(marked(diffWords('上海大桥今天开通', '上海大桥明天开通', 'zh-Hans'))).toBe('上海大桥-今天-+明天+开通');
});

test('nothing is lost: what both have and what each has make up the texts', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffWords(before, after, 'en');
      const side = (gone: string) => segments.flatMap(({ is, text }) => (is === gone ? [] : [text])).join('');
      expect(side('added')).toBe(before);
      expect(side('removed')).toBe(after);
    }),
  );
});

describe('two texts of a story', () => {
  test('that are the same have nothing to show', () => {
    expect(isChanged(diffStories(story(['One.']), story(['One.'])))).toBe(false);
  });

  test('differ by field and by block', () => {
    const differences = diffStories(
      story(['First stays.', 'Second has five arches.', 'Third goes away.']),
      story(['First stays.', 'Second has four arches.', 'Quite another thing altogether happened.'], 'A new headline'),
    );
    expect(differences.map(({ field, change, segments }) => `${field} ${change}: ${marked(segments)}`)).toEqual([
      'headline changed: A +new +headline',
      'body same: First stays.',
      'body changed: Second has -five-+four+ arches.',
      'body added: +Quite another thing altogether happened.+',
      'body removed: -Third goes away.-',
    ]);
  });

  test('a paragraph that was put in leaves the others as they are', () => {
    const changes = diffStories(story(['One.', 'Two.']), story(['One.', 'Between.', 'Two.']));
    expect(changes.map(({ change }) => change)).toEqual(['same', 'added', 'same']);
  });

  test('a change of look alone is a change', () => {
    const bold = draftOf({
      ...plainStory('A headline', {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One.', marks: [{ type: 'bold' }] }] }],
      }),
    });
    expect(diffStories(story(['One.']), bold)).toEqual([
      { field: 'body', block: 'paragraph', change: 'changed', segments: [{ is: 'same', text: 'One.' }] },
    ]);
  });
});
