import { join } from 'node:path';
import Database from 'better-sqlite3';
import { read } from '../db/database.ts';
import { makeUser } from '../lib/access/make-user.ts';
import { reachOf } from '../lib/access/permissions.ts';
import { createStory } from '../lib/desk/create-story.ts';
import { publishStory } from '../lib/desk/publish-story.ts';
import { scheduleLeaving } from '../lib/desk/schedule-story.ts';
import { sectionNamed } from '../lib/desk/section-named.ts';
import { bodyOfParagraphs } from '../lib/news/body/body.ts';
import { plainStory } from '../lib/news/content.ts';
import { ROLES } from '../lib/news/roles.ts';
import { deskOrigin, hire, PASSWORD } from './support/desk.ts';
import { builtActions, callAction, cookiesOf, outcomeIn, signInBy } from './support/desk-calls.ts';
import { http } from './support/http.ts';
import { startSite } from './support/site-process.ts';
import { expect, test } from './support/test.ts';

const ACTIONS = builtActions();
const GUARDED = ACTIONS.filter(({ act }) => act !== null);

/** How much is written down: an attack that changes anything changes it. */
function changesIn(dataDir: string): unknown {
  const db = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  try {
    return db
      .prepare(
        `SELECT (SELECT count(*) FROM audit) AS audit, (SELECT count(*) FROM users) AS users,
        (SELECT count(*) FROM sessions) AS sessions, (SELECT number FROM clock) AS clock`,
      )
      .get();
  } finally {
    db.close();
  }
}

test('every server action is refused to nobody', async ({ site }) => {
  expect(GUARDED.length).toBeGreaterThan(15);
  const before = changesIn(site.dataDir);
  for (const action of GUARDED)
    for (const cookie of ['', 'desk.session_token=guessed.AAAA', '__Secure-desk.session_token=guessed.AAAA'])
      expect(outcomeIn(await callAction(site, action, { cookie })), action.name).toBe('signed-out');
  expect(changesIn(site.dataDir)).toEqual(before);
});

for (const role of ROLES)
  test(`every server action is open to ${role}s as the table says`, async ({ site }) => {
    const cookie = cookiesOf(site, await hire(role));
    for (const action of GUARDED) {
      const outcome = outcomeIn(await callAction(site, action, { cookie }));
      const isOpen = action.act !== null && reachOf(role, action.act) !== 'none';
      if (isOpen) expect(['ok', 'invalid', 'problem'], action.name).toContain(outcome);
      else expect(outcome, action.name).toBe('forbidden');
    }
  });

test('an owner is used by no other page: origin missing, foreign or forged, whatever is said of the host', async ({
  site,
}) => {
  const cookie = cookiesOf(site, await hire('owner'));
  const before = changesIn(site.dataDir);
  const evil = 'https://evil.example';
  const attacks: Record<string, string>[] = [
    { origin: '' },
    { origin: 'null' },
    { origin: evil },
    { origin: `${deskOrigin(site)}.evil.example` },
    { origin: evil, host: 'evil.example' },
    { origin: evil, 'x-forwarded-host': 'evil.example' },
    { origin: evil, host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { origin: evil, forwarded: 'host=evil.example;proto=https' },
    { origin: evil, 'x-desk-address': '127.0.0.1', referer: deskOrigin(site) },
  ];
  for (const action of ACTIONS)
    for (const headers of attacks) {
      const reply = await callAction(site, action, { cookie, headers });
      const said = `${action.name} ${JSON.stringify(headers)} ${reply.status}`;
      expect(outcomeIn(reply), said).toMatch(/^(forbidden|no outcome)$/);
      if (outcomeIn(reply) === 'no outcome') expect(reply.status, said).toBeGreaterThanOrEqual(400);
    }
  expect(changesIn(site.dataDir)).toEqual(before);
});

test('what is no action at all is answered plainly, and is no fault of ours', async ({ site }) => {
  const cookie = cookiesOf(site, await hire('owner'));
  const [{ id, path } = { id: '', path: '' }] = GUARDED;
  const send = (type: string, body: string) =>
    http(site.origin, path, {
      method: 'POST',
      headers: { cookie, origin: deskOrigin(site), 'next-action': id, 'content-type': type },
      body,
    });
  const [plain, parts] = ['text/plain;charset=UTF-8', 'multipart/form-data; boundary=x'];
  for (const [type, body] of [
    [plain, '{{{'],
    [plain, ''],
    [plain, '["$F1"]'],
    [plain, '["$1:__proto__:x"]'],
    [parts, '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{{\r\n--x--\r\n'],
  ] as const) {
    const { status, text } = await send(type, body);
    expect([status, text], body).toEqual([400, 'What was sent cannot be read. Nothing was changed.\n']);
  }
});

test('a form sent by another site, as a form, does nothing', async ({ site }) => {
  const cookie = cookiesOf(site, await hire('owner'));
  const before = changesIn(site.dataDir);
  for (const { id, path } of ACTIONS.slice(0, 8)) {
    const boundary = 'x';
    const part = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`;
    const reply = await http(site.origin, path, {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example', 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: `${part(`$ACTION_ID_${id}`)}--${boundary}--\r\n`,
    });
    expect(reply.text).not.toContain('"ok":true');
  }
  expect(changesIn(site.dataDir)).toEqual(before);
});

test('signing in and out takes the origin of the desk', async ({ site }) => {
  const who = await hire('editor');
  for (const origin of ['', 'null', 'https://evil.example', site.origin]) {
    const { status, headers } = await signInBy(site, who.email, 'correct horse battery', { origin });
    expect(status, origin).toBe(403);
    expect(headers['set-cookie']).toBeUndefined();
  }
  const cookie = cookiesOf(site, who);
  const out = {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
  };
  expect((await http(site.origin, '/admin/api/auth/sign-out', { ...out, body: '{}' })).status).toBe(403);
  expect((await http(site.origin, '/admin/', { headers: { cookie } })).status).toBe(200);
});

test('screens and files are shown to whom the table lets, and kept by nobody', async ({ site }) => {
  const nobody = await http(site.origin, '/admin/users/?a=1');
  expect(nobody.status).toBe(307);
  expect(nobody.headers.location).toBe('/admin/sign-in/?next=%2Fadmin%2Fusers%2F%3Fa%3D1');
  const statuses: Record<string, number[]> = {};
  const paths = [
    '/admin/',
    '/admin/account/',
    '/admin/users/',
    '/admin/audit/',
    '/admin/audit/export/',
    '/admin/none/',
  ];
  for (const role of ROLES) {
    const cookie = cookiesOf(site, await hire(role));
    for (const path of paths) {
      const { status, headers } = await http(site.origin, path, { headers: { cookie } });
      statuses[path] = [...(statuses[path] ?? []), status];
      expect(headers['cache-control'], path).toBe('private, no-store');
      expect(headers['x-frame-options'], path).toBe('DENY');
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['x-robots-tag'], path).toContain('noindex');
    }
  }
  expect(statuses).toEqual({
    '/admin/': [200, 200, 200, 200],
    '/admin/account/': [200, 200, 200, 200],
    '/admin/users/': [403, 403, 200, 200],
    '/admin/audit/': [403, 403, 200, 200],
    '/admin/audit/export/': [403, 403, 403, 200],
    '/admin/none/': [404, 404, 404, 404],
  });
  expect((await http(site.origin, '/admin/audit/export/')).status).toBe(401);
});

test('what our server answers itself asks the same: uploads, pictures and previews', async ({ site }) => {
  const upload = (headers: Record<string, string>) =>
    http(site.origin, '/admin/api/uploads', { method: 'POST', headers: { 'tus-resumable': '1.0.0', ...headers } });
  const origin = deskOrigin(site);
  const cookie = cookiesOf(site, await hire('reporter'));
  expect((await upload({ origin })).status).toBe(401);
  for (const foreign of ['', 'https://evil.example'])
    expect((await upload({ cookie, origin: foreign })).status).toBe(403);
  expect((await upload({ cookie, 'x-forwarded-host': 'evil.example' })).status).toBe(403);
  expect((await http(site.origin, '/admin/api/media/sample/0.jpg')).status).toBe(404);
  expect((await http(site.origin, '/admin/preview/story/1/')).status).toBe(404);
});

test('an editor of one section reaches no story, front or schedule of another', async ({ site }) => {
  const limited = { name: 'Sam', email: `sam-${process.pid}@paper.example`, password: PASSWORD };
  const { id: sectionId } = await read((db) => sectionNamed(db, 'opinion'));
  const id = await makeUser({ ...limited, role: 'editor', everySection: false, sectionIds: [sectionId] });
  const cookie = cookiesOf(site, { id, ...limited });
  const secret = await createStory({
    section: 'news',
    content: plainStory('Quokka merger', bodyOfParagraphs(['A secret.'])),
    author: 'Ann',
  });
  const call = (name: string, input: unknown, as = cookie) => {
    const action = ACTIONS.find((one) => one.name === name && one.file.includes('stories/[id]'));
    if (!action) throw new Error(`No action ${name}.`);
    return callAction(site, action, { cookie: as, input });
  };
  expect(outcomeIn(await call('placeInReport', { id: secret, report: null }))).toBe('forbidden');
  expect((await call('searchStories', { text: String(secret) })).text).not.toContain('Quokka');
  expect((await http(site.origin, '/admin/preview/front/home/', { headers: { cookie } })).status).toBe(404);
  expect((await http(site.origin, '/admin/preview/front/opinion/', { headers: { cookie } })).status).toBe(200);
  const editor = cookiesOf(site, await hire('editor'));
  expect((await call('searchStories', { text: String(secret) }, editor)).text).toContain('Quokka');
  const missing = `/admin/preview/story/${secret}/?revision=9`;
  expect((await http(site.origin, missing, { headers: { cookie: editor } })).status).toBe(404);
  await publishStory(secret, 'Ann');
  await scheduleLeaving(secret, 'withdraw', { local: '2199-01-01T10:00', zone: 'UTC' }, 'an order');
  expect(outcomeIn(await call('cancelWithdrawal', { id: secret }, editor))).toBe('forbidden');
});

test('signing in leads to a screen of the desk and nowhere else', async ({ site, browser }) => {
  const who = await hire('reporter');
  for (const [next, end] of [
    ['https://evil.example/admin/', '/admin/'],
    ['//evil.example/admin/', '/admin/'],
    ['/\\evil.example', '/admin/'],
    ['/admin/account/', '/admin/account/'],
  ] as const) {
    const page = await (await browser.newContext({ baseURL: deskOrigin(site) })).newPage();
    await page.goto(`/admin/sign-in/?next=${encodeURIComponent(next)}`);
    await page.getByLabel('E-mail').fill(who.email);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${deskOrigin(site)}${end}`);
    await page.context().close();
  }
});

test('behind https the cookies are secure, strict, hidden from scripts and for the desk alone', async () => {
  const secure = await startSite({ env: { SITE_URL: 'https://desk.example' } });
  try {
    const link = /https:\/\/desk\.example(\/admin\/setup\/[\w-]+\/)/.exec(secure.output())?.[1] ?? '';
    const secret = link.split('/')[3] ?? '';
    const join = ACTIONS.find(({ name }) => name === 'join');
    if (!join) throw new Error('No such action.');
    const who = { secret, name: 'Olive', email: 'olive@paper.example', password: 'quiet lantern marble ferry' };
    const headers = { origin: 'https://desk.example' };
    expect(outcomeIn(await callAction(secure, { ...join, path: link }, { headers, input: who }))).toBe('ok');
    const reply = await signInBy(secure, who.email, who.password, headers);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^__Secure-desk\.session_token=/);
    for (const line of reply.headers['set-cookie'] ?? [])
      for (const flag of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/admin']) expect(line).toContain(flag);
    expect(reply.headers['strict-transport-security']).toContain('max-age=63072000');
  } finally {
    await secure.stop();
  }
});
