import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors, read } from '../../db/database.ts';
import { searchAudit } from '../../db/queries/newsroom/read-audit.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { config } from '../platform/config.ts';
import { changeRights, clearSecondStep, restoreUser, suspendUser } from './change-users.ts';
import { type SignedIn, signedIn } from './current-actor.ts';
import { hired, PASSWORD, visitor } from './fixtures/visitor.ts';
import { giveResetLink, invite, withdrawInvitation } from './invite.ts';
import { changePassword } from './own-password.ts';
import { readAccount } from './read-account.ts';
import { readUsers } from './read-users.ts';
import { setupLink } from './setup-link.ts';
import { joinByLink, readLink, resetByLink } from './use-link.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(() => closeDoors());

const OTHER = 'seven wooden bridges hum';
const secretIn = (link: string) => link.split('/').at(-2) ?? '';
let last = 0;

async function signedInAs(email: string, password = PASSWORD) {
  last += 1;
  const browser = visitor(`203.0.113.${last}`);
  const { status } = await browser.signIn(email, password);
  const by = await browser.as(signedIn);
  return { browser, status, by: by as SignedIn };
}
const isIn = async ({ browser }: { browser: ReturnType<typeof visitor> }) => (await browser.as(signedIn)) !== null;

test('the first owner comes by a link of the start, which the next start replaces and its use ends', async () => {
  const first = (await setupLink()) ?? '';
  const second = (await setupLink()) ?? '';
  expect(second).toMatch(/^http:\/\/localhost:3000\/admin\/setup\/[\w-]{43}\/$/);
  expect(await readLink('setup', secretIn(first))).toBeNull();
  expect(await readLink('join', secretIn(second))).toBeNull();
  const who = { secret: secretIn(second), name: 'Olive Owner', email: 'olive@paper.example', password: PASSWORD };
  await expect(joinByLink({ ...who, password: 'password1234' })).rejects.toThrow(/leaked/);
  await expect(joinByLink({ ...who, secret: secretIn(first) })).rejects.toThrow(/ended/);
  const both = await Promise.allSettled([joinByLink(who), joinByLink({ ...who, email: 'second@paper.example' })]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { users } = await readUsers();
  expect(users.map(({ role, everySection }) => [role, everySection])).toEqual([['owner', true]]);
  expect(await setupLink()).toBeNull();
  await expect(joinByLink(who)).rejects.toThrow(/ended/);
});

test('nobody gets rights over a section that is not there', async () => {
  const owner = await hired('owner');
  const editor = await hired('editor');
  const rights = { role: 'editor' as const, everySection: false, sectionIds: [1, 9_999] };
  const whom = { email: 'nora@paper.example', name: 'Nora', ...rights };
  await expect(invite(whom, owner.id)).rejects.toThrow(/not there any more/);
  const { by } = await signedInAs(owner.email);
  await expect(changeRights(editor.id, rights, by.actor)).rejects.toThrow(/not there any more/);
  const { users, invitations } = await readUsers();
  expect(invitations.map(({ email }) => email)).not.toContain(whom.email);
  expect(users.find(({ id }) => id === editor.id)?.everySection).toBe(true);
});

test('an invitation is used once, within seven days, by whoever has the newest link', async () => {
  const { id } = await hired('owner');
  const whom = {
    email: 'ines@paper.example',
    name: 'Ines',
    role: 'editor' as const,
    everySection: false,
    sectionIds: [1, 2],
  };
  const first = await invite(whom, id);
  const { link, mailed } = await invite(whom, id);
  expect(mailed).toBe(false);
  expect(await readLink('join', secretIn(first.link))).toBeNull();
  const given = { secret: secretIn(link), name: 'Ines I.', email: 'somebody.else@paper.example', password: PASSWORD };
  expect(await joinByLink(given)).toBe('ines@paper.example');
  await expect(joinByLink(given)).rejects.toThrow(/ended/);
  const { users } = await readUsers();
  expect(users.find(({ email }) => email === whom.email)).toMatchObject({ role: 'editor', sectionIds: [1, 2] });
  await expect(invite(whom, id)).rejects.toThrow(/has an account/);

  const late = await invite({ ...whom, email: 'late@paper.example' }, id);
  vi.useFakeTimers({ now: Date.now() + 7 * 24 * 3_600_000 + 1, toFake: ['Date'] });
  expect(await readLink('join', secretIn(late.link))).toBeNull();
  vi.useRealTimers();
  const { invitations } = await readUsers();
  await withdrawInvitation(invitations[0]?.digest ?? '');
  expect(await readLink('join', secretIn(late.link))).toBeNull();
});

test('suspension kills sessions in the next request, and keeps out until it is taken back', async () => {
  const owner = await signedInAs((await hired('owner')).email);
  const rita = await hired('reporter');
  const session = await signedInAs(rita.email);
  const { link } = await giveResetLink(rita.id);
  await suspendUser(rita.id, owner.by.actor);
  expect(await isIn(session)).toBe(false);
  const answer = await signedInAs(rita.email);
  expect(answer.status).toBe(401);
  expect(await readLink('reset', secretIn(link))).toBeNull();
  await expect(giveResetLink(rita.id)).rejects.toThrow(/suspended/);
  await restoreUser(rita.id);
  expect((await signedInAs(rita.email)).status).toBe(200);
  expect(await isIn(session)).toBe(false);
});

test('other rights kill sessions; the same rights change nothing', async () => {
  const owner = await signedInAs((await hired('owner')).email);
  const eddie = await hired('editor');
  const session = await signedInAs(eddie.email);
  await changeRights(eddie.id, { role: 'editor', everySection: true, sectionIds: [] }, owner.by.actor);
  expect(await isIn(session)).toBe(true);
  await changeRights(eddie.id, { role: 'chief', everySection: false, sectionIds: [3] }, owner.by.actor);
  expect(await isIn(session)).toBe(false);
  const { by } = await signedInAs(eddie.email);
  expect(by.actor.role).toBe('chief');
  expect(by.actor.sections).toHaveLength(1);
  const [line] = await read((db) => searchAudit(db, { act: 'users.change', subjectId: eddie.id }, 1));
  expect(line).toMatchObject({
    before: { role: 'editor', everySection: true },
    after: { role: 'chief', sectionIds: [3] },
  });
});

test('a new password ends the other sessions, a reset all of them', async () => {
  const chief = await hired('chief');
  const [here, there] = [await signedInAs(chief.email), await signedInAs(chief.email)];
  expect((await readAccount(here.by)).sessions).toHaveLength(2);
  await expect(here.browser.as(() => changePassword(here.by, { old: OTHER, next: OTHER }))).rejects.toThrow(/not your/);
  await here.browser.as(() => changePassword(here.by, { old: PASSWORD, next: OTHER }));
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect((await signedInAs(chief.email)).status).toBe(401);
  const { link } = await giveResetLink(chief.id);
  expect(await readLink('reset', secretIn(link))).toMatchObject({ email: chief.email, kind: 'reset' });
  await expect(
    joinByLink({ secret: secretIn(link), name: 'X', email: 'x@y.example', password: PASSWORD }),
  ).rejects.toThrow();
  expect(await resetByLink({ secret: secretIn(link), password: PASSWORD })).toBe(chief.email);
  expect(await isIn(here)).toBe(false);
  await expect(resetByLink({ secret: secretIn(link), password: OTHER })).rejects.toThrow(/ended/);
  expect((await signedInAs(chief.email)).status).toBe(200);
});

test('the paper is never without an owner, and nobody suspends themselves', async () => {
  const { users } = await readUsers();
  const owners = users.filter(({ role }) => role === 'owner');
  const [stays, ...others] = owners;
  if (!stays) throw new Error('No owner.');
  const actor = { id: 'another', name: 'A', email: 'a@paper.example', role: 'owner', sections: 'every' } as const;
  for (const { id } of others) await suspendUser(id, actor);
  const lower = { role: 'editor' as const, everySection: true, sectionIds: [] };
  await expect(suspendUser(stays.id, actor)).rejects.toThrow(/last owner/);
  await expect(changeRights(stays.id, lower, actor)).rejects.toThrow(/last owner/);
  await expect(suspendUser('another', actor)).rejects.toThrow(/no such user/);
  await expect(suspendUser(stays.id, { ...actor, id: stays.id })).rejects.toThrow(/yourself/);
  for (const { id } of others) await restoreUser(id);
  await expect(changeRights(stays.id, lower, { ...actor, id: stays.id })).rejects.toThrow(/Another owner/);
});

test('who has lost their keys is let in by password again', async () => {
  const eddie = await hired('editor');
  const session = await signedInAs(eddie.email);
  await clearSecondStep(eddie.id);
  expect(await isIn(session)).toBe(false);
  expect((await signedInAs(eddie.email)).status).toBe(200);
});
