import { describe, expect, test } from 'vitest';
import { languageTag } from './language-tag.ts';

describe('languageTag', () => {
  test.each([
    ['FR', 'fr'],
    ['nl-nl', 'nl-NL'],
    ['en_US', 'en-US'],
    ['ger', 'de'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['English', 'en'],
    ['und', null],
    ['no such language', null],
    ['', null],
  ])('%s', (said, tag) => expect(languageTag(said)).toBe(tag));
});
