import { describe, expect, test } from 'vitest';
import { apiPath, parseApi } from './addresses.ts';
import { readCursor, writeCursor } from './cursor.ts';

function canonical(path: string, search = ''): string {
  const address = parseApi(path, search);
  return address && !('faults' in address) ? apiPath(address) : JSON.stringify(address);
}

describe('an address', () => {
  test('has one spelling, whatever the order and what goes without saying', () => {
    const ours = '/api/v1/articles/?section=news%2Fworld&kind=news&limit=5';
    expect(canonical('/api/v1/articles/', '?limit=5&kind=news&section=news/world')).toBe(ours);
    expect(canonical('/api/v1/articles/', '?section=news%2Fworld&limit=5&kind=news')).toBe(ours);
    expect(canonical('/api/v1/articles/', '?limit=20')).toBe('/api/v1/articles/');
    expect(canonical('/api/v1/articles/42')).toBe('/api/v1/articles/0000000042/');
  });

  test.each(['/api/v1/', '/api/v1/nothing/', '/api/v1/articles/x/', '/api/v1/articles/0/', '/api/v1/articles/1/2/'])(
    '%s is none',
    (path) => expect(parseApi(path, '')).toBeNull(),
  );
});

describe('a parameter', () => {
  test.each([
    ['?colour=red', 'colour'],
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?limit=5&limit=6', 'limit'],
    ['?section=../etc', 'section'],
    ['?kind=gossip', 'kind'],
    ['?since=yesterday', 'since'],
    ['?since=2026-02-30T00:00:00Z', 'since'],
    ['?cursor=MTI', 'none'],
    ['?cursor=MTI=', 'cursor'],
    ['?cursor=zzzz', 'cursor'],
    ['?access_token=shine_x', 'access_token'],
    ['?__proto__=1', '__proto__'],
    ['?constructor=1', 'constructor'],
  ])('%s is at fault for %s', (search, parameter) => {
    const address = parseApi('/api/v1/articles/', search);
    const faults = address && 'faults' in address ? address.faults.map((fault) => fault.parameter) : ['none'];
    expect(faults).toEqual([parameter]);
  });

  test('that holds a token is never said again', () => {
    expect(JSON.stringify(parseApi('/api/v1/stories/', '?token=shine_secret'))).not.toContain('shine_secret');
  });
});

test('a cursor is written in one way and read back', () => {
  expect(readCursor(writeCursor(-9, 1_700_000_000_000_001), 2)).toEqual([-9, 1_700_000_000_000_001]);
  for (const other of [
    writeCursor(1),
    Buffer.from('01_2').toString('base64url'),
    Buffer.from('1_2x').toString('base64url'),
  ])
    expect(readCursor(other, 2)).toBeNull();
});
