import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors, read } from '../db/database.ts';
import { findUserByEmail } from '../db/queries/newsroom/users.ts';
import { config } from '../lib/platform/config.ts';
import { prepareDatabase } from './prepare-database.ts';

const desk = fileURLToPath(new URL('desk.ts', import.meta.url));
const PASSWORD = 'quiet lantern marble ferry';
/** util-linux gives a program a terminal; other systems have another program of that name. */
const hasTerminal = /util-linux/.test(String(spawnSync('script', ['--version']).stdout ?? ''));

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

/** Makes an owner at a terminal, typing each answer when it is asked for. Returns all that stood on the screen. */
async function atTheTerminal(email: string, answers: readonly string[]) {
  const line = `'${process.execPath}' '${desk}' create-owner --email ${email} --name Olive`;
  const terminal = spawn('script', ['-qec', line, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(terminal, 'close');
  let screen = '';
  let typed = 0;
  terminal.stdout.on('data', (part: Buffer) => {
    screen += part.toString();
    const asked = screen.match(/characters\): |again: /g)?.length ?? 0;
    while (typed < asked) {
      terminal.stdin.write(`${answers[typed] ?? ''}\r`);
      typed += 1;
    }
  });
  await ended;
  return { screen, code: terminal.exitCode };
}

test.runIf(hasTerminal)(
  'a password that is typed at the terminal is not shown, and lets in',
  async () => {
    const { screen, code } = await atTheTerminal('olive@paper.example', [PASSWORD, PASSWORD]);
    expect(screen).toContain('Olive is an owner and can sign in at /admin/.');
    expect(code).toBe(0);
    for (const word of PASSWORD.split(' ')) expect(screen).not.toContain(word);
    expect(await read((db) => findUserByEmail(db, 'olive@paper.example'))).toMatchObject({ role: 'owner' });
  },
  120_000,
);

test.runIf(hasTerminal)(
  'two passwords, or a weak one, make nobody',
  async () => {
    const different = await atTheTerminal('two@paper.example', [PASSWORD, `${PASSWORD}s`]);
    expect([different.code, different.screen]).toEqual([1, expect.stringContaining('These are two passwords.')]);
    const weak = await atTheTerminal('two@paper.example', ['password1234', 'password1234']);
    expect([weak.code, weak.screen]).toEqual([1, expect.stringContaining('leaked')]);
    expect(await read((db) => findUserByEmail(db, 'two@paper.example'))).toBeNull();
  },
  120_000,
);
