import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serving } from './fixtures/call.ts';
import { readForm } from './read-form.ts';

/** Says what was read: the fields as pairs, or the status with which the body is refused. */
let server: Awaited<ReturnType<typeof serving>>;

beforeAll(async () => {
  server = await serving(async (request, response) => {
    const form = await readForm(request);
    const [status, answer] = form instanceof Map ? [200, [...form]] : [form.status, form.reason];
    response.writeHead(status, { Connection: 'close' });
    response.end(JSON.stringify(answer));
  });
});
afterAll(() => server.close());

const FORM = 'application/x-www-form-urlencoded';

async function post(body: string | Buffer | readonly string[], type: string | null = FORM) {
  const headers: Record<string, string> = type === null ? {} : { 'Content-Type': type };
  const got = await server.call({ method: 'POST', headers, body });
  return { status: got.status, read: JSON.parse(got.body.toString()) as unknown };
}

describe('a form', () => {
  test('is read field by field, in its order', async () => {
    expect(await post('about=A+tip&name=&message=Two%20words')).toEqual({
      status: 200,
      read: [
        ['about', 'A tip'],
        ['name', ''],
        ['message', 'Two words'],
      ],
    });
  });

  test.each([FORM, `${FORM}; charset=UTF-8`, `${FORM};charset=utf-8`, FORM.toUpperCase()])(
    'is known by its type %s',
    async (type) => {
      expect((await post('a=b', type)).status).toBe(200);
    },
  );

  test('may be empty', async () => {
    expect(await post('')).toEqual({ status: 200, read: [] });
  });

  test('may come in pieces that cut a character in two', async () => {
    const { read } = await post(['a=%E4%B8', '%8A%E6', '%B5%B7']);
    expect(read).toEqual([['a', '上海']]);
  });

  test('counts the first of two values, so that nothing that was checked is replaced', async () => {
    expect((await post('about=A+tip&about=Praise')).read).toEqual([['about', 'A tip']]);
  });

  test('has line ends of one kind, whatever the browser sends', async () => {
    expect((await post('m=one%0D%0Atwo%0Dthree%0Afour')).read).toEqual([['m', 'one\ntwo\nthree\nfour']]);
  });

  test('may hold a field with a name that means something to JavaScript', async () => {
    expect((await post('__proto__=x&constructor=y')).read).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test('in any script comes through as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const { read } = await post(new URLSearchParams({ m: text }).toString());
        expect(read).toEqual([['m', text.replace(/\r\n?/g, '\n').toWellFormed()]]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a form that is spelled badly', () => {
  test.each([
    ['a per cent sign alone', 'm=100%', '100%'],
    ['a code of no hexadecimal number', 'm=%zz', '%zz'],
    ['bytes that are no UTF-8', 'm=%ff%fe', '\ufffd\ufffd'],
    ['half of a character', 'm=%ED%A0%80', '\ufffd\ufffd\ufffd'],
    ['a field without a value', 'm', ''],
    ['a value with an equals sign', 'm=a=b', 'a=b'],
  ])('with %s is read as well as it can be', async (_, body, value) => {
    expect(await post(body)).toEqual({ status: 200, read: [['m', value]] });
  });

  test('in bytes of another encoding is still a form, of well-formed text', async () => {
    const { status, read } = await post(Buffer.from('m=caf\u00e9', 'latin1'));
    expect({ status, read }).toEqual({ status: 200, read: [['m', 'caf\ufffd']] });
  });
});

describe('what is no form of ours', () => {
  test.each([
    null,
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded-not',
    'text/plain; application/x-www-form-urlencoded',
  ])('is refused with 415: content type %s', async (type) => {
    expect((await post('a=b', type)).status).toBe(415);
  });

  const MOST = 80 * 1024;

  test('is refused with 413 by the length it names, and is taken up to it', async () => {
    expect((await post(`m=${'x'.repeat(MOST - 2)}`)).status).toBe(200);
    expect((await post(`m=${'x'.repeat(MOST - 1)}`)).status).toBe(413);
  });

  test('is refused with 413 before it comes, when the length it names is too much', async () => {
    const headers = { 'Content-Type': FORM, 'Content-Length': '10000000' };
    expect((await server.call({ method: 'POST', headers, body: 'm=only+the+beginning' })).status).toBe(413);
  });

  test('is refused with 413 as soon as more comes than fits, when it names no length', async () => {
    const piece = 'x'.repeat(10_000);
    expect((await post(Array.from({ length: 8 }, () => piece))).status).toBe(200);
    expect((await post(Array.from({ length: 10 }, () => piece))).status).toBe(413);
  });

  test('the longest message of the widest characters fits', async () => {
    expect((await post(new URLSearchParams({ message: '😀'.repeat(5000) }).toString())).status).toBe(200);
  });
});
