import { expect, test } from 'vitest';
import { directionOf, languageSchema, ownName } from './languages.ts';

test.each(['en', 'zh-Hans', 'zh-Hant', 'ar', 'ko', 'de-AT', 'zh-Hant-TW', 'yue'])('%s is a language', (tag) => {
  expect(languageSchema.safeParse(tag).success).toBe(true);
});

test.each(['', 'EN', 'english', 'zh_CN', 'zh-hans', 'en-', 'en US', 'x'])('"%s" is no language', (tag) => {
  expect(languageSchema.safeParse(tag).success).toBe(false);
});

test('Arabic, Hebrew, Persian and Urdu run from right to left, whatever their region', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'fa', 'ur-PK']) expect(directionOf(tag)).toBe('rtl');
});

test('other languages run from left to right', () => {
  for (const tag of ['en', 'zh-Hans', 'ko', 'de', 'arn']) expect(directionOf(tag)).toBe('ltr');
});

test('a language is named in that language', () => {
  expect(ownName('ar')).toBe('العربية');
  expect(ownName('de')).toBe('Deutsch');
  expect(ownName('zh-Hans')).toMatch(/中文/);
});

test('a tag that is no language names itself', () => {
  expect(ownName('not a tag')).toBe('not a tag');
});
