import { printedNumber } from '../news/story-number.ts';
import { makeSharePicture } from './make-share-picture.ts';
import { shareFolder, sharePath } from './share-files.ts';
import type { ShareOrder } from './share-workshop.ts';
import { store } from './store.ts';

/**
 * Makes a share picture and keeps it; what was made of the same story when it showed something else goes.
 * @throws Problem when it cannot be made or the store cannot be written
 */
export async function keepSharePicture({ address, source }: ShareOrder): Promise<void> {
  await store.put(sharePath(address), await makeSharePicture(source, address.shape));
  const folder = shareFolder(address.id);
  const story = `${printedNumber(address.id)}-`;
  for (const file of await store.list(folder))
    if (file.startsWith(story) && !file.startsWith(`${story}${address.digest}-`))
      await store.remove(`${folder}/${file}`);
}
