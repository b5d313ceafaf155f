import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { watchClock } from '../../db/dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from '../../db/dialects/sqlite/migrate.ts';
import { readMessages } from '../desk/read-messages.ts';
import type { Message } from '../news/messages.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { takeMessage } from './take-message.ts';

beforeAll(() => migrateDatabase(config().dataDir));
afterAll(() => closeDoors());

const message = (words: string, more: Partial<Message> = {}): Message => ({
  about: 'A tip',
  name: null,
  email: null,
  page: null,
  message: words,
  ...more,
});
const newest = async (count: number) => (await readMessages(count)).map((row) => row.message);

test('what a reader wrote is there for the editors, with the form and the moment', async () => {
  const before = now();
  const sent = message('The ferry is back.', { name: '王伟', email: 'wang@example.com', page: '/news/' });
  await takeMessage('feedback', sent);
  const [kept] = await readMessages(1);
  expect(kept).toMatchObject({ ...sent, form: 'feedback' });
  expect(kept?.receivedAt).toBeGreaterThanOrEqual(before);
  expect(kept?.receivedAt).toBeLessThanOrEqual(now());
});

test('messages come newest first, and no more than are asked for', async () => {
  for (const words of ['First message', 'Second message', 'Third message'])
    await takeMessage('contact', message(words));
  expect(await newest(2)).toEqual(['Third message', 'Second message']);
  expect((await newest(99)).slice(0, 4)).toEqual([
    'Third message',
    'Second message',
    'First message',
    'The ferry is back.',
  ]);
});

test('messages that come at once are all kept', async () => {
  const words = Array.from({ length: 20 }, (_, at) => `At once ${at}`);
  await Promise.all(words.map((one) => takeMessage('contact', message(one))));
  expect((await newest(20)).toSorted()).toEqual(words.toSorted());
});

test('the same words twice are two messages', async () => {
  for (let time = 0; time < 2; time += 1) await takeMessage('contact', message('Twice the same words'));
  expect(await newest(2)).toEqual(['Twice the same words', 'Twice the same words']);
});

test('a message changes no page', async () => {
  const watch = watchClock(config().dataDir);
  const before = watch.now();
  await takeMessage('contact', message('Nobody sees this.'));
  expect(watch.now()).toBe(before);
  watch.close();
});
