import { z } from 'zod';
import { KINDS } from '../kinds.ts';
import { STORY_STATES } from '../workflow.ts';

const instant = z.string().meta({ format: 'date-time' });
const url = z.string().meta({ format: 'uri' });

/** A story of the newsroom as lists tell it to programs that may read drafts. */
const draftSummary = z
  .strictObject({
    id: z.string().regex(/^\d{10}$/),
    api_url: url,
    state: z.enum(STORY_STATES).describe('Where it stands for readers and in the newsroom.'),
    draft_state: z.enum(STORY_STATES).nullable().describe('Where changes of a published story stand.'),
    kind: z.enum(KINDS),
    language: z.string(),
    headline: z.string(),
    section: z.strictObject({ path: z.string(), name: z.string() }),
    owner: z.string().nullable(),
    assignee: z.string().nullable(),
    version: z.int(),
    scheduled_at: instant.nullable(),
    embargoed_until: instant.nullable(),
    touched_at: instant,
    touched_by: z.string(),
  })
  .meta({ id: 'StorySummary' });

export type ApiStorySummary = z.infer<typeof draftSummary>;

/** A story of the newsroom with its words in hand, as the desk keeps them. */
export const draftStory = draftSummary
  .extend({
    content: z
      .record(z.string(), z.unknown())
      .describe('Headline, standfirst, body and all else, as the desk keeps it.'),
    text: z.string().describe('The words of the body alone.'),
  })
  .meta({ id: 'Story' });

export const draftPage = z
  .strictObject({ items: z.array(draftSummary), next_cursor: z.string().nullable(), next: url.nullable() })
  .meta({ id: 'StoryPage' });

export type ApiStory = z.infer<typeof draftStory>;
export type ApiStoryPage = z.infer<typeof draftPage>;
