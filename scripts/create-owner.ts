import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { invite } from '../lib/access/invite.ts';
import { makeUser } from '../lib/access/make-user.ts';
import { Problem } from '../lib/platform/problem.ts';

/**
 * Makes an owner of the desk. The password is asked for at the terminal; where there is none (a script), a link is made
 * by which it is chosen.
 * @returns what to tell whoever asked
 */
export async function createOwner(who: { email: string; name: string }): Promise<string> {
  const rights = { role: 'owner' as const, everySection: true, sectionIds: [] };
  if (!process.stdin.isTTY) {
    const { link, mailed } = await invite({ ...who, email: who.email.toLowerCase(), ...rights }, null);
    return mailed ? `The link is on its way to ${who.email}.` : `Choose the password here within seven days:\n${link}`;
  }
  const [password, again] = await askHidden(['Password (at least 12 characters): ', 'The same again: ']);
  if (password === undefined || password !== again) throw new Problem('These are two passwords. Try again.');
  await makeUser({ ...who, password, ...rights });
  return `${who.name} is an owner and can sign in at /admin/.`;
}

/**
 * Asks at the terminal, and shows nothing of what is typed. The terminal is told to show nothing before the first
 * question stands there, and until the last is answered: whoever pastes at once is not too quick.
 */
async function askHidden(questions: readonly string[]): Promise<string[]> {
  const silent = new Writable({ write: (_part, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answers: string[] = [];
  try {
    for (const question of questions) {
      const answer = terminal.question('');
      process.stdout.write(question);
      answers.push(await answer);
      process.stdout.write('\n');
    }
    return answers;
  } finally {
    terminal.close();
  }
}
