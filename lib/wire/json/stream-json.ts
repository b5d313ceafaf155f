import { JSONParser } from '@streamparser/json';
import { Problem } from '../../platform/problem.ts';
import { keptBytes } from './kept-bytes.ts';

/** A value out of a stream, and the key of the list it stands in ("posts"). */
export interface StreamedValue {
  list: string;
  value: unknown;
  /** The text of the object or list as it came, when it was asked for. */
  original: string;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** A single value larger than this is no row of any table. */
const LARGEST_VALUE = 40_000_000;

/**
 * Reads a large JSON document value by value: those at one of `paths` ("$.db.*.data.*.*"). Memory does not grow with
 * the document. Throws a Problem that says line and reason where it is malformed or cut off; what stood before has come
 * out.
 * @param keepsOriginal the lists of whose values the text is wanted as it came
 */
export async function* streamJson(
  bytes: AsyncIterable<Buffer>,
  paths: string[],
  keepsOriginal: (list: string) => boolean = () => false,
): AsyncGenerator<StreamedValue> {
  const parser = new JSONParser({ paths, keepStack: false });
  const kept = keptBytes();
  const found: StreamedValue[] = [];
  let line = 1;
  let since = 0;
  let failed: Error | null = null;
  parser.onValue = ({ value, stack }) => {
    since = 0;
    const list = String(stack.at(-1)?.key ?? '');
    const isWhole = typeof value === 'object' && value !== null;
    found.push({ list, value, original: isWhole && keepsOriginal(list) ? kept.lastWhole() : '' });
    kept.forget();
  };
  parser.onToken = kept.note;
  parser.onError = (error) => {
    failed ??= error;
  };
  const problem = (error: Error) => new Problem(`Line ${line}: it is no JSON (${reasonOf(error)}).`);
  for await (const chunk of withoutMark(bytes)) {
    kept.add(chunk);
    parser.write(chunk);
    yield* found.splice(0);
    if (failed) throw problem(failed);
    line += newlinesIn(chunk);
    since += chunk.length;
    if (since > LARGEST_VALUE) throw new Problem(`Line ${line}: a value of more than 40 MB stands before it.`);
  }
  if (!parser.isEnded) parser.end();
  if (failed) throw problem(failed);
}

/** The bytes behind a byte order mark, which may come in pieces too. */
async function* withoutMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < MARK.length) continue;
      yield head.subarray(0, MARK.length).equals(MARK) ? head.subarray(MARK.length) : head;
      head = null;
    }
  }
  if (head?.length) yield head;
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
