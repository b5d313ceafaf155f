import { afterEach, expect, test, vi } from 'vitest';
import { streamJson } from './stream-json.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('values that lie across pieces are whole, and what stood before them is let go', async () => {
  const concat = vi.spyOn(Buffer, 'concat');
  const rows = Array.from({ length: 500 }, (_, at) => `{"at":${at},"words":"${'w'.repeat(at % 90)}"}`);
  const file = Buffer.from(`{"posts":[${rows.join(', ')}]}`);
  async function* pieces() {
    for (let at = 0; at < file.length; at += 64) yield file.subarray(at, at + 64);
  }
  const originals: string[] = [];
  for await (const { original } of streamJson(pieces(), ['$.posts.*'], () => true)) originals.push(original);
  expect(originals).toEqual(rows);
  const longest = Math.max(...concat.mock.results.map(({ value }) => (value as Buffer).length));
  expect(longest).toBeLessThan(400);
});
