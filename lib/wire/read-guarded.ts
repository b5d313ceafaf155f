import { Problem } from '../platform/problem.ts';
import type { StreamReading, WholeFormat, WireFile } from './format.ts';
import type { Reading } from './wire-item.ts';

/**
 * What a format reads in a file. Throws a Problem with what the file is called: also for what was no fault of the file, so that one that
 * shows a fault of a format does not keep all others from being received.
 */
export function readingsIn(format: WholeFormat, file: WireFile, called: string): Reading[] {
  try {
    return format.read(file);
  } catch (error) {
    throw problemWith(called, error);
  }
}

/** The same of a stream of readings. */
export async function* readingReadings(
  readings: AsyncIterable<StreamReading>,
  name: string,
): AsyncGenerator<StreamReading> {
  try {
    yield* readings;
  } catch (error) {
    throw problemWith(name, error);
  }
}

function problemWith(name: string, error: unknown): Problem {
  if (error instanceof Problem)
    return error.message.startsWith(name) ? error : new Problem(`${name}: ${error.message}`);
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Problem(`${name} could not be read, by a fault of this program (${said}).`);
}
