import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeUpload } from '../media/take-upload.ts';
import { config } from '../platform/config.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Takes the bytes of a picture into the library as an upload would: looked at by a process of its own, its files for
 * readers made afterwards by the server, so that an archive of many pictures does not wait for them.
 * @param knownAs the key it had in the paper that it comes back from
 * @returns its key
 * @throws Problem when it is no picture that is taken
 */
export async function takePictureBytes(bytes: Uint8Array, name: string, knownAs?: string): Promise<string> {
  const folder = join(config().dataDir, 'uploads');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `wire-${randomUUID()}`);
  await writeFile(path, bytes);
  try {
    const { key } = await takeUpload({
      path,
      name,
      bytes: bytes.length,
      replaces: null,
      ...(knownAs ? { knownAs } : {}),
    });
    return key;
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`which is not taken: ${error.message}`);
    throw error;
  }
}
