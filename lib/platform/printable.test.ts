import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['words in any script', 'Tea, 茶, شاي: 5¥\n\tnext', 'Tea, 茶, شاي: 5¥\n\tnext'],
  ['a command to a terminal', '\u001b[2Jgone\u0007', '\ufffd[2Jgone\ufffd'],
  ['a mark that turns a line around', 'http://x/\u202egpj.exe', 'http://x/\ufffdgpj.exe'],
])('%s', (_, text, printed) => {
  expect(printable(text)).toBe(printed);
});
