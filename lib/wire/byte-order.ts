/** How wide the letters of a text are and in which order their bytes stand, and how many bytes its mark takes. */
export interface ByteOrder {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'ebcdic';
  mark: number;
}

const MARKS: readonly [encoding: ByteOrder['encoding'], mark: readonly number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What the first bytes say about all that follow: a mark, or NULs where the halves of letters are; else null. */
export function byteOrder(bytes: Uint8Array): ByteOrder | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { encoding: marked[0], mark: marked[1].length };
  if ([0x4c, 0x6f, 0xa7, 0x94].every((byte, at) => bytes[at] === byte)) return { encoding: 'ebcdic', mark: 0 };
  const encoding = byNuls(bytes.subarray(0, 1024));
  return encoding && { encoding, mark: 0 };
}

/** Half of the bytes of UTF-16 are NUL where its letters are those of tags; three of four in UTF-32. */
function byNuls(bytes: Uint8Array): ByteOrder['encoding'] | null {
  if (bytes.length < 4) return null;
  const quarters = [0, 0, 0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) quarters[at % 4] = (quarters[at % 4] ?? 0) + 1;
  const often = (bytes.length / 4) * 0.6;
  const nul = quarters
    .map((count) => count > often)
    .map(Number)
    .join('');
  if (nul === '0111') return 'utf-32le';
  if (nul === '1110') return 'utf-32be';
  if (nul === '0101') return 'utf-16le';
  return nul === '1010' ? 'utf-16be' : null;
}

/** UTF-32, which the platform does not decode. */
export function utf32Text(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4));
  const letters: string[] = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    letters.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return letters.join('');
}
