import { type ShareAddress, shareName } from '../news/share-pictures.ts';
import { printedNumber } from '../news/story-number.ts';
import { store } from './store.ts';

/** The folder of a story's share pictures in the store: one for the stories of a day, so that none grows without end. */
export function shareFolder(id: number): string {
  return `share/${printedNumber(id).slice(0, 6)}`;
}

/** Where a share picture lies in the store, once it is made. */
export function sharePath(address: ShareAddress): string {
  return shareName(address).replace('share', shareFolder(address.id));
}

/** Whether this share picture has been made. */
export async function isSharePictureKept(address: ShareAddress): Promise<boolean> {
  return store.has(sharePath(address));
}
