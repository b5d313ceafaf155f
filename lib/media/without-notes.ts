const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NOTES = new Set(['tEXt', 'zTXt', 'iTXt']);

/** What a part of a PNG has around its data: length, type, checksum. */
const FRAME = 12;

/**
 * A PNG without the texts that stand in it: they are not kept, and a few kilobytes of them can unpack to gigabytes when
 * the file is opened. Other files are returned as they are.
 */
export function withoutNotes(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.subarray(0, PNG.length).equals(PNG)) return bytes;
  const kept: Uint8Array[] = [PNG];
  let at = PNG.length;
  while (at + FRAME <= file.length) {
    const end = Math.min(at + FRAME + file.readUInt32BE(at), file.length);
    if (!NOTES.has(file.toString('latin1', at + 4, at + 8))) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, file.subarray(at)]);
}
