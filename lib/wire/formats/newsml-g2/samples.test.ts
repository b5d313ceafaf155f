import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { Problem } from '../../../platform/problem.ts';
import { decodeBytes } from '../../decode.ts';
import { FORMATS } from '../../formats.ts';
import { headOf } from '../../recognise.ts';
import type { Reading, WireItem } from '../../wire-item.ts';
import { CLASSES, type Outcome, READ, ruleFor } from './fixtures/samples.ts';

const WIRE = join(import.meta.dirname, '../../../../../shared/data/wire');
const FOLDERS = ['newsml-g2', 'newsml-1', 'newsml-mixed', 'nitf', 'dpa-digitalwires/output', 'agency-xml'];

const files = FOLDERS.filter((folder) => existsSync(join(WIRE, folder)))
  .flatMap((folder) =>
    readdirSync(join(WIRE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:jpe?g|dtd)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(WIRE.length + 1)),
  )
  .sort();

function read(file: string): Reading[] | null {
  const bytes = readFileSync(join(WIRE, file));
  const head = headOf(bytes, true);
  const format = FORMATS.map((filed) => filed.format).find((one) => one.recognises(head));
  return format && 'read' in format ? format.read({ name: file, text: decodeBytes(bytes).text }) : null;
}

/** What became of a file, reading by reading; "malformed" when it is refused whole, with its line. */
function outcomeOf(file: string): Outcome {
  try {
    const readings = read(file);
    if (!readings) return 'of no format here';
    return [
      ...new Set(
        readings.map((reading) => ('item' in reading ? 'taken' : 'setAside' in reading ? 'aside' : 'refused')),
      ),
    ]
      .sort()
      .join(' and ');
  } catch (error) {
    if (!(error instanceof Problem) || !/^Line \d+: /.test(error.message)) throw error;
    return 'malformed';
  }
}

describe.skipIf(files.length === 0)('every sample of the XML of agencies', () => {
  test.each(files)('%s', (file) => {
    expect(outcomeOf(file)).toBe(CLASSES[file] ?? ruleFor(file));
  });

  test('no row is for a file that is gone', () => {
    expect([...Object.keys(CLASSES), ...Object.keys(READ)].filter((file) => !files.includes(file))).toEqual([]);
  });

  test.each(Object.entries(READ))('%s says what a person reads in it', (file, expected) => {
    const [item] = (read(file) ?? []).flatMap((reading) => ('item' in reading ? [reading.item] : []));
    const { begins = '', ...rest } = expected;
    expect(item && summary(item)).toMatchObject(rest);
    expect(item && plainText(item.content.body)).toMatch(new RegExp(`^${begins}`));
  });
});

function summary({ provider, guid, content, facts }: WireItem) {
  return {
    provider,
    guid,
    version: facts.version,
    headline: content.headline,
    language: content.language,
    dateline: content.dateline,
    bylines: content.bylines.map(({ name }) => name),
    topics: content.topics,
    places: content.places,
    blocks: content.body.content.length,
    pictures: facts.pictures.length,
    credit: facts.pictures[0]?.credit ?? null,
    signal: facts.signal,
    published: content.publishedAt === null ? null : new Date(content.publishedAt).toISOString().slice(0, 16),
  };
}
