import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findPageText, replaceStandingPage } from '../../db/queries/newsroom/standing-pages.ts';
import { tags } from '../../db/tags.ts';
import { bodySchema } from '../news/body/body.ts';
import { STANDING_SLUGS } from '../news/paths.ts';
import { Conflict } from '../platform/problem.ts';
import { whoChanged } from './changed-meanwhile.ts';
import { changesOf } from './changes-of.ts';

export const standingPageSchema = z.strictObject({
  slug: z.enum(STANDING_SLUGS),
  title: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().min(1).max(1000).nullable(),
  body: bodySchema,
});

export type StandingText = z.infer<typeof standingPageSchema>;

/**
 * Writes a standing page (About Us, Privacy Policy...) in place of what it said before.
 * @param seen when the words that were seen had been written (UTC ms); without it nobody looked
 * @throws Conflict when somebody wrote it meanwhile
 */
export async function writeStandingPage(page: StandingText, seen?: number): Promise<void> {
  const parsed = standingPageSchema.parse(page);
  await write(async ({ db, stamp }) => {
    const before = await findPageText(db, parsed.slug);
    if (seen !== undefined && (before?.updatedAt ?? 0) !== seen) {
      const who = await whoChanged(db, { subject: 'page', subjectId: parsed.slug, called: 'this page' });
      throw new Conflict(`${who} Nothing was saved. Copy your text, open the page again and add it.`);
    }
    await replaceStandingPage(db, parsed);
    stamp(tags.standingPage(parsed.slug));
    await recordAct(db, {
      act: 'page.edit',
      subject: 'page',
      subjectId: parsed.slug,
      ...changesOf(before, parsed),
    });
  });
}
