import { expect, test } from 'vitest';
import { checkPassword } from './password-rule.ts';

const whose = { email: 'olive.owner@paper.example', name: 'Olive Owner' };
const refusal = (password: string) =>
  checkPassword(password, whose).then(
    () => null,
    (error: Error) => error.message,
  );

test.each(['quiet lantern marble ferry', 'correct horse battery', 'Kq7#vT2!pL9z', '晨雾里的灯塔与旧渡口的钟声远去'])(
  '%s is taken',
  async (password) => expect(await refusal(password)).toBeNull(),
);

test.each(['', 'short', 'Tr0ub4dor&3', '灯塔灯塔'])('"%s" is short', async (password) =>
  expect(await refusal(password)).toMatch(/^Take at least 12 characters/),
);

test.each([
  'password1234',
  'Passw0rd2024!',
  'iloveyou2024!',
  'qwertyuiop[]',
  '123456789012',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  'letmein123456',
])('%s is leaked or soon guessed', async (password) => expect(await refusal(password)).toMatch(/leaked/));

test.each(['olive.owner@paper', 'OliveOwner2026', 'shine-owner-1234'])(
  '%s is made of what others know',
  async (password) => expect(await refusal(password)).toMatch(/your name|leaked/),
);

test('a longer one than is kept is refused', async () => {
  expect(await refusal(`quiet lantern marble ferry ${'x'.repeat(128)}`)).toMatch(/at most 128/);
});
