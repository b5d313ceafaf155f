import { z } from 'zod';
import { instantOf, isDay } from '../dates.ts';
import { KINDS } from '../kinds.ts';
import { languageSchema } from '../languages.ts';
import { MOST_QUERY_CHARACTERS } from '../search/question.ts';
import { SLUG } from '../slugs.ts';
import { STORY_STATES } from '../workflow.ts';
import { readCursor } from './cursor.ts';

/** How many things a page of a list holds, when nothing else is asked for, and at most. */
const USUAL = 20;
const MOST = 100;

const cursor = (count: number) =>
  z
    .string()
    .max(60)
    .refine((value) => readCursor(value, count) !== null, 'none of our cursors: take "next" as it stands')
    .describe('Where the page before ended: `next_cursor` of that page, as it stands.');
const limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, `a whole number from 1 to ${MOST}`)
  .describe(`How many, from 1 to ${MOST}; ${USUAL} when nothing is said.`);
const section = z
  .string()
  .refine((path) => path.split('/').length <= 2 && path.split('/').every((word) => SLUG.test(word)), {
    message: 'the path of a section, such as news or news/world',
  })
  .describe('The path of a section, such as `news/world`; what is in its sub-sections is included.');
const slug = z.string().max(120).regex(SLUG, 'a slug, such as suzhou-creek');
const instant = z
  .string()
  .refine((text) => instantOf(text) !== null, 'an instant as RFC 3339 writes it, such as 2026-11-01T00:00:00Z');
const day = z.string().refine(isDay, 'a day, such as 2026-11-01');

/** What may be asked of each list, as it stands in the query of an address. */
export const PARAMETERS = {
  articles: z.strictObject({
    section: section.optional(),
    topic: slug.describe('The slug of a topic.').optional(),
    author: slug.describe('The slug of somebody who signed it.').optional(),
    place: z.string().min(1).max(120).describe('Where it plays, as `places/` names it.').optional(),
    kind: z.enum(KINDS).describe('The kind of story.').optional(),
    language: languageSchema.describe('A language tag, such as `en` or `zh-Hans`.').optional(),
    since: instant.describe('Published at this instant or later; whole seconds count.').optional(),
    until: instant.describe('Published before this instant; whole seconds count.').optional(),
    updatedSince: instant.describe('Published, changed or corrected at this instant or later.').optional(),
    limit: limit.optional(),
    cursor: cursor(1).optional(),
  }),
  article: z.strictObject({}),
  changes: z.strictObject({
    since: instant.describe('Came, changed or left at this instant or later.').optional(),
    limit: limit.optional(),
    cursor: cursor(2).optional(),
  }),
  sections: z.strictObject({}),
  topics: z.strictObject({ limit: limit.optional(), cursor: cursor(1).optional() }),
  authors: z.strictObject({ limit: limit.optional(), cursor: cursor(1).optional() }),
  places: z.strictObject({ limit: limit.optional(), cursor: cursor(1).optional() }),
  search: z.strictObject({
    q: z.string().trim().max(MOST_QUERY_CHARACTERS).describe('Words, as in the search of the site.').optional(),
    section: section.optional(),
    author: slug.describe('The slug of somebody who signed it.').optional(),
    language: languageSchema.describe('A language tag.').optional(),
    from: day.describe("The first day, in the paper's zone.").optional(),
    to: day.describe("The last day, in the paper's zone.").optional(),
    sort: z.enum(['relevance', 'time']).describe('Best first, or newest first.').optional(),
    cursor: cursor(1).optional(),
  }),
  openapi: z.strictObject({}),
  stories: z.strictObject({
    state: z.enum(STORY_STATES).describe('Where the story stands in the newsroom.').optional(),
    touchedSince: instant.describe('Touched by anybody at this instant or later.').optional(),
    limit: limit.optional(),
    cursor: cursor(2).optional(),
  }),
  story: z.strictObject({}),
} as const;

export type ApiResource = keyof typeof PARAMETERS;

/** What is asked of a list; every value as it stood. */
export type ApiQuery<R extends ApiResource> = z.infer<(typeof PARAMETERS)[R]>;

/** How many things a page is to hold. */
export function limitOf(query: { limit?: string | undefined }): number {
  return query.limit === undefined ? USUAL : Number(query.limit);
}

/** A fault of one parameter, in words. */
export interface ParameterFault {
  parameter: string;
  detail: string;
}

/** Names under which secrets are sent by mistake: an address stands in logs. */
const SECRETS = /^(access_token|token|api_key|apikey|key|authorization|bearer)$/i;

/** Reads the query of an address: each name once, none that is not known; what is wrong, parameter by parameter. */
export function readQuery<R extends ApiResource>(
  resource: R,
  params: URLSearchParams,
): { query: ApiQuery<R> } | { faults: ParameterFault[] } {
  const schema = PARAMETERS[resource];
  const known = Object.keys(schema.shape);
  const faults: ParameterFault[] = [];
  for (const name of new Set(params.keys())) {
    if (SECRETS.test(name))
      faults.push({ parameter: name, detail: 'a token is sent in the Authorization header only' });
    else if (!known.includes(name))
      faults.push({ parameter: name, detail: `unknown; known here: ${known.join(', ') || 'none'}` });
    else if (params.getAll(name).length > 1) faults.push({ parameter: name, detail: 'more than once' });
  }
  if (faults.length > 0) return { faults };
  const parsed = schema.safeParse(Object.fromEntries(params));
  if (parsed.success) return { query: parsed.data as ApiQuery<R> };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({ parameter: String(path[0] ?? ''), detail: message })),
  };
}

/** The query of the one address of what is asked: names in our order, without what goes without saying. */
export function writeQuery<R extends ApiResource>(resource: R, query: ApiQuery<R>): string {
  const given: Record<string, string | undefined> = { ...query };
  if (given.limit === String(USUAL)) given.limit = undefined;
  if (given.sort === 'relevance') given.sort = undefined;
  const pairs = Object.keys(PARAMETERS[resource].shape).flatMap((name) => {
    const value = given[name];
    return value ? [[name, value]] : [];
  });
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
