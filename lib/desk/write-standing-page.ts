import { z } from 'zod';
import { write } from '../../db/database.ts';
import { replaceStandingPage } from '../../db/queries/newsroom/standing-pages.ts';
import { tags } from '../../db/tags.ts';
import { bodySchema } from '../news/body/body.ts';
import { STANDING_SLUGS } from '../news/paths.ts';

const standingPageSchema = z.strictObject({
  slug: z.enum(STANDING_SLUGS),
  title: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().min(1).max(1000).nullable(),
  body: bodySchema,
});

export type StandingText = z.infer<typeof standingPageSchema>;

/** Writes a standing page (About Us, Privacy Policy...) in place of what it said before. */
export async function writeStandingPage(page: StandingText): Promise<void> {
  const parsed = standingPageSchema.parse(page);
  await write(async ({ db, stamp }) => {
    await replaceStandingPage(db, parsed);
    stamp(tags.standingPage(parsed.slug));
  });
}
