import { JSONParser } from '@streamparser/json';
import { Problem } from '../../platform/problem.ts';

/** A value out of a stream, and the key of the list it stands in ("posts"). */
export interface StreamedValue {
  list: string;
  value: unknown;
}

/** A single value larger than this is no row of any table. */
const LARGEST_VALUE = 40_000_000;

/**
 * Reads a large JSON document value by value: those at one of `paths` ("$.db.*.data.*.*"). Memory does not grow with
 * the document. Throws a Problem that says line and reason where it is malformed or cut off; what stood before has come
 * out.
 */
export async function* streamJson(bytes: AsyncIterable<Buffer>, paths: string[]): AsyncGenerator<StreamedValue> {
  const parser = new JSONParser({ paths, keepStack: false });
  const found: StreamedValue[] = [];
  let line = 1;
  let since = 0;
  let failed: Error | null = null;
  parser.onValue = ({ value, stack }) => {
    since = 0;
    found.push({ list: String(stack.at(-1)?.key ?? ''), value });
  };
  parser.onError = (error) => {
    failed ??= error;
  };
  const problem = (error: Error) => new Problem(`Line ${line}: it is no JSON (${reasonOf(error)}).`);
  let first = true;
  for await (const chunk of bytes) {
    parser.write(first ? withoutMark(chunk) : chunk);
    first = false;
    yield* found.splice(0);
    if (failed) throw problem(failed);
    line += newlinesIn(chunk);
    since += chunk.length;
    if (since > LARGEST_VALUE) throw new Problem(`Line ${line}: a value of more than 40 MB stands before it.`);
  }
  if (!parser.isEnded) parser.end();
  if (failed) throw problem(failed);
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? chunk.subarray(3) : chunk;
}

function newlinesIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}

function reasonOf({ message }: Error): string {
  if (/mid-parsing|not all the data/i.test(message)) return 'it is cut off';
  return message.replace(/\s+/g, ' ').slice(0, 120).replace(/\.$/, '');
}
