import { readMessages } from '../lib/desk/read-messages.ts';
import { http } from './support/http.ts';
import { expect, test } from './support/test.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
let visitors = 0;

/** Sends a form as another reader each time, so that the limit of one is not that of the next. */
function send(origin: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  visitors += 1;
  return http(origin, '/contact/', {
    method: 'POST',
    headers: { ...FORM, 'x-forwarded-for': `198.51.100.${visitors}`, ...headers },
    body: new URLSearchParams({ about: 'A tip', message: 'The lamp on the corner is out.', ...fields }).toString(),
  });
}

const newest = async () => (await readMessages(1))[0];

for (const javaScriptEnabled of [false, true]) {
  test.describe(`scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test('a reader writes, is told what is missing, loses nothing, and is thanked', async ({ page }) => {
      await page.goto('/feedback/');
      const words = `The map in it is upside down ${javaScriptEnabled ? 1 : 0}; "north" is <b>below</b> 北.`;
      await page.getByLabel('Your message').fill(words);
      await page.getByLabel('Your name, if you like').fill('Ann Reader');
      await page.getByLabel('Your e-mail address').fill('ann at home');
      await page.getByRole('button', { name: 'Send' }).click();

      const problems = page.getByRole('alert');
      await expect(problems).toContainText('Your message has not been sent yet.');
      await expect(page.getByLabel('Your message')).toHaveValue(words);
      await expect(page.getByLabel('Your name, if you like')).toHaveValue('Ann Reader');
      const email = page.getByLabel('Your e-mail address');
      await expect(email).toHaveValue('ann at home');
      await expect(email).toHaveAttribute('aria-invalid', 'true');
      await expect(email).toHaveAccessibleDescription(/check the e-mail address/);
      await problems.getByRole('link', { name: /what it is about/ }).click();
      await expect(page.getByLabel('What is it about?')).toBeInViewport();

      await page.getByLabel('What is it about?').selectOption('A mistake in a story');
      await email.fill('ann@example.org');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL(/\/feedback\/thanks\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
      expect(await newest()).toMatchObject({
        form: 'feedback',
        about: 'A mistake in a story',
        message: words,
        name: 'Ann Reader',
        email: 'ann@example.org',
        page: null,
      });
    });
  });
}

test('what is wrong answers 422, what is right 303, and neither is kept in a cache', async ({ site }) => {
  const wrong = await send(site.origin, { message: 'short' });
  expect(wrong.status).toBe(422);
  expect(wrong.headers['cache-control']).toContain('no-store');
  expect(wrong.text).toContain('ten characters or more');
  const right = await send(site.origin, {});
  expect(right.status).toBe(303);
  expect(right.headers.location).toBe('/contact/thanks/');
  expect(right.headers['cache-control']).toContain('no-store');
});

test('a machine that fills in everything is thanked, and nothing is kept', async ({ site }) => {
  const before = await newest();
  const reply = await send(site.origin, {
    'second-subject': 'https://pills.example',
    message: 'Buy my pills, all of them.',
  });
  expect(reply.status).toBe(303);
  expect(await newest()).toEqual(before);
});

test('a message full of links is sent back with a reason', async ({ site }) => {
  const message = Array.from({ length: 4 }, (_, at) => `https://pills.example/${at}`).join(' ');
  const reply = await send(site.origin, { message });
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('at most 3 links');
});

test('a line that could forge the head of a letter is refused', async ({ site }) => {
  const reply = await send(site.origin, { name: 'Ann\r\nBcc: everybody@example.org' });
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('leave out line breaks');
});

test('one reader writes five times in an hour, and keeps what comes after; others still write', async ({ site }) => {
  const same = { 'x-forwarded-for': '203.0.113.7' };
  for (let at = 0; at < 5; at += 1) expect((await send(site.origin, {}, same)).status).toBe(303);
  const sixth = await send(site.origin, { message: 'The sixth letter of the day.' }, same);
  expect(sixth.status).toBe(429);
  expect(sixth.text).toContain('The sixth letter of the day.');
  expect(sixth.text).toContain('more messages than we take in an hour');
  expect((await send(site.origin, {})).status).toBe(303);
  // A reader behind a proxy cannot become another by a header of their own.
  expect((await send(site.origin, {}, { 'x-forwarded-for': '192.0.2.99, 203.0.113.7' })).status).toBe(429);
});

test('a form of another site is refused', async ({ site }) => {
  const before = await newest();
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    expect((await send(site.origin, {}, headers)).status).toBe(403);
  }
  expect(await newest()).toEqual(before);
});

test('what is no form, and what is too much, is refused', async ({ site }) => {
  const post = (headers: Record<string, string>, body: string) =>
    http(site.origin, '/contact/', { method: 'POST', headers, body });
  expect((await post({ 'content-type': 'application/json' }, '{}')).status).toBe(415);
  expect((await post({ 'content-type': 'multipart/form-data; boundary=x' }, '--x--')).status).toBe(415);
  expect((await post({}, '')).status).toBe(415);
  expect((await post(FORM, `message=${'a'.repeat(100_000)}`)).status).toBe(413);
  expect((await post(FORM, '%%%=%FF&&&==')).status).toBe(422);
});

test('other pages take no form, and say what they take', async ({ site }) => {
  for (const path of ['/', '/about/', '/news/world/2502138765/', '/contact/thanks/']) {
    const reply = await http(site.origin, path, { method: 'POST', headers: FORM, body: 'a=b' });
    expect(reply.status, path).toBe(405);
    expect(reply.headers.allow, path).toBe('GET, HEAD');
  }
});
