import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import type { Actor } from '../access/permissions.ts';
import { wireFilterSchema } from '../news/wire-view.ts';
import { config } from '../platform/config.ts';
import { rows } from '../wire/fixtures/archive.ts';
import { file, storyFrom, versionOf } from '../wire/fixtures/copy.ts';
import { readProposals } from './read-proposals.ts';
import { readWire, readWireNews } from './read-wire.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const EDITOR: Actor = { id: 'ed', name: 'Eddie', email: 'ed@paper.example', role: 'editor', sections: 'every' };

test('every proposal is counted and can be reached, and none that was seen is new', async () => {
  const names = Array.from({ length: 120 }, (_, at) => `proposed-${at}`);
  for (const name of names) await storyFrom('draft', versionOf(name, 1));
  await rows("UPDATE stories SET touched_by = 'Ann' WHERE touched_by = 'wire:agency' RETURNING id");
  for (const name of names) await file('list', versionOf(name, 2));
  await file('list', versionOf('proposed-77', 3, { signal: 'kill' }));

  const first = await readProposals(EDITOR, 0);
  expect([first.total, first.isLeast, first.lines.length, first.lines[0]?.kind]).toEqual([120, false, 50, 'kill']);
  const all = [first, await readProposals(EDITOR, 50), await readProposals(EDITOR, 100)].flatMap(({ lines }) => lines);
  expect(new Set(all.map(({ storyId }) => storyId)).size).toBe(120);

  const filter = wireFilterSchema.parse({});
  const { proposals } = await readWire(EDITOR, filter);
  const seen = { top: null, shown: [], proposedAt: proposals.newestAt };
  expect((await readWireNews(EDITOR, filter, seen)).proposals).toBe(0);
  // Whoever may not read those stories is told of none of them.
  const elsewhere: Actor = { ...EDITOR, role: 'reporter', sections: [] };
  expect((await readProposals(elsewhere, 0)).total).toBe(0);
});
