import { expect, test } from 'vitest';
import { quoteFor } from './smart-quotes.ts';

test.each([
  ['"', '', 'en', '“'],
  ['"', 'He said ', 'en', '“'],
  ['"', 'He said “yes', 'en', '”'],
  ['"', 'It cost US$1.2 million', 'en', '”'],
  ['"', '(', 'en', '“'],
  ['"', 'one—', 'en', '“'],
  ["'", 'it', 'en', '’'],
  ["'", '“', 'en', '‘'],
  ["'", 'the writers', 'en-GB', '’'],
  ['"', 'see https://example.com/?q=', 'en', null],
  ["'", 'www.example.com/', 'en', null],
  ['"', '他说：', 'zh-Hans', '“'],
  ['"', '他说：“好', 'zh-Hans', '”'],
  ['"', '他说：“好。”又说：', 'zh-Hans', '“'],
  ["'", '他说：“所谓', 'zh-Hans', '‘'],
  ["'", '歌名是 Don', 'zh-Hans', '’'],
  ['"', 'Il dit ', 'fr', null],
] as const)('%s after %j in %s is %s', (typed, before, language, quote) => {
  expect(quoteFor(typed, before, language)).toBe(quote);
});
