import { digest } from '../platform/digest.ts';

/** The key under which a picture of an item stands in its content until it has been taken: the digest of its address. */
export function pictureKey(address: string): string {
  return digest(`wire picture ${address}`);
}
