import { open } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { faultWords } from './fault-words.ts';

const coded = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:9`), { code });

test.each([
  ['ENOTFOUND', 'there is no server of that name'],
  ['CERT_HAS_EXPIRED', 'its certificate has run out'],
  ['CERT_SIGNATURE_FAILURE', 'its certificate is not to be trusted'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'no safe connection could be made'],
  ['HPE_INVALID_CONSTANT', 'what it answers is no http'],
  ['Z_DATA_ERROR', 'what it holds cannot be unpacked'],
])('%s is told in words', (code, words) => expect(faultWords(coded(code))).toBe(words));

test('a file that is not there is told so, and of several attempts the first', async () => {
  expect(faultWords(await open('/no/such/file').catch((error: unknown) => error))).toBe('it is not there');
  expect(faultWords(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]))).toBe('no server answers there');
});

test('what is not known is shown as it is', () => {
  expect(faultWords(coded('EXOTIC'))).toBe('it failed (EXOTIC)');
  expect(faultWords(new Error('socket hang up'))).toBe('it failed (socket hang up)');
});
