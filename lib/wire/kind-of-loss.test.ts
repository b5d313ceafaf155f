import { expect, test } from 'vitest';
import { kindOfLoss } from './kind-of-loss.ts';

test.each([
  [
    'Left out: the picture https://a.example/a.jpg ("A ship, at sea"), of which there is no file.',
    'Left out: a picture of which there is no file.',
  ],
  [
    'Left out: the picture /a.jpg, which could not be fetched: a.example answered 404.',
    'Left out: a picture which could not be fetched.',
  ],
  ['Left out: 12 comments of readers.', 'Left out: comments of readers.'],
  ['Left out: a comment of a reader.', 'Left out: comments of readers.'],
  ['Left out: fields of its own (a, b).', 'Left out: fields of its own.'],
  ['Left out: a dividing line (3 times).', 'Left out: a dividing line.'],
])('%s', (loss, kind) => {
  expect(kindOfLoss(loss)).toBe(kind);
});
