import { write } from '../../../db/database.ts';
import {
  type ArrivedLonePicture,
  keepLonePicture,
  killLonePictures,
  rememberKilledPicture,
} from '../../../db/queries/newsroom/wire-lone-pictures.ts';
import { keepOriginal, type Original, packOriginal } from '../../../db/queries/newsroom/wire-originals.ts';
import type { LonePicture, Reading, WirePicture } from '../wire-item.ts';

const LONGEST_TERMS = 1000;

interface Sent {
  provider: string;
  guid: string;
  lone: LonePicture;
}

/**
 * Keeps the pictures that came without a story, for somebody to put into the library, with the file they were told of in;
 * what their senders take back is noted. One without a name or a file is told of in the report alone.
 */
export async function keepLonePictures(
  readings: readonly Reading[],
  original: Original,
  { sourceId, provider }: { sourceId: number | null; provider: string | null },
): Promise<void> {
  const sent = readings.flatMap((reading) => sentIn(reading, provider));
  if (sent.length === 0) return;
  const packed = await packOriginal(original);
  await write(async ({ db }) => {
    const originalId = await keepOriginal(db, packed);
    for (const one of sent) {
      if (one.lone.isKilled) {
        await killLonePictures(db, one.provider, [one.guid]);
        await rememberKilledPicture(db, one.provider, one.guid);
      } else if (one.lone.picture) await keepLonePicture(db, { ...rowOf(one, one.lone.picture), sourceId, originalId });
    }
  });
}

function sentIn(reading: Reading, under: string | null): Sent[] {
  if (!('setAside' in reading) || !reading.lone || !reading.guid) return [];
  const provider = under ?? reading.provider;
  return provider ? [{ provider, guid: reading.guid, lone: reading.lone }] : [];
}

function rowOf(
  { provider, guid, lone: { headline, copyright, notes } }: Sent,
  picture: WirePicture,
): Omit<ArrivedLonePicture, 'sourceId' | 'originalId'> {
  const terms = [picture.usage, copyright, ...notes].filter((said) => said?.trim()).join('\n');
  return { provider, guid, headline, picture, terms: terms.slice(0, LONGEST_TERMS).toWellFormed() || null };
}
