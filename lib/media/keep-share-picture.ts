import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { printedNumber } from '../news/story-number.ts';
import { makeSharePicture } from './make-share-picture.ts';
import { shareFolder, sharePath } from './share-files.ts';
import type { ShareOrder } from './share-workshop.ts';
import { mediaDir, storeBytes } from './store.ts';

/**
 * Makes a share picture and keeps it; what was made of the same story when it showed something else goes.
 * @throws Problem when it cannot be made or the store cannot be written
 */
export async function keepSharePicture({ address, source }: ShareOrder): Promise<void> {
  await storeBytes(sharePath(address), await makeSharePicture(source, address.shape));
  const folder = join(mediaDir(), shareFolder(address.id));
  const story = `${printedNumber(address.id)}-`;
  for (const file of await readdir(folder))
    if (file.startsWith(story) && !file.startsWith(`${story}${address.digest}-`))
      await rm(join(folder, file), { force: true });
}
