import { read } from '../../../db/database.ts';
import { countLonePictures, openLonePictures } from '../../../db/queries/newsroom/wire-lone-pictures.ts';
import type { LonePictureShown } from '../../news/lone-pictures.ts';
import { canBeFetched } from './see-to-lone-pictures.ts';

const MOST_SHOWN = 100;

/** The pictures that wait for somebody, the newest first, and how many there are. */
export async function readLonePictures(): Promise<{ pictures: LonePictureShown[]; total: number }> {
  return read(async (db) => {
    const rows = await openLonePictures(db, MOST_SHOWN);
    const pictures = rows.map(({ id, provider, guid, headline, picture, terms, changedAt, killedAt, media }) => ({
      ...{ id, provider, terms, changedAt, width: picture.width, height: picture.height },
      headline: headline ?? (picture.alt || guid),
      caption: picture.caption,
      credit: picture.credit,
      canBeHad: canBeFetched(picture),
      takenBack: killedAt === null ? null : media,
    }));
    return { pictures, total: await countLonePictures(db) };
  });
}
