import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PERMISSIONS } from '../lib/access/permissions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root }).toSorted();
const text = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const withActions = files.filter((file) => /^\s*['"]use server['"]/m.test(text(file)));

/** The acts of who is not signed in: a new one is written here by somebody who has thought about it. */
const OPEN = { 'app/admin/(way-in)/actions.ts': ['join', 'reset', 'forgot'] };

/** "export const suspend = deskAction({ act: 'users.suspend'": the name, the wrapper, the act. */
const MADE = /^export const (\w+) = (deskAction\(\{\s*act: |storyAction\(\s*|openAction\(\{)(?:'([^']+)')?/gm;

/** Every route handler of the desk, and what keeps it. */
const ROUTES: Record<string, RegExp> = {
  'app/admin/api/auth/[...path]/route.ts': /return answerSignIn\(/,
  'app/admin/(desk)/audit/export/route.ts': /export const GET = deskDownload\('audit\.export'/,
};

test('server actions stand in files of the desk that are called so, and nowhere else', () => {
  expect(withActions.filter((file) => !/^app\/admin\/.*actions\.ts$/.test(file))).toEqual([]);
  for (const file of withActions) expect(text(file).trimStart(), file).toMatch(/^'use server';/);
  expect(withActions.length).toBeGreaterThan(2);
});

test.each(withActions)('every act of %s is made by the wrapper, with an act of the table', (file) => {
  const open = Object.hasOwn(OPEN, file) ? OPEN[file as keyof typeof OPEN] : [];
  const exported = [...text(file).matchAll(/^export\b.*$/gm)].map(([line]) => line);
  expect(exported).not.toEqual([]);
  const made = [...text(file).matchAll(MADE)];
  expect(made.map(([, name]) => name)).toHaveLength(exported.length);
  for (const [, name = '', wrapper, act = ''] of made) {
    if (open.includes(name)) expect(wrapper, name).toBe('openAction({');
    else expect(Object.keys(PERMISSIONS), `${name} is made by ${wrapper}`).toContain(act);
  }
});

test('an act on a story goes through the same wrapper', () => {
  expect(text('app/admin/(desk)/stories/[id]/story-action.ts')).toMatch(/return deskAction\(\{ act, input, place: /);
});

test('every route handler is known, with what keeps it', () => {
  const routes = files.filter((file) => /^app\/.*\/route\.tsx?$/.test(file));
  expect(routes).toEqual(Object.keys(ROUTES).toSorted());
  for (const file of routes) expect(text(file)).toMatch(ROUTES[file] ?? /^$/);
});

test('every screen asks who is looking', () => {
  const pages = files.filter((file) => /^app\/admin\/\(desk\)\/.*page\.tsx$/.test(file));
  expect(pages.length).toBeGreaterThan(3);
  for (const file of pages) expect(text(file), file).toMatch(/await require(Actor|SignedIn)\(/);
});

test('nothing stands in front of the routes: they keep themselves', () => {
  for (const name of ['proxy', 'middleware'])
    for (const folder of ['', 'src/', 'app/'])
      for (const ending of ['ts', 'js', 'mjs', 'tsx'])
        expect(existsSync(`${root}${folder}${name}.${ending}`)).toBe(false);
});
