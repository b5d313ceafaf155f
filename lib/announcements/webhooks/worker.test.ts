import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDoors, write } from '../../../db/database.ts';
import { migrateDatabase } from '../../../db/dialects/sqlite/migrate.ts';
import { listWebhooks } from '../../../db/queries/newsroom/webhooks.ts';
import { letGo } from '../../../db/queries/newsroom/webhooks-behind.ts';
import { addWebhook } from '../../desk/add-webhook.ts';
import { changeWebhook } from '../../desk/change-webhook.ts';
import { config } from '../../platform/config.ts';
import { newWebhookSecret } from './sign.ts';
import { startWebhooks } from './worker.ts';

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(closeDoors);

test('the log says which webhook is behind, and how many messages were let go', async () => {
  const lines: string[] = [];
  const worker = startWebhooks({ log: pino({ level: 'warn' }, { write: (line) => lines.push(line) }) });
  await addWebhook({ url: 'http://127.0.0.1:9/hook', events: ['story.published'] }, newWebhookSecret());
  const [hook] = await write(({ db }) => listWebhooks(db));
  // Paused, so that nothing is sent meanwhile.
  await changeWebhook(hook?.id ?? 0, { active: false });
  await write(({ db }) => letGo(db, hook?.id ?? 0, 3, Date.now()));
  await vi.waitUntil(() => lines.length > 0, { timeout: 20_000 });
  await worker.stop();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ url: 'http://127.0.0.1:9/hook', letGo: 3, level: 40 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('whsec_');
});
