import { expect, test } from 'vitest';
import { serving } from './fixtures/call.ts';
import { indexnowKeyAnswers } from './indexnow-key.ts';
import { commonHeaders } from './security-headers.ts';

async function asking(key: string | null, path: string) {
  const answer = indexnowKeyAnswers({ key, common: commonHeaders('https://paper.example') });
  const server = await serving((request, response) => {
    if (!answer(request, response, request.url ?? '')) response.writeHead(404).end();
  });
  const { status, headers, body } = await server.call({ path });
  await server.close();
  return { status, type: headers['content-type'], body: body.toString().trim() };
}

test('the key lies in a text file of its name', async () => {
  expect(await asking('A-key-of-ours', '/A-key-of-ours.txt')).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: 'A-key-of-ours',
  });
});

test('no other file is there, and none without a key', async () => {
  expect((await asking('A-key-of-ours', '/a-key-of-theirs.txt')).status).toBe(404);
  expect((await asking(null, '/null.txt')).status).toBe(404);
});
