import { MOST_PICTURE_BYTES } from '../media/accept-picture.ts';
import { Problem } from '../platform/problem.ts';
import { safeFetch } from '../platform/safe-fetch/safe-fetch.ts';

const WITHIN = 60_000;

/** Gets the bytes of a picture from elsewhere, with everything that is to be watched. Throws a Problem with the reason. */
export async function fetchPicture(address: string): Promise<Uint8Array> {
  const { status, body } = await safeFetch(address, {
    bytes: MOST_PICTURE_BYTES,
    within: WITHIN,
    headers: { accept: 'image/*' },
  });
  if (status < 200 || status > 299) throw new Problem(`${new URL(address).host} answered ${status}.`);
  return body;
}
