import { z } from 'zod';
import { contentSchema, mediaUsed, storedContentSchema } from '../../../news/content.ts';
import { CORRECTION_KINDS } from '../../../news/corrections.ts';
import { EARLIEST, LATEST } from '../../../news/story-number.ts';
import { noFacts, type StoryReading, type WirePicture } from '../../wire-item.ts';

const instant = z.number().int().min(EARLIEST).max(LATEST);

const section = z.strictObject({
  path: z.string().regex(/^[^/]+(\/[^/]+)?$/),
  names: z.array(z.string().min(1)).min(1).max(2),
});

/** What a paper of this kind writes into its archive of a story (lib/export): all of it. */
export const ownStorySchema = z.strictObject({
  number: z.number().int().min(1).max(9_999_999_999),
  section,
  alsoIn: z.array(section).max(20),
  content: storedContentSchema,
  media: z.record(z.string(), z.string().regex(/^media\/[\w.-]+$/)),
  updatedAt: instant.nullable(),
  corrections: z.array(
    z.strictObject({
      kind: z.enum(CORRECTION_KINDS),
      wrong: z.string().nullable(),
      right: z.string().min(1),
      correctedAt: instant,
    }),
  ),
});

/** Reads a story of a paper's own archive: word for word what was exported, under its number, with its media beside it. */
export function readOwnStory(
  { source, id }: { source: string; id: string },
  story: z.infer<typeof ownStorySchema>,
): StoryReading {
  const content = contentSchema.safeParse(story.content);
  if (!content.success) return { refused: `story: ${content.error.issues[0]?.message ?? 'no story'}` };
  return {
    item: {
      provider: source,
      guid: id,
      number: story.number,
      section: story.section,
      content: content.data,
      hold: null,
      notes: [],
      facts: { ...noFacts(), pictures: mediaUsed(content.data).map((key) => medium(key, story.media[key])) },
      past: { updatedAt: story.updatedAt, corrections: story.corrections, alsoIn: story.alsoIn },
    },
  };
}

/** The key is that of the medium itself: taken from its file, it becomes what it was. */
function medium(key: string, name = `media/${key}`): WirePicture {
  return {
    key,
    isOwn: true,
    address: name,
    bytes: null,
    mime: null,
    width: null,
    height: null,
    alt: '',
    caption: null,
    credit: null,
    usage: null,
  };
}
