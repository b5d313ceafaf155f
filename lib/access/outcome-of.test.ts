import { expect, test } from 'vitest';
import { Conflict, Problem } from '../platform/problem.ts';
import { outcomeOf } from './outcome-of.ts';

test('a Problem says what it says, any other error nothing', () => {
  expect(outcomeOf(new Problem('No such story.'), {})).toMatchObject({ reason: 'problem', message: 'No such story.' });
  expect(outcomeOf(new Conflict('Changed.'), {})).toMatchObject({ reason: 'conflict', message: 'Changed.' });
  expect(outcomeOf(new Error('SELECT secret'), {})).toMatchObject({
    message: expect.stringMatching(/^Something went wrong/),
  });
});

test('a disk that is full is told of, though its Problem comes from another copy of the program', () => {
  const theirs = Object.assign(new Error('The data folder /srv/paper cannot be written (SQLITE_FULL).'), {
    name: 'Problem',
  });
  const outcome = outcomeOf(theirs, {});
  expect(outcome).toMatchObject({
    reason: 'problem',
    message: expect.stringMatching(/disk may be full.*stays on this page/),
  });
  expect(JSON.stringify(outcome)).not.toContain('/srv');
});
