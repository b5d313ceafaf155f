import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { searchAudit } from '../../db/queries/newsroom/read-audit.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { signedIn } from './current-actor.ts';
import { hired, PASSWORD, visitor } from './fixtures/visitor.ts';
import { beginOneTimeCodes, confirmOneTimeCodes } from './one-time-codes.ts';
import { answerSignIn } from './sign-in-door.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

/** A new address each time, so that one test's failures are not counted in another. */
let last = 0;
const newVisitor = (more = {}) => {
  last += 1;
  return visitor(`198.51.100.${last}`, more);
};
const actsOn = async (id: string) => (await read((db) => searchAudit(db, { subjectId: id }, 50))).map(({ act }) => act);
const wrong = 'not the password at all';

test('a password lets in, is written down, and the session before it ends', async () => {
  const { id, email } = await hired('editor');
  const browser = newVisitor();
  expect((await browser.signIn(email)).status).toBe(200);
  const first = await browser.as(signedIn);
  expect(first?.actor.id).toBe(id);
  const old = new Map(browser.cookies);
  expect((await browser.signIn(email)).status).toBe(200);
  const second = await browser.as(signedIn);
  expect(second?.session.id).not.toBe(first?.session.id);
  const fixed = newVisitor();
  for (const [name, value] of old) fixed.cookies.set(name, value);
  expect(await fixed.as(signedIn)).toBeNull();
  expect((await browser.send('/sign-out', {})).status).toBe(200);
  expect(await browser.as(signedIn)).toBeNull();
  expect(await actsOn(id)).toEqual(['session.end', 'session.begin', 'session.begin', 'users.invite']);
});

test('more than a sign-in holds is not read to its end', async () => {
  const browser = newVisitor();
  expect((await browser.signIn('long@paper.example', 'a'.repeat(70_000))).status).toBe(413);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(16_384));
    },
  });
  const request = new Request(
    'http://localhost:3000/',
    Object.assign({ method: 'POST', body: endless }, { duplex: 'half' }),
  );
  expect((await browser.as(() => answerSignIn('/sign-in/email', request))).status).toBe(413);
  expect(sent).toBeLessThan(10);
});

test('a token that was put there before signing in is worth nothing afterwards', async () => {
  const { email } = await hired('reporter');
  const browser = newVisitor();
  browser.cookies.set('desk.session_token', 'planted.c2lnbmF0dXJl');
  await browser.signIn(email);
  expect(browser.cookies.get('desk.session_token')).not.toContain('planted');
  const thief = newVisitor();
  thief.cookies.set('desk.session_token', 'planted.c2lnbmF0dXJl');
  expect(await thief.as(signedIn)).toBeNull();
});

test('a token without our signature is nobody', async () => {
  const { email } = await hired('reporter');
  const browser = newVisitor();
  await browser.signIn(email);
  const [token] = decodeURIComponent(browser.cookies.get('desk.session_token') ?? '').split('.');
  for (const forged of [token, `${token}.`, `${token}.AAAA`, `${token}.${Buffer.alloc(32).toString('base64')}`, '%']) {
    browser.cookies.set('desk.session_token', encodeURIComponent(forged ?? ''));
    expect(await browser.as(signedIn)).toBeNull();
  }
});

test('an account that exists and one that does not are told the same, and do the same work', async () => {
  const { id, email } = await hired('editor');
  const [known, unknown] = [newVisitor(), newVisitor()];
  const one = await known.signIn(email, wrong);
  const two = await unknown.signIn('nobody@paper.example', wrong);
  expect(one).toEqual(two);
  expect(one.status).toBe(401);
  expect(await actsOn(id)).toContain('session.refuse');
  const [line] = await read((db) => searchAudit(db, { act: 'session.refuse' }, 1));
  expect(line).toMatchObject({ userId: null, userName: 'unknown', after: { email: 'nobody@paper.example' } });
  expect(JSON.stringify(await read((db) => searchAudit(db, {}, 1000)))).not.toContain(wrong);
});

test('what is typed as an address and is none is not kept: it may be a password', async () => {
  await newVisitor().signIn(PASSWORD, wrong);
  expect(JSON.stringify(await read((db) => searchAudit(db, {}, 1000)))).not.toContain(PASSWORD);
});

test('one-time codes are asked for, counted, and recovery codes work once', async () => {
  const { id, email } = await hired('chief');
  const browser = newVisitor();
  await browser.signIn(email);
  const by = await browser.as(signedIn);
  if (!by) throw new Error('Not signed in.');
  const { uri } = await browser.as(() => beginOneTimeCodes(by));
  const secret = decodeBase32(new URL(uri).searchParams.get('secret') ?? '');
  const codes = createOTP(secret, { digits: 6, period: 30 });
  const codeNow = () => codes.totp();
  // The code of the half minute to come is taken as well: clocks differ.
  const nextCode = () => codes.hotp(Math.floor(Date.now() / 30_000) + 1);
  await expect(browser.as(async () => confirmOneTimeCodes(by, '000000'))).rejects.toThrow(/not the code/);
  const first = await codeNow();
  const recovery = await browser.as(async () => confirmOneTimeCodes(by, first));
  expect(new Set(recovery).size).toBe(10);

  const second = newVisitor();
  expect((await second.signIn(email)).body).toMatchObject({ twoFactorRedirect: true });
  expect(await second.as(signedIn)).toBeNull();
  expect((await second.send('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
  expect(await actsOn(id)).toContain('session.refuse');
  expect((await second.send('/two-factor/verify-totp', { code: await codeNow(), trustDevice: true })).status).toBe(400);
  expect((await second.send('/two-factor/verify-totp', { code: first })).status).toBe(401);
  const code = await nextCode();
  const thief = newVisitor();
  await thief.signIn(email);
  const both = [second, thief].map((one) => one.send('/two-factor/verify-totp', { code }));
  expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 401]);
  const [letIn] = await Promise.all([second, thief].map((one) => one.as(signedIn)));
  expect(letIn?.actor.id).toBe(id);

  for (const expected of [200, 401]) {
    const third = newVisitor();
    await third.signIn(email);
    expect((await third.send('/two-factor/verify-backup-code', { code: recovery[0] })).status).toBe(expected);
  }
  for (let at = 0; at < 5; at += 1) {
    const guesser = newVisitor();
    await guesser.signIn(email);
    await guesser.send('/two-factor/verify-totp', { code: '000000' });
  }
  const late = newVisitor();
  await late.signIn(email);
  expect((await late.send('/two-factor/verify-totp', { code: await codeNow() })).status).toBe(429);
});

test.each([
  ['no origin', { origin: null }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an origin that begins alike', { origin: `${config().siteUrl}.evil.example` }],
  ['"null"', { origin: 'null' }],
])('with %s nobody is let in', async (_, more) => {
  const { email } = await hired('reporter');
  const browser = newVisitor(more);
  expect((await browser.signIn(email)).status).toBe(403);
  expect(browser.cookies.size).toBe(0);
});

const WALLS = [
  '/sign-up/email',
  '/get-session',
  '/list-sessions',
  '/revoke-sessions',
  '/update-user',
  '/change-password',
  '/change-email',
  '/set-password',
  '/request-password-reset',
  '/reset-password',
  '/delete-user',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/send-otp',
  '/two-factor/generate-backup-codes',
  '/passkey/delete-passkey',
  '/passkey/update-passkey',
  '/passkey/list-user-passkeys',
  '/sign-in/social',
  '/error',
  '/ok',
  '/constructor',
];

test('everything else of the library is a wall, for an owner as well', async () => {
  const { email } = await hired('owner');
  const browser = newVisitor();
  await browser.signIn(email);
  for (const path of WALLS) {
    expect((await browser.send(path)).status, path).toBe(404);
    expect((await browser.send(path, {})).status, path).toBe(404);
  }
});

test('a passkey is added by who has just shown who they are, and by nobody else', async () => {
  const { email } = await hired('reporter');
  expect((await newVisitor().send('/passkey/generate-register-options')).status).toBe(403);
  const browser = newVisitor();
  await browser.signIn(email);
  expect((await browser.send('/passkey/generate-register-options')).status).toBe(200);
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] });
  try {
    expect((await browser.send('/passkey/generate-register-options')).body).toMatchObject({ code: 'PROVE' });
  } finally {
    vi.useRealTimers();
  }
});

test('a session ends after twelve hours without a request, and after seven days in any case', async () => {
  const { email } = await hired('reporter');
  const browser = newVisitor();
  await browser.signIn(email);
  const begun = Date.now();
  vi.useFakeTimers({ now: begun, toFake: ['Date'] });
  try {
    const HOUR = 3_600_000;
    for (let hours = 11; hours < 168; hours += 11) {
      vi.setSystemTime(begun + hours * HOUR);
      expect(await browser.as(signedIn), `${hours} h`).not.toBeNull();
    }
    vi.setSystemTime(begun + 168 * HOUR + 1000);
    expect(await browser.as(signedIn)).toBeNull();
    vi.setSystemTime(begun);
    await browser.signIn(email);
    vi.setSystemTime(begun + 12 * HOUR + 1000);
    expect(await browser.as(signedIn)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

function decodeBase32(text: string): string {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}
