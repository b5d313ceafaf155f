import { write } from '../../../db/database.ts';
import { type RefusedText, setAside } from '../../../db/queries/newsroom/wire.ts';
import { keepOriginal, packOriginal } from '../../../db/queries/newsroom/wire-originals.ts';
import { Problem } from '../../platform/problem.ts';
import { decodeBytes } from '../decode.ts';
import type { FiledFormat } from '../formats.ts';
import { readingReadings, readingsIn } from '../read-guarded.ts';
import { ENOUGH_TO_RECOGNISE, recognise } from '../recognise.ts';
import type { Reading } from '../wire-item.ts';
import { fileArrived } from './file-arrived.ts';
import type { Arrived, ArrivedReport, Receive } from './receive.ts';
import { UnknownFormat } from './unknown-format.ts';

const LONGEST_KEPT = 100_000;

/** Receives what a source brings: recognises it by what is in it, reads it, files it; what cannot be read is kept. */
export const receiveArrived: Receive = async (arrived) => {
  const { name, bytes } = arrived;
  const recognised = await recognise(bytes.subarray(0, ENOUGH_TO_RECOGNISE), bytes.length <= ENOUGH_TO_RECOGNISE);
  if ('setAside' in recognised) return wholeSetAside(recognised.setAside);
  if ('refused' in recognised) throw await kept(arrived, null, new UnknownFormat(`${name}: ${recognised.refused}.`));
  const { format, items } = recognised.format;
  const readings = await readingsOf(recognised.format, arrived).catch(async (error: unknown) => {
    throw error instanceof Problem ? await kept(arrived, format.name, error) : error;
  });
  return fileArrived(readings, { name, format: format.name, bytes }, { sourceId: arrived.sourceId, as: items });
};

async function readingsOf({ format }: FiledFormat, { name, bytes, charset }: Arrived): Promise<Reading[]> {
  if ('stream' in format) {
    const readings: Reading[] = [];
    const stream = format.stream(streamOf(bytes), { again: () => streamOf(bytes) });
    for await (const reading of readingReadings(stream, name)) readings.push(reading);
    return readings;
  }
  const { text, notes } = decodeBytes(bytes, { charset });
  const said = notes.map((note) => `The file was mended: ${note}.`);
  return readingsIn(format, { name, text }).map((reading) =>
    'item' in reading ? { item: { ...reading.item, notes: [...reading.item.notes, ...said] } } : reading,
  );
}

async function* streamOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** A file that could not be read as a whole goes into the quarantine with its bytes. Returns why, to be thrown. */
async function kept({ name, bytes, sourceId }: Arrived, format: string | null, problem: Problem): Promise<Problem> {
  if (bytes.length === 0) return problem;
  const original = await packOriginal({ name, format: format ?? 'unknown', bytes });
  const line = Number(/\bLine (\d+)/.exec(problem.message)?.[1] ?? 1);
  const text = bytes.subarray(0, LONGEST_KEPT).toString('utf8').toWellFormed();
  const refused: RefusedText = { file: name, line, reason: problem.message, text, sourceId };
  await write(async ({ db }) => {
    const originalId = await keepOriginal(db, original);
    await setAside(db, [{ ...refused, originalId, ...(format && { format }) }]);
  });
  return problem;
}

function wholeSetAside(reason: string): ArrivedReport {
  const nothing = { guid: null, headline: null, storyId: null, line: null };
  return { format: 'none', items: [{ outcome: 'set aside', ...nothing, reason }] };
}
