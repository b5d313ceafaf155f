import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { deleteMedium, findMedium } from '../../db/queries/newsroom/media-library.ts';
import { mediumUses } from '../../db/queries/newsroom/media-uses.ts';
import type { MediumUses } from '../news/library.ts';
import { printedNumber } from '../news/story-number.ts';
import { Problem } from '../platform/problem.ts';
import { store } from './store.ts';

/**
 * Removes a medium that is used nowhere, with its files, for good.
 * @throws Problem when there is no such medium, or when it is used: it says where
 */
export async function removeMedium(key: string): Promise<void> {
  const files = await write(async ({ db }) => {
    const medium = await findMedium(db, key);
    if (!medium) throw new Problem('There is no such medium; it may have been removed.');
    const where = named(await mediumUses(db, medium));
    if (where.length > 0)
      throw new Problem(
        `It is used, and was not removed: ${where.slice(0, 5).join(', ')}${where.length > 5 ? ` and ${where.length - 5} more` : ''}.`,
      );
    const { name, type, mime, bytes, alt, caption, credit } = medium;
    const before = { name, type, mime, bytes, alt, caption, credit };
    await recordAct(db, { act: 'media.remove', subject: 'media', subjectId: key, before });
    return deleteMedium(db, medium);
  });
  for (const path of files) await store.remove(path);
}

function named({ live, drafts, pages }: MediumUses): string[] {
  return [
    ...live.map(({ storyId, headline }) => `“${headline}” (${printedNumber(storyId)}, live)`),
    ...drafts.map(({ storyId, headline, state }) => `“${headline}” (${printedNumber(storyId)}, ${state})`),
    ...pages.map(({ path, title }) => `“${title}” (${path})`),
  ];
}
