import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { blankNotes, noteTags, noteUntil, takingNotes } from './page-notes.ts';

test('an empty sheet has no tags and is valid for ever', () => {
  expect(blankNotes()).toEqual({ tags: new Set(), until: Number.POSITIVE_INFINITY, language: null });
  expect(blankNotes().tags).not.toBe(blankNotes().tags);
});

test('what a render reads is noted, each tag once', () => {
  const notes = blankNotes();
  const result = takingNotes(notes, () => {
    noteTags('article:1', 'sections');
    noteTags('sections');
    return 'a page';
  });
  expect(result).toBe('a page');
  expect([...notes.tags]).toEqual(['article:1', 'sections']);
});

test('the earliest end of validity counts', () => {
  const notes = blankNotes();
  takingNotes(notes, () => {
    noteUntil(2000);
    noteUntil(1000);
    noteUntil(3000);
  });
  expect(notes.until).toBe(1000);
});

test('notes reach through awaits, timers and everything done side by side', async () => {
  const notes = blankNotes();
  await takingNotes(notes, async () => {
    noteTags('before');
    await nextTurn();
    noteTags('after');
    await Promise.all([
      nextTurn().then(() => noteTags('left')),
      new Promise<void>((done) => {
        queueMicrotask(() => {
          noteTags('right');
          done();
        });
      }),
    ]);
    noteUntil(500);
  });
  expect([...notes.tags].sort()).toEqual(['after', 'before', 'left', 'right']);
  expect(notes.until).toBe(500);
});

test('two renders at once keep their notes apart', async () => {
  const render = async (name: string, until: number) => {
    for (let step = 0; step < 5; step += 1) {
      noteTags(`${name}:${step}`);
      await nextTurn();
    }
    noteUntil(until);
  };
  const [one, two] = [blankNotes(), blankNotes()];
  await Promise.all([takingNotes(one, () => render('one', 100)), takingNotes(two, () => render('two', 200))]);
  expect([...one.tags]).toEqual(['one:0', 'one:1', 'one:2', 'one:3', 'one:4']);
  expect([...two.tags]).toEqual(['two:0', 'two:1', 'two:2', 'two:3', 'two:4']);
  expect([one.until, two.until]).toEqual([100, 200]);
});

test('a render within a render has a sheet of its own', () => {
  const [outer, inner] = [blankNotes(), blankNotes()];
  takingNotes(outer, () => {
    takingNotes(inner, () => noteTags('inner'));
    noteTags('outer');
  });
  expect([...outer.tags]).toEqual(['outer']);
  expect([...inner.tags]).toEqual(['inner']);
});

test('outside a render nothing is noted and nothing fails', async () => {
  const notes = blankNotes();
  await takingNotes(notes, () => nextTurn());
  noteTags('late');
  noteUntil(1);
  expect(notes).toEqual(blankNotes());
});

test('a render that fails keeps what it had noted', async () => {
  const notes = blankNotes();
  const failing = takingNotes(notes, async () => {
    noteTags('article:1');
    await nextTurn();
    throw new Error('no template');
  });
  await expect(failing).rejects.toThrow('no template');
  expect([...notes.tags]).toEqual(['article:1']);
});
