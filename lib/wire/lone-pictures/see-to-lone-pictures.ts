import { z } from 'zod';
import { read, write } from '../../../db/database.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import { findMedium } from '../../../db/queries/newsroom/media-library.ts';
import { rememberPictures } from '../../../db/queries/newsroom/wire-archives.ts';
import {
  findLonePicture,
  type LonePictureRow,
  settleLonePicture,
} from '../../../db/queries/newsroom/wire-lone-pictures.ts';
import { describeMedium } from '../../media/describe-medium.ts';
import { whoActs } from '../../platform/acting.ts';
import { Problem } from '../../platform/problem.ts';
import { fetchPicture } from '../fetch-picture.ts';
import { takePictureBytes } from '../take-picture-bytes.ts';

export const ofLonePicture = z.strictObject({ id: z.number().int().positive() });

/** Whether the file of a picture can be had from where it is. */
export function canBeFetched({ address }: { address: string }): boolean {
  return /^https?:\/\//i.test(address);
}

/**
 * Puts a picture that came without a story into the library, with what its sender says of it. Words that the library has
 * of the same file already stay. A text that comes later and names this picture finds it.
 * @returns the key of the medium
 * @throws Problem when it cannot be had or taken, its sender took or holds it back, or somebody has seen to it
 */
export async function takeLonePicture(id: number, fetch = fetchPicture): Promise<{ key: string }> {
  const row = await openPicture(id);
  if (row.killedAt !== null) throw new Problem('Its sender has taken this picture back: it may not be used.');
  if (row.withheldAt !== null) throw new Problem('Its sender holds this picture back for now: it may not be used yet.');
  const { picture } = row;
  if (!canBeFetched(picture))
    throw new Problem(`Its file (${picture.address.slice(0, 200)}) came apart from it: upload it in the library.`);
  const key = await takePictureBytes(await fetch(picture.address), nameOf(picture.address));
  await sayAsSent(key, row);
  await write(async ({ db }) => {
    await rememberPictures(db, new Map([[picture.key, key]]));
    await settle(db, row, key);
  });
  return { key };
}

/** Lets a picture be: it leaves the list. Throws a Problem when somebody has seen to it. */
export async function dismissLonePicture(id: number): Promise<void> {
  const row = await openPicture(id);
  await write(({ db }) => settle(db, row, null));
}

async function settle(db: Parameters<typeof recordAct>[0], row: LonePictureRow, key: string | null): Promise<void> {
  await settleLonePicture(db, row.id, whoActs().name, key);
  const { provider, guid } = row;
  const entry = { subject: 'lone picture', subjectId: row.id, before: { provider, guid } };
  await recordAct(db, {
    ...entry,
    act: key ? 'media.upload' : 'wire.spike',
    after: key ? { media: key } : { letBe: true },
  });
}

async function openPicture(id: number): Promise<LonePictureRow> {
  const row = await read((db) => findLonePicture(db, id));
  if (!row) throw new Problem('There is no such picture.');
  if (row.settledAt !== null) throw new Problem('Somebody has seen to it meanwhile; look at the list again.');
  return row;
}

/** Says of the medium what its sender says, where nobody has said anything yet: a sender knows more than a file. */
async function sayAsSent(key: string, { picture, terms, headline }: LonePictureRow): Promise<void> {
  const medium = await read((db) => findMedium(db, key));
  if (!medium) throw new Problem('It was removed from the library meanwhile.');
  const { alt, caption, credit, creator, licence, keywords, rightsExpireAt, framing } = medium;
  await describeMedium({
    ...{ key, creator, keywords, rightsExpireAt, framing },
    alt: alt ?? (picture.alt || headline),
    caption: caption ?? picture.caption,
    credit: credit ?? picture.credit,
    licence: licence ?? terms,
  });
}

function nameOf(address: string): string {
  return new URL(address).pathname.replace(/^.*\//, '').slice(-100) || 'picture';
}
