import type { IncomingMessage } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormReply } from '../lib/edition/form-reply.ts';
import type { Message } from '../lib/news/messages.ts';
import { serving } from './fixtures/call.ts';
import { messageForms } from './message-forms.ts';
import { commonHeaders } from './security-headers.ts';

const SITE = 'https://paper.example';
const LETTER = { about: 'A tip', name: 'Ann', email: 'ann@example.com', page: '', message: 'The ferry is back.' };

let taken: { form: string; message: Message }[] = [];
let diskIsFull = false;
let server: Awaited<ReturnType<typeof serving>>;
let forms: ReturnType<typeof freshForms>;

/** Forms that no one has written through yet, with who writes named by a header. */
function freshForms() {
  return messageForms({
    common: commonHeaders(SITE),
    siteUrl: SITE,
    log: pino({ level: 'silent' }),
    visitor: ({ headers }: IncomingMessage) => String(headers['x-visitor'] ?? 'somebody'),
    take: async (form, message) => {
      if (diskIsFull) throw new Error('The disk is full.');
      taken.push({ form, message });
    },
    showAgain: async (_, response, form, status, reply) => {
      response.writeHead(status, ['Content-Type', 'application/json']);
      response.end(JSON.stringify({ form, ...reply }));
    },
  });
}

beforeAll(async () => {
  server = await serving((request, response) => {
    const form = forms.formAt(request.url ?? '');
    if (form) forms.answer(request, response, form).catch(() => response.writeHead(500).end());
    else response.writeHead(404).end();
  });
});
afterAll(() => server.close());
beforeEach(() => {
  taken = [];
  diskIsFull = false;
  forms = freshForms();
});

const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/contact/') =>
  server.call({
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const shown = ({ body }: { body: Buffer }) => JSON.parse(body.toString()) as FormReply & { form: string };

describe('a message', () => {
  test('is taken, and its writer is led to the thanks by an address that may be loaded again', async () => {
    const { status, headers } = await send(LETTER);
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/contact/thanks/' });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(taken).toEqual([{ form: 'contact', message: { ...LETTER, page: null } }]);
  });

  test('may be sent without a name or an address to answer to', async () => {
    const { headers } = await send({ about: 'Praise', message: 'I like the ferry page.' }, {}, '/feedback/');
    expect(headers.location).toBe('/feedback/thanks/');
    expect(taken).toEqual([
      {
        form: 'feedback',
        message: { about: 'Praise', name: null, email: null, page: null, message: 'I like the ferry page.' },
      },
    ]);
  });

  test('that could not be stored comes back as it was typed, and does not count', async () => {
    diskIsFull = true;
    for (let i = 0; i < 7; i += 1) {
      const again = await send(LETTER);
      expect(again.status).toBe(503);
      expect(shown(again)).toMatchObject({ values: LETTER, problem: expect.stringContaining('send it again') });
    }
    diskIsFull = false;
    expect((await send(LETTER)).status).toBe(303);
  });

  test('holds nothing but the fields of the form', async () => {
    await send({ ...LETTER, id: '7', receivedAt: '0', form: 'feedback', 'second-subject': '' });
    expect(taken).toEqual([{ form: 'contact', message: { ...LETTER, page: null } }]);
  });
});

describe('a message that is not in order', () => {
  test('comes back with what was typed and what is wrong beside each field', async () => {
    const typed = { ...LETTER, about: 'Gossip', email: 'ann at home', message: 'Short' };
    const again = await send(typed);
    expect(again.status).toBe(422);
    expect(shown(again)).toMatchObject({ form: 'contact', values: typed, problem: null });
    expect(Object.keys(shown(again).errors).toSorted()).toEqual(['about', 'email', 'message']);
    expect(taken).toEqual([]);
  });

  test('keeps what was typed to the letter', async () => {
    const typed = { ...LETTER, message: '  <b>上海</b> & "so"\n ', about: '' };
    expect(shown(await send(typed)).values).toEqual(typed);
  });

  test('is one with more links than a letter has', async () => {
    const links = (count: number) => `See ${'https://example.com/ '.repeat(count)}`;
    expect((await send({ ...LETTER, message: links(3) })).status).toBe(303);
    const again = await send({ ...LETTER, message: links(4) });
    expect(again.status).toBe(422);
    expect(Object.keys(shown(again).errors)).toEqual(['message']);
  });

  test('is one that is no form at all', async () => {
    const json = await server.call({ method: 'POST', path: '/contact/', body: '{}' });
    expect({ status: json.status, connection: json.headers.connection }).toEqual({ status: 415, connection: 'close' });
    expect((await send({ ...LETTER, message: 'x'.repeat(90_000) })).status).toBe(413);
    expect(taken).toEqual([]);
  });
});

test('a machine that fills in the field nobody sees is thanked like everybody, and nothing is kept', async () => {
  const { status, headers } = await send({ ...LETTER, 'second-subject': 'https://spam.example' });
  expect({ status, location: headers.location }).toEqual({ status: 303, location: '/contact/thanks/' });
  expect(taken).toEqual([]);
});

describe('a form on a page of another site', () => {
  test.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://paper.example' },
    { Origin: 'https://paper.example:8443' },
    { Origin: 'https://paper.example.evil.example' },
    { Origin: 'https://evil.example/?https://paper.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: SITE },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.paper.example' },
  ])('is refused with 403: %j', async (headers) => {
    const refused = await send(LETTER, headers);
    expect({ status: refused.status, connection: refused.headers.connection }).toEqual({
      status: 403,
      connection: 'close',
    });
    expect(taken).toEqual([]);
  });

  test.each<Record<string, string>>([
    {},
    { Origin: SITE },
    { Origin: SITE, 'Sec-Fetch-Site': 'same-origin' },
    { Origin: 'http://localhost:3000', Host: 'localhost:3000' },
    { 'Sec-Fetch-Site': 'none' },
  ])('is none that is ours, or that names no site: %j', async (headers) => {
    expect((await send(LETTER, headers)).status).toBe(303);
  });
});

describe('somebody who writes too much', () => {
  const write = (visitor: string, fields: Record<string, string> = LETTER) => send(fields, { 'X-Visitor': visitor });
  const statuses = async (visitors: readonly string[]) => {
    const seen: number[] = [];
    for (const visitor of visitors) seen.push((await write(visitor)).status);
    return seen;
  };

  test('is asked to wait after five messages, for how long is said, and the sixth is kept for later', async () => {
    expect(await statuses(['ann', 'ann', 'ann', 'ann', 'ann'])).toEqual([303, 303, 303, 303, 303]);
    const sixth = await write('ann');
    expect(sixth.status).toBe(429);
    expect(shown(sixth)).toMatchObject({ values: LETTER, errors: {}, problem: expect.stringContaining('kept below') });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(3000);
    expect(Number(sixth.headers['retry-after'])).toBeLessThanOrEqual(3600);
    expect(taken).toHaveLength(5);
  });

  test('is no reason for others to wait', async () => {
    expect((await statuses(Array.from({ length: 6 }, () => 'ann'))).at(-1)).toBe(429);
    expect(await statuses(['bob'])).toEqual([303]);
  });

  test('has written nothing yet by a message that came back or that a machine sent', async () => {
    for (let i = 0; i < 6; i += 1) {
      await write('ann', { ...LETTER, message: 'Short' });
      await write('ann', { ...LETTER, 'second-subject': 'https://spam.example' });
    }
    expect(await statuses(['ann'])).toEqual([303]);
  });

  test('may be a crowd: after three hundred in an hour nobody fills the disk any further', async () => {
    const crowd = Array.from({ length: 300 }, (_, at) => `reader ${at % 60}`);
    expect(new Set(await statuses(crowd))).toEqual(new Set([303]));
    const refused = await write('somebody new');
    expect({ status: refused.status, wait: Number(refused.headers['retry-after']) > 0 }).toEqual({
      status: 429,
      wait: true,
    });
    expect(taken).toHaveLength(300);
  });

  test('is refused in a word when too much of it was in no order, so that nobody keeps the typesetter busy', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await send({ message: 'x' })).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(422));
    const refused = await send(LETTER);
    expect({ last: statuses.at(-1), type: refused.headers['content-type'] }).toEqual({
      last: 429,
      type: 'text/plain; charset=utf-8',
    });
    expect(taken).toEqual([]);
  });
});
