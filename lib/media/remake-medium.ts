import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findMedium, updateMedium } from '../../db/queries/newsroom/media-library.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Has the files of a picture made once more, after that failed.
 * @throws Problem when there is no such picture
 */
export async function remakeMedium(key: string): Promise<void> {
  await write(async ({ db }) => {
    const medium = await findMedium(db, key);
    if (medium?.type !== 'picture') throw new Problem('There is no such picture; it may have been removed.');
    await updateMedium(db, medium, { state: 'pending', failure: null });
    await recordAct(db, { act: 'media.edit', subject: 'media', subjectId: key, after: { state: 'pending' } });
  });
}
