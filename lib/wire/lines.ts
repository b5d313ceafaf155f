/** A line of a file: its number from 1, and its text or the reason why there is none. */
export type Line = { number: number; text: string } | { number: number; text: string; refused: string };

const LONGEST_LINE = 2 * 1024 * 1024;
const KEPT_OF_TOO_LONG = 2000;

/**
 * Cuts a stream of bytes into lines of UTF-8 text, holding one line at a time. A line over 2 MB or with bytes that are
 * no UTF-8 comes back as refused, and the next line is read.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;

  const finish = (): Line => {
    const line = Buffer.concat(parts);
    const tooLong = length > LONGEST_LINE;
    parts = [];
    length = 0;
    number += 1;
    if (tooLong) return { number, text: line.subarray(0, KEPT_OF_TOO_LONG).toString(), refused: 'longer than 2 MB' };
    try {
      return { number, text: decoder.decode(line) };
    } catch {
      return { number, text: line.toString(), refused: 'not UTF-8' };
    }
  };

  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield finish();

  /** Beyond the limit a line is only measured, not kept. */
  function keep(part: Buffer): void {
    if (length <= LONGEST_LINE) parts.push(part);
    length += part.length;
  }
}
