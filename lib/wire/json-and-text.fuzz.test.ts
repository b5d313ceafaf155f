import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../platform/problem.ts';
import { formatOf, JSON_AND_TEXT, jsonAndTextFiles, SAMPLES, sampleText } from './fixtures/json-and-text.ts';
import type { WholeFormat } from './format.ts';

/** What breaks parsers: ends of things, halves of characters, values where others are meant. */
const POISON = [
  '',
  'null',
  '{}',
  '[]',
  '"',
  '-1',
  '1e999',
  'true',
  '\u0000',
  '\u0002',
  '\u0003',
  '\ud800',
  '<',
  '\n\n',
  'NNNN',
  '--',
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 300 }),
  put: fc.oneof(fc.constantFrom(...POISON), fc.string({ unit: 'binary', maxLength: 20 })),
});

type Change = { at: number; length: number; put: string };

function changed(text: string, changes: Change[]): string {
  return changes.reduce((whole, { at, length, put }) => {
    const start = Math.floor(at * whole.length);
    return whole.slice(0, start) + put + whole.slice(start + length);
  }, text);
}

const samplesBy = new Map<WholeFormat, string[]>();
for (const file of jsonAndTextFiles()) {
  const text = sampleText(file);
  const format = formatOf(text);
  if (format && text.length < 40_000) samplesBy.set(format, [...(samplesBy.get(format) ?? []), text]);
}

describe.skipIf(!existsSync(SAMPLES))('changed samples', () => {
  it.each(JSON_AND_TEXT)('$name: are read, set aside or refused, and nothing else happens', (format) => {
    const sample = fc.constantFrom(...(samplesBy.get(format) ?? ['']));
    fc.assert(
      fc.property(sample, fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (text, changes, cut) => {
        const whole = changed(text, changes);
        const mutant = cut ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
        expect(() => format.recognises({ text: mutant.slice(0, 65_536), root: null, json: true })).not.toThrow();
        expect(outcome(format, mutant)).toMatch(/read|problem/);
      }),
      { numRuns: 120 },
    );
  });
});

function outcome(format: WholeFormat, text: string): string {
  try {
    return Array.isArray(format.read({ name: 'mutant', text })) ? 'read' : 'something else';
  } catch (error) {
    if (error instanceof Problem) return 'problem';
    throw error;
  }
}
