import { JSONParser } from '@streamparser/json';
import { Problem } from '../../platform/problem.ts';
import { stringCutter } from './cut-strings.ts';
import { keptBytes } from './kept-bytes.ts';

/** A value out of a stream, and the key of the list it stands in ("posts"). */
export interface StreamedValue {
  list: string;
  /** Undefined when it is not to be read; `refused` says why. */
  value: unknown;
  refused: string | null;
  /** The text of the object or list as it came, when it was asked for. */
  original: string;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** A single value larger than this is no row of any table: the rest of its texts is left out, and it is refused. */
const LARGEST_VALUE = 20_000_000;
/** What still is larger than this does not consist of texts. */
const LARGEST_SHAPE = 40_000_000;
const KEPT_OF_TOO_LARGE = 2000;
/** Without one, a string is kept in as many pieces as it has escapes. */
const STRING_BUFFER = 64 * 1024;

/**
 * Reads a large JSON document value by value: those at one of `paths` ("$.db.*.data.*.*"). Memory does not grow with
 * the document, nor with a value: one of more than 20 MB is refused alone. Throws a Problem that says where it is
 * malformed or cut off, and why; what stood before has come out.
 * @param keepsOriginal the lists of whose values the text is wanted as it came
 */
export async function* streamJson(
  bytes: AsyncIterable<Buffer>,
  paths: string[],
  keepsOriginal: (list: string) => boolean = () => false,
): AsyncGenerator<StreamedValue> {
  const parser = new JSONParser({ paths, keepStack: false, stringBufferSize: STRING_BUFFER });
  const kept = keptBytes();
  const found: StreamedValue[] = [];
  let line = 1;
  let since = 0;
  let values = 0;
  let cut: ReturnType<typeof stringCutter> | null = null;
  let failed: Error | null = null;
  parser.onValue = ({ value, stack }) => {
    since = 0;
    values += 1;
    const list = String(stack.at(-1)?.key ?? '');
    const isWhole = typeof value === 'object' && value !== null;
    const original = isWhole && keepsOriginal(list) ? kept.lastWhole(cut ? KEPT_OF_TOO_LARGE : undefined) : '';
    if (!cut) found.push({ list, value, refused: null, original });
    else {
      const refused = 'it is longer than 20 million characters';
      found.push({ list, value: undefined, refused, original });
    }
    cut = null;
    kept.forget();
  };
  parser.onToken = kept.note;
  parser.onError = (error) => {
    failed ??= error;
  };
  const problem = (error: Error) =>
    new Problem(`Line ${line}: it is no JSON behind its first ${values} entries: ${reasonOf(error)}.`);
  for await (const whole of withoutMark(bytes)) {
    if (since > LARGEST_VALUE) cut ??= stringCutter(kept.pieces());
    since += whole.length;
    write(whole);
    yield* found.splice(0);
    if (failed) throw problem(failed);
    line += newlinesIn(whole);
    if (since > LARGEST_SHAPE) throw new Problem(`Line ${line}: a value of more than 40 MB stands before it.`);
  }
  if (!parser.isEnded) parser.end();
  if (failed) throw problem(failed);

  /** Gives the parser a piece, or what is left of it as far as the value goes that is too large. */
  function write(piece: Buffer): void {
    let behind = 0;
    if (cut)
      for (const { left, end } of cut(piece)) {
        since -= end - behind - left.length;
        behind = end;
        give(left);
        if (!cut) break;
      }
    if (behind < piece.length) give(piece.subarray(behind));
  }

  function give(piece: Buffer): void {
    kept.add(piece);
    parser.write(piece);
  }
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
  const [, name, sign] = /^Unexpected (?:([A-Z_]+) \()?"([\s\S]{0,40}?)"/.exec(message) ?? [];
  if (sign === undefined) return message.replace(/\s+/g, ' ').slice(0, 120).replace(/\.$/, '');
  const isControl = /^[\p{Cc}]$/u.test(sign);
  const what = isControl ? 'a line break or control character' : `${name === 'STRING' ? 'the text ' : ''}"${sign}"`;
  return `${what} stands where JSON does not allow it`;
}
