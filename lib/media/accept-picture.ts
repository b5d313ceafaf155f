import { basename, extname } from 'node:path';
import pLimit from 'p-limit';
import { read, write } from '../../db/database.ts';
import { insertMedium, knownMedium } from '../../db/queries/newsroom/media.ts';
import { digest } from '../platform/digest.ts';
import { Problem } from '../platform/problem.ts';
import { ENDINGS, folderOf } from './file-names.ts';
import { makeRenditions } from './make-renditions.ts';
import { store } from './store.ts';

/** More than a camera makes, and as much as is read at once. */
export const MOST_PICTURE_BYTES = 60 * 1024 * 1024;

/** One picture at a time: unpacked, each may take hundreds of megabytes. */
const inTurn = pLimit(1);

/**
 * Takes a picture into the paper: its original is kept, and the files that readers get are made, once. The same bytes
 * again are the same medium.
 * @param name what the file was called, for the ending of the original
 * @returns its key
 * @throws Problem when it is no picture that is taken
 */
export async function acceptPicture(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > MOST_PICTURE_BYTES) throw new Problem(`${name} is larger than 60 MB.`);
  const key = digest(bytes);
  return inTurn(async () => {
    if (await read((db) => knownMedium(db, key))) return key;
    const { renditions, ...picture } = await makeRenditions(bytes);
    const original = `${folderOf(key)}/original${/^\.\w{1,5}$/.exec(extname(name))?.[0].toLowerCase() ?? ''}`;
    await store.put(original, bytes);
    const files = renditions.map(({ data, ...file }) => ({
      ...file,
      data,
      path: `${folderOf(key)}/${file.width}.${ENDINGS[file.mime]}`,
    }));
    for (const { path, data } of files) await store.put(path, data);
    await write(({ db }) =>
      insertMedium(
        db,
        { ...picture, digest: key, type: 'picture', path: original, bytes: bytes.length, name: basename(name) },
        files.map(({ data, ...file }) => ({ ...file, bytes: data.length })),
      ),
    );
    return key;
  });
}
