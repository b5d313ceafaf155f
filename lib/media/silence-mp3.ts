import { open } from 'node:fs/promises';

const HEAD = 10;
const TAIL = 128;

/**
 * Empties the notes at both ends of an MP3, in which there may be pictures with notes of their own, in the file itself:
 * what is left is padding, which every player skips.
 */
export async function silenceMp3(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const { buffer: head } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    if (head.toString('latin1', 0, 3) === 'ID3') {
      // Seven bits of each byte count.
      const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
      await file.write(Buffer.alloc(Math.min(length, Math.max(size - HEAD, 0))), 0, undefined, HEAD);
      // No extended head and no foot follow any more.
      await file.write(Buffer.from([0]), 0, 1, 5);
    }
    if (size < TAIL) return;
    const { buffer: tail } = await file.read(Buffer.alloc(3), 0, 3, size - TAIL);
    if (tail.toString('latin1') === 'TAG') await file.write(Buffer.alloc(TAIL), 0, TAIL, size - TAIL);
  } finally {
    await file.close();
  }
}
