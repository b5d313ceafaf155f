import { expect, test } from 'vitest';
import { register } from './wxr-register.ts';

test('a file and an account are named once and known by the same number afterwards', () => {
  const { next, file, account } = register();
  expect([next(), file('a.jpg'), file('b.mp4'), file('a.jpg'), next()]).toEqual([
    1,
    { number: 2, isNew: true },
    { number: 3, isNew: true },
    { number: 2, isNew: false },
    4,
  ]);
  expect([account('Ann Bo'), account('Cy Du'), account('Ann Bo')]).toEqual([
    { number: 1, login: 'ann-bo', isNew: true },
    { number: 2, login: 'cy-du', isNew: true },
    { number: 1, login: 'ann-bo', isNew: false },
  ]);
});

test('everybody gets a login that WordPress takes, and one of their own', () => {
  const { account } = register();
  const many = 'Ann Bo, Cy Du, Eve Fox, Gil Hay, Ida Jot, Kim Lee, Mo Nye, Oz Poe';
  const names = ['王伟', '汪伟', 'Zoë Ó Briain', 'zoe o briain', many, `${many} and Quy Rue`, '***'];
  const logins = names.map((name) => account(name).login);
  for (const login of logins) expect(login).toMatch(/^[a-z0-9-]{1,60}$/);
  expect(new Set(logins).size).toBe(names.length);
});
