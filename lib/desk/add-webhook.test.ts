import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { newWebhookSecret } from '../announcements/webhooks/sign.ts';
import type { WebhookEvent } from '../news/webhooks.ts';
import { config } from '../platform/config.ts';
import { openSecret } from '../platform/webhook-secret.ts';
import { rows } from '../wire/fixtures/archive.ts';
import { addWebhook } from './add-webhook.ts';
import { changeWebhook, rotateSecret } from './change-webhook.ts';
import { readWebhooks } from './read-webhooks.ts';

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(closeDoors);
beforeEach(async () => {
  await rows('DELETE FROM webhooks RETURNING id');
});

const add = (url: string, ...events: WebhookEvent[]) => addWebhook({ url, events }, newWebhookSecret());
const kept = async () => String((await rows('SELECT secret FROM webhooks'))[0]?.secret);

test('nobody is told twice: an address that is there is named, with what it is told and that it is paused', async () => {
  await add('https://app.example/hook', 'story.withdrawn');
  await changeWebhook((await readWebhooks())[0]?.id ?? 0, { active: false });
  for (const same of ['https://app.example/hook', 'HTTPS://APP.example:443/hook'])
    await expect(add(same, 'story.published')).rejects.toThrow(
      /^https:\/\/app\.example\/hook is in the list already \(it is paused\)\. It is told when: a story is withdrawn/,
    );
  await add('https://app.example/other', 'story.published');
  const [first, other] = await readWebhooks();
  await expect(changeWebhook(other?.id ?? 0, { url: 'https://app.example/hook' })).rejects.toThrow(
    /in the list already/,
  );
  await changeWebhook(first?.id ?? 0, { url: 'https://app.example/hook', events: ['story.updated'] });
  expect((await readWebhooks()).map(({ url, events }) => [url, ...events])).toEqual([
    ['https://app.example/hook', 'story.updated'],
    ['https://app.example/other', 'story.published'],
  ]);
});

test('a secret is shown once and sealed in the database; one that was kept as it was is sealed at the next change', async () => {
  const { secret } = await add('https://app.example/hook', 'story.updated');
  const [hook] = await readWebhooks();
  expect(JSON.stringify(hook)).not.toContain('secret');
  expect(await kept()).not.toContain(secret.slice(6, 20));
  expect(openSecret(await kept())).toBe(secret);

  const old = newWebhookSecret();
  await rows(`UPDATE webhooks SET secret = '${old}' RETURNING id`);
  expect(openSecret(await kept())).toBe(old);
  await changeWebhook(hook?.id ?? 0, { active: false });
  expect(await kept()).not.toContain(old.slice(6, 20));
  expect(openSecret(await kept())).toBe(old);

  const another = await rotateSecret(hook?.id ?? 0, newWebhookSecret());
  expect(openSecret(await kept())).toBe(another.secret);
});
