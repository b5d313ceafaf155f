import { z } from 'zod';
import { digest } from '../platform/digest.ts';
import { bodySchema } from './body.ts';
import { bylineSchema } from './bylines.ts';
import { KIND_RECORDS, KINDS } from './kinds.ts';
import { languageSchema } from './languages.ts';
import { EARLIEST, LATEST } from './story-number.ts';

/** What names a group of translations: it stands in headers, so it is plain ASCII. */
const GROUP = /^[\w.:/-]{1,120}$/;

const line = (most: number) => z.string().trim().min(1).max(most);

/**
 * Everything a revision of a story holds: what an editor writes and an agency sends. Parsed with this schema at every
 * door (desk, wire, database). Instants are UTC milliseconds; `publishedAt` is null when the date is not known.
 */
export const contentSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    language: languageSchema,
    kicker: line(80).nullable(),
    headline: line(500),
    standfirst: line(2000).nullable(),
    dateline: line(200).nullable(),
    bylines: z.array(bylineSchema).max(20),
    source: line(200).nullable(),
    editor: line(200).nullable(),
    topics: z.array(line(120)).max(100),
    places: z.array(line(120)).max(100),
    body: bodySchema,
    publishedAt: z.number().int().min(EARLIEST).max(LATEST).nullable(),
    commentCount: z.number().int().min(0).nullable(),
    /** Names the stories that are one text in several languages. */
    translationGroup: z.string().regex(GROUP).nullable(),
  })
  .superRefine((content, context) => {
    for (const part of KIND_RECORDS[content.kind].requires) {
      const missing = {
        body: !content.body.content.length,
        standfirst: !content.standfirst,
        byline: !content.bylines.length,
      };
      if (missing[part])
        context.addIssue({ code: 'custom', message: `a story of kind "${content.kind}" needs a ${part}` });
    }
  });

export type StoryContent = z.infer<typeof contentSchema>;

/** The name of a group of translations, whatever it was called where it came from. */
export function groupName(name: string): string {
  return GROUP.test(name) ? name : digest(name);
}

/** A story of kind news with nothing but a headline and a body, to be spread and filled in. */
export function plainStory(headline: string, body: StoryContent['body']): StoryContent {
  return {
    kind: 'news',
    language: 'en',
    kicker: null,
    headline,
    standfirst: null,
    dateline: null,
    bylines: [],
    source: null,
    editor: null,
    topics: [],
    places: [],
    body,
    publishedAt: null,
    commentCount: null,
    translationGroup: null,
  };
}

/** Whether two texts of a story say the same to a reader: headline, standfirst and body. */
export function sameWords(a: StoryContent, b: StoryContent): boolean {
  const words = ({ headline, standfirst, body }: StoryContent) => JSON.stringify([headline, standfirst, body]);
  return words(a) === words(b);
}
