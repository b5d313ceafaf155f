import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Problem } from '../platform/problem.ts';
import type { OpenFile } from './open-file.ts';
import { ENOUGH_TO_RECOGNISE, recognise } from './recognise.ts';

const unpack = promisify(gunzip);
const LARGEST = 64 * 1024 * 1024;

/** What came over the network or was read already, opened like a file. Throws a Problem when it is damaged. */
export async function openBytes(bytes: Buffer): Promise<OpenFile> {
  const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes) : bytes;
  async function* chunks() {
    yield content;
  }
  return {
    recognised: await recognise(content.subarray(0, ENOUGH_TO_RECOGNISE), content.length <= ENOUGH_TO_RECOGNISE),
    liesAt: null,
    bytes: chunks(),
    // It was unpacked to its end.
    packed: false,
    again: chunks,
    progress: () => ({ read: bytes.length, of: bytes.length }),
    close: () => undefined,
  };
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  return unpack(bytes, { maxOutputLength: LARGEST }).catch(() => {
    throw new Problem('It is damaged, cut off, or larger than 64 MB unpacked.');
  });
}
