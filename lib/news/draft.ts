import { z } from 'zod';
import type { Body } from './body/body.ts';
import { commands, contentSchema, type StoryContent, storedContentSchema } from './content.ts';

/**
 * A text while it is being written. It may lack what its kind asks for, even a headline; and a block may still be
 * without its title or picture, so that what was typed is kept whatever else is missing.
 */

const MOST_DEPTH = 12;
const MOST_BYTES = 2_000_000;

interface DraftNode {
  type: string;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: unknown[] | undefined;
  content?: DraftNode[] | undefined;
}

const node: z.ZodType<DraftNode> = z.strictObject({
  type: z.string().regex(/^[a-zA-Z]{1,40}$/),
  text: z.string().optional(),
  attrs: z.record(z.string().max(60), z.unknown()).optional(),
  marks: z
    .array(z.strictObject({ type: z.string().max(40), attrs: z.record(z.string().max(60), z.unknown()).optional() }))
    .max(10)
    .optional(),
  get content() {
    return z.array(node).optional();
  },
});

function depthOf({ content = [] }: { content?: DraftNode[] | undefined }): number {
  return 1 + content.reduce((deepest, inner) => Math.max(deepest, depthOf(inner)), 0);
}

const draftBodySchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(node).max(4000) })
  .refine((body) => depthOf(body) <= MOST_DEPTH, 'blocks inside blocks inside blocks')
  .refine((body) => JSON.stringify(body).length <= MOST_BYTES, 'a text of more than 500,000 characters');

/** What autosave takes. */
export const draftSchema = z
  .strictObject({ ...storedContentSchema.shape, headline: z.string().trim().max(500), body: draftBodySchema })
  .refine((draft) => !commands(draft), 'control characters, which no text may carry');

export type StoryDraft = z.infer<typeof draftSchema>;

/** What stops a draft from being a story, one sentence each; none for a draft that could be published. */
export function whatDraftLacks(draft: StoryDraft): string[] {
  const parsed = contentSchema.safeParse(draft);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map(({ path, message }) => said(path, message, draft)))];
}

/** The draft as a story with everything its kind asks for; null when it is not one yet. */
export function storyOfDraft(draft: StoryDraft): StoryContent | null {
  const parsed = contentSchema.safeParse(draft);
  return parsed.success ? parsed.data : null;
}

/** A draft that says the same as a story. */
export function draftOf(content: StoryContent): StoryDraft {
  return draftSchema.parse(content);
}

/** The blocks of a draft that are whole, for reading its words; what is not whole yet is left out. */
export function wholeBlocks(draft: Pick<StoryDraft, 'body'>): Body {
  const alone = (content: unknown[]) => storedContentSchema.shape.body.safeParse({ type: 'doc', content });
  const all = alone(draft.body.content);
  if (all.success) return all.data;
  return { type: 'doc', content: draft.body.content.flatMap((block) => alone([block]).data?.content ?? []) };
}

function said(path: PropertyKey[], message: string, { body }: StoryDraft): string {
  const [field, , at] = path;
  if (field === 'headline') return 'There is no headline.';
  if (field === 'body' && typeof at === 'number')
    return `Block ${at + 1} (${body.content[at]?.type ?? 'text'}) is not finished: ${message}.`;
  return field === undefined
    ? `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
    : `${String(field)}: ${message}.`;
}
