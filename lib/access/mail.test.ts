import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { hired } from './fixtures/visitor.ts';
import { askForResetLink, giveResetLink, invite } from './invite.ts';
import { readLink } from './use-link.ts';

/** A mail server that takes everything, and keeps what it took. */
const letters: string[] = [];
const server = createServer((socket) => {
  let letter: string | null = null;
  socket.write('220 mail.example\r\n');
  socket.on('data', (data) => {
    for (const line of data.toString().split('\r\n').slice(0, -1))
      if (letter !== null && line !== '.') letter += `${line}\n`;
      else if (letter !== null) {
        letters.push(letter);
        letter = null;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(line)) {
        letter = '';
        socket.write('354 go on\r\n');
      } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 yes\r\n');
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`;
  process.env.MAIL_FROM = 'desk@paper.example';
  await prepareDatabase(config());
});
afterAll(() => {
  closeDoors();
  server.close();
});

/** Quoted-printable lines end in "=" where they go on. */
const linkIn = (letter = '') => /\/admin\/(join|reset)\/([\w-]{43})\//.exec(letter.replaceAll('=\n', ''));

test('an invitation goes by mail, from the address of the desk, with its link', async () => {
  const whom = {
    email: 'ines@paper.example',
    name: 'Ines',
    role: 'editor' as const,
    everySection: true,
    sectionIds: [],
  };
  expect(await invite(whom, null)).toMatchObject({ mailed: true });
  expect(letters.at(-1)).toMatch(/From: SHINE <desk@paper\.example>/);
  expect(letters.at(-1)).toMatch(/To: ines@paper\.example/);
  expect(await readLink('join', linkIn(letters.at(-1))?.[2] ?? '')).toMatchObject({ email: 'ines@paper.example' });
});

test('who forgot a password is sent a link, and an address without an account is sent nothing', async () => {
  const { email } = await hired('editor');
  const before = letters.length;
  await askForResetLink('nobody@paper.example');
  await askForResetLink(email);
  await vi.waitFor(() => expect(letters).toHaveLength(before + 1), 10_000);
  expect(await readLink('reset', linkIn(letters.at(-1))?.[2] ?? '')).toMatchObject({ email });
});

test('a mail server that is away is no fault of who asks: the link is shown', async () => {
  const { id } = await hired('editor');
  await new Promise((resolve) => server.close(resolve));
  const { mailed, link } = await giveResetLink(id);
  expect(mailed).toBe(false);
  expect(linkIn(link)?.[1]).toBe('reset');
});
