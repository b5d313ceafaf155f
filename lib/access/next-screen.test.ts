import { expect, test } from 'vitest';
import { nextScreen, signInFor } from './next-screen.ts';

test.each([
  ['/admin/users/', '/admin/users/'],
  ['/admin/audit/?act=story.&before=7', '/admin/audit/?act=story.&before=7'],
  ['/admin/users/?_rsc=abc', '/admin/users/'],
])('%s is gone on to', (asked, next) => expect(nextScreen(asked)).toBe(next));

test.each([
  undefined,
  '',
  '/',
  '/news/',
  'https://evil.example/admin/',
  '//evil.example/admin/',
  '/\\evil.example/admin/',
  '/admin/../news/',
  '/admin/..//evil.example/',
  '/admin\\@evil.example/',
  'javascript:alert(1)//admin/',
  '/admin/sign-in/?next=/admin/',
  '/admin/api/auth/sign-out/',
])('%s is not', (asked) => expect(nextScreen(asked)).toBe('/admin/'));

test('the sign-in page keeps what was asked for', () => {
  expect(signInFor('/admin/audit/?act=a')).toBe('/admin/sign-in/?next=%2Fadmin%2Faudit%2F%3Fact%3Da');
  expect(signInFor('/admin/')).toBe('/admin/sign-in/');
});
