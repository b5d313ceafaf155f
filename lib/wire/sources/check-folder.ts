import { constants } from 'node:fs';
import { access, lstat, realpath } from 'node:fs/promises';
import { config } from '../../platform/config.ts';
import { faultWords } from '../../platform/fault-words.ts';
import { Problem } from '../../platform/problem.ts';

/**
 * Makes sure that a folder can be watched: it is there, is ours to write in, and neither holds the paper's own data nor
 * lies in them, so that nothing of them is ever taken for an item and put away.
 * @throws Problem that says what is in the way
 */
export async function checkFolder(path: string): Promise<void> {
  const stats = await lstat(path).catch((error: unknown) => {
    throw new Problem(`${path} cannot be looked into: ${faultWords(error)}. Make the folder first.`);
  });
  if (!stats.isDirectory()) throw new Problem(`${path} is not a folder of its own.`);
  const folder = await realpath(path);
  const data = await realpath(config().dataDir).catch(() => config().dataDir);
  if (isWithin(folder, data) || isWithin(data, folder))
    throw new Problem(`${path} and the data of the paper (${data}) must lie apart from each other.`);
  await access(folder, constants.R_OK | constants.W_OK).catch(() => {
    throw new Problem(`${path} must be readable and writable for the paper: files are moved once they are read.`);
  });
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer === '/' ? outer : `${outer}/`);
}
