'use server';
import { z } from 'zod';
import { deskAction } from '#lib/access/desk-action.ts';
import type { Actor } from '#lib/access/permissions.ts';
import { cancelArrangement, cancelSchema } from '#lib/desk/cancel-arrangement.ts';
import { refuseUnknown } from '#lib/desk/eyes-of.ts';
import { findStoriesToPlace, storySearchSchema } from '#lib/desk/find-stories.ts';
import { keepDraft } from '#lib/desk/front-drafts.ts';
import { placeOfFront } from '#lib/desk/front-place.ts';
import { frontChangeSchema, publishFront } from '#lib/desk/publish-front.ts';
import { readAhead } from '#lib/desk/read-ahead.ts';
import { readFront } from '#lib/desk/read-fronts.ts';
import { frontRestoreSchema, restoreFront } from '#lib/desk/restore-front.ts';
import { readHome } from '#lib/edition/read-home.ts';
import { readSection } from '#lib/edition/read-section.ts';
import { type ArrangedContainer, containerSchema, HOME_FRONT } from '#lib/news/fronts.ts';
import { instantSchema } from '#lib/news/instants.ts';
import { atInstant } from '#lib/platform/at-instant.ts';
import { now } from '#lib/platform/now.ts';

async function refuseUnknownPins(
  actor: Actor,
  { slug, containers }: { slug: string; containers: readonly ArrangedContainer[] },
): Promise<void> {
  const pinned = containers.flatMap(({ pins }) => pins.map(({ storyId }) => storyId));
  await refuseUnknown(actor, pinned, (await readFront(slug))?.stories ?? []);
}

const place = ({ slug }: { slug: string }) => placeOfFront(slug);

/** Stories to be put on a front. */
export const findStories = deskAction({ act: 'front.arrange', input: storySearchSchema, run: findStoriesToPlace });

/** Arranges a front, at once or from an instant on. */
export const publish = deskAction({
  act: 'front.arrange',
  input: frontChangeSchema,
  place,
  run: async (change, actor) => {
    await refuseUnknownPins(actor, change);
    return publishFront(change);
  },
});

/** Lets an arrangement of the history stand again. */
export const restore = deskAction({ act: 'front.arrange', input: frontRestoreSchema, place, run: restoreFront });

/** Takes back an arrangement that was to begin later. */
export const cancel = deskAction({ act: 'front.arrange', input: cancelSchema, place, run: cancelArrangement });

/** What an arrangement comes to at a minute, and by which name the preview knows it. */
export const lookAhead = deskAction({
  act: 'front.arrange',
  input: z.strictObject({
    slug: z.string().max(200),
    containers: z.array(containerSchema).max(30),
    at: instantSchema.nullable(),
  }),
  place,
  run: async ({ slug, containers, at }, actor) => {
    await refuseUnknownPins(actor, { slug, containers });
    const instant = at ?? now();
    const ahead = { ...(await readAhead(actor, instant)), arrangement: containers };
    const filled = await atInstant(instant, async () =>
      slug === HOME_FRONT
        ? (await readHome(ahead)).containers
        : ((await readSection(slug, 1, ahead))?.containers ?? []),
    );
    return {
      draft: keepDraft({ userId: actor.id, slug, containers }),
      containers: filled.map(({ id, articles }) => ({
        at: id,
        stories: articles.map((article) => ({ id: article.id, headline: article.headline })),
      })),
    };
  },
});
