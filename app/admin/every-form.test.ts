import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { FIELD_NAMES } from '#lib/access/field-names.ts';
import { outcomeOf } from '#lib/access/outcome-of.ts';

/** What every act of every screen takes. */
const inputs = vi.hoisted(() => [] as z.ZodType[]);
const taken = ({ input }: { input: z.ZodType }) => inputs.push(input);
vi.mock('#lib/access/desk-action.ts', () => ({ deskAction: taken }));
vi.mock('#lib/access/open-action.ts', () => ({ openAction: taken }));

/** What pages send and nobody types. */
const NOT_TYPED = new Set(
  `after attrs below coming digest dryRun everySection expiringWithin failed filter focal id into key lockKey
   marks missing page proposedAt seen seenInto seenVersion secret takeOver top type unused uploadedBy user version x y
   correctedBy active revision`
    .trim()
    .split(/\s+/),
);
const OF_CODE = /Invalid|expected|Too (small|big)|>=|<=|undefined|null|NaN|[a-z][A-Z]|_/;

beforeAll(async () => {
  const files = readdirSync(import.meta.dirname, { recursive: true }).map(String);
  for (const file of files.filter((name) => name.endsWith('actions.ts')))
    await import(/* @vite-ignore */ join(import.meta.dirname, file));
});

/** The names of fields anywhere in a schema; what is in a text is the editor's own. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties'
      ? Object.entries(value as object).flatMap(([name, inner]) => [name, ...(name === 'body' ? [] : namesIn(inner))])
      : namesIn(value),
  );
}

/** Things that a form might send by mistake, for each field in turn and for all at once. */
function mistakes(schema: z.ZodType): unknown[] {
  const names = Object.keys(
    (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as object,
  );
  const wrong = [
    '',
    ' ',
    'x'.repeat(4_000_000),
    '!',
    -1,
    1.5,
    1e12,
    null,
    [],
    [{}],
    [''],
    Array(5000).fill('x'),
    {},
    true,
  ];
  const all = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));
  return [{}, null, ...wrong.map(all), ...names.map((name) => ({ [name]: { [name]: 'x' }, strange: 1 }))];
}

test('every field of every form has a name that people use', () => {
  expect(inputs.length).toBeGreaterThan(100);
  const names = new Set(
    inputs.flatMap((input) => namesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))),
  );
  const nameless = [...names].filter((name) => !NOT_TYPED.has(name) && !Object.hasOwn(FIELD_NAMES, name));
  expect(nameless).toEqual([]);
});

test('whatever a form sends, what is wrong with it is told in sentences without a word of the code', () => {
  const told = new Set<string>();
  for (const input of inputs)
    for (const mistake of mistakes(input)) {
      const { error } = input.safeParse(mistake);
      if (!error) continue;
      const outcome = outcomeOf(error, {});
      if (outcome.ok) throw new Error('It was taken.');
      for (const words of [outcome.message, ...Object.values(outcome.fields ?? {}).flat()]) told.add(words);
    }
  expect(told.size).toBeGreaterThan(100);
  expect([...told].filter((words) => OF_CODE.test(words) || !/^[^a-z].*[.!?]$/.test(words))).toEqual([]);
});
