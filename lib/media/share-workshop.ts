import type { ShareAddress, ShareSource } from '../news/share-pictures.ts';
import { workshop } from './workshop.ts';

/** What the workshop is asked to make and keep. */
export interface ShareOrder {
  address: ShareAddress;
  source: ShareSource;
}

/** A process of its own that makes share pictures and keeps them. */
export function shareWorkshop() {
  return workshop<ShareOrder, null>({
    program: new URL('./share-workshop-process.ts', import.meta.url),
    makes: 'share pictures',
    longest: 60_000,
  });
}

export type ShareWorkshop = ReturnType<typeof shareWorkshop>;
