import { expect, test, vi } from 'vitest';
import { processWide } from './process-wide.ts';

test('what has a name is made once, on first use', () => {
  let made = 0;
  const create = () => ({ number: ++made });
  const first = processWide('test-once', create);
  expect(processWide('test-once', create)).toBe(first);
  expect(made).toBe(1);
});

test('another name is another instance', () => {
  expect(processWide('test-a', () => ({}))).not.toBe(processWide('test-b', () => ({})));
});

test('a second copy of the module finds the instance of the first', async () => {
  const instance = processWide('test-copies', () => ({}));
  vi.resetModules();
  const copy = await import('./process-wide.ts');
  expect(copy.processWide).not.toBe(processWide);
  expect(copy.processWide('test-copies', () => ({}))).toBe(instance);
});

test('what could not be made is made when it is asked for again', () => {
  const fail = () => {
    throw new Error('not yet');
  };
  expect(() => processWide('test-later', fail)).toThrow('not yet');
  expect(processWide('test-later', () => 'now')).toBe('now');
});
