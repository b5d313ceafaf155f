import { expect, test } from 'vitest';
import { deskLines } from './desk-lines.ts';
import { TooBusy } from './too-busy.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('a crowd of nobodies waits in a line of its own, and is sent away when that is long', async () => {
  let isKnown = false;
  let most = 0;
  let now = 0;
  const inTurn = deskLines(async () => isKnown);
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await tick();
    now -= 1;
  };
  const crowd = Promise.allSettled(Array.from({ length: 300 }, () => inTurn(work)));
  await tick();
  isKnown = true;
  const order: string[] = [];
  const editor = inTurn(async () => void order.push('editor'));
  const last = crowd.then((all) => {
    order.push('crowd');
    return all;
  });
  await editor;
  const answers = await last;
  expect(order).toEqual(['editor', 'crowd']);
  expect(most).toBe(1);
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.length).toBeGreaterThan(200);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(TooBusy);
});

test('who never ends holds nobody up, and a failure is told to whoever asked', async () => {
  const inTurn = deskLines(async () => false);
  void inTurn(() => new Promise(() => undefined));
  const failing = inTurn(async () => {
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  let ran = false;
  await inTurn(async () => {
    ran = true;
  });
  expect(ran).toBe(true);
});
