import { describe, expect, test } from 'vitest';
import { bodyOfParagraphs } from './body/body.ts';
import { plainStory, type StoryContent } from './content.ts';
import { draftOf, draftSchema } from './draft.ts';
import { checkStory, type GateFacts, internalLinks } from './gate.ts';

const KEY = 'a'.repeat(43);
const facts: GateFacts = {
  links: new Map(),
  embargoedUntil: null,
  at: 1000,
  zone: 'UTC',
  live: null,
  corrects: false,
  translation: 'none',
  alsoIn: [],
};
const sound = { ...plainStory('A headline', bodyOfParagraphs(['Some words.'])), standfirst: 'What it is about.' };
const picture = (more: object) => ({ media: KEY, alt: 'A bridge', caption: null, credit: 'Xinhua', ...more });
const rules = (more: Partial<StoryContent>, known: Partial<GateFacts> = {}) =>
  checkStory(draftOf({ ...sound, ...more }), { ...facts, ...known }).map(({ rule, level }) => `${level} ${rule}`);

test('a sound story passes', () => {
  expect(rules({ lead: picture({}) })).toEqual([]);
});

describe('what blocks', () => {
  test('what its kind asks for, and a headline', () => {
    const draft = draftSchema.parse({ ...sound, kind: 'column', headline: '' });
    const found = checkStory(draft, facts);
    expect(found.map(({ level }) => level)).toEqual(['error', 'error', 'error']);
    expect(found.map(({ words }) => words).join(' ')).toMatch(/no headline.*needs a byline.*needs a kicker/);
  });

  test('an embargo until it ends', () => {
    expect(rules({}, { embargoedUntil: 1001 })).toEqual(['error embargo']);
    expect(rules({}, { embargoedUntil: 1000 })).toEqual([]);
  });

  test('a picture that nobody has described, unless somebody has said that it is decoration', () => {
    expect(rules({ lead: picture({ alt: '' }) })).toEqual(['error alt-text']);
    expect(rules({ lead: picture({ alt: '', decorative: true }) })).toEqual([]);
  });

  test('a link that leads nowhere; one to a story that is not there yet only asks', () => {
    const links = new Map([
      ['/news/1/', 'nothing'],
      ['/news/2/', 'unpublished'],
      ['/news/', 'page'],
    ] as const);
    expect(rules({}, { links })).toEqual(['error broken-link', 'warning unpublished-link']);
  });
});

describe('what asks once', () => {
  test.each<[string, Partial<StoryContent>, Partial<GateFacts>, string[]]>([
    ['no standfirst', { standfirst: null }, {}, ['standfirst']],
    ['no standfirst of a flash', { standfirst: null, kind: 'flash' }, {}, []],
    ['a lead picture without credit', { lead: picture({ credit: null }) }, {}, ['credit']],
    [
      'an empty paragraph',
      { body: { type: 'doc', content: [...sound.body.content, { type: 'paragraph' }] } },
      {},
      ['empty-block'],
    ],
    ['nobody named as translator', {}, { translation: 'unsigned' }, ['translation']],
    ['a translator named elsewhere', {}, { translation: 'signed' }, []],
    [
      'a translator named here',
      { bylines: [{ type: 'person', name: 'Li', role: 'translator' }] },
      { translation: 'unsigned' },
      [],
    ],
    ['a further section', {}, { alsoIn: [{ name: 'World', is: 'listing' }] }, []],
    ['a further section that is its own', {}, { alsoIn: [{ name: 'News', is: 'own' }] }, ['also-in']],
    ['one that readers do not see', {}, { alsoIn: [{ name: 'Expo', is: 'hidden' }] }, ['also-in']],
    ['one that is gone', {}, { alsoIn: [{ name: '', is: 'gone' }] }, ['also-in']],
    ['other words than readers have', {}, { live: draftOf({ ...sound, headline: 'Another one' }) }, ['correction']],
    ['other words with a correction', {}, { live: draftOf({ ...sound, headline: 'Another one' }), corrects: true }, []],
  ])('%s', (_, story, known, expected) => {
    expect(rules(story, known)).toEqual(expected.map((rule) => `warning ${rule}`));
  });

  test('pictures of the text without words or credit, counted', () => {
    const shown = (more: object) => ({ type: 'picture' as const, attrs: picture(more) });
    const content = [...sound.body.content, shown({ alt: '' }), shown({ alt: '', credit: null })];
    const found = checkStory(draftOf({ ...sound, body: { type: 'doc', content } }), facts);
    expect(found.map(({ words }) => words)).toEqual([
      '2 pictures are without alternative text: say what is to be seen, or that it is decoration.',
      'One picture is without a credit.',
    ]);
  });
});

test('links of this site are found however deep, once, without their mark', () => {
  const link = (href: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'x', marks: [{ type: 'link' as const, attrs: { href } }] }],
  });
  const list = { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [link('/b/#c')] }] };
  const content = [link('/a/'), list, link('https://example.com/'), link('/b/')];
  expect(internalLinks({ type: 'doc', content })).toEqual(['/a/', '/b/']);
});
