import { z } from 'zod';
import { digest } from '../platform/digest.ts';
import { type Body, bodySchema } from './body/body.ts';
import { mediaOf, picturesOf } from './body/body-media.ts';
import { type Byline, bylineSchema } from './bylines.ts';
import { KIND_RECORDS, KINDS, type Requirement } from './kinds.ts';
import { languageSchema } from './languages.ts';
import { PICTURE_PARTS, type PictureUse, pictureUseSchema } from './media.ts';
import { EARLIEST, LATEST } from './story-number.ts';

/** What names a group of translations: it stands in headers, so it is plain ASCII. */
const GROUP = /^[\w.:/-]{1,120}$/;

/** In how many sections a story may stand beside its own. */
export const MOST_FURTHER_SECTIONS = 8;

const line = (most: number) => z.string().trim().min(1).max(most);

/**
 * Everything a revision of a story holds. Instants are UTC milliseconds; `publishedAt` is null when the date is not
 * known. What comes from the history is parsed with this schema: a revision is never changed, so an old one may lack
 * what its kind asks for today.
 */
export const storedContentSchema = z.strictObject({
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
  /** The picture that leads the story and stands for it in lists. */
  lead: pictureUseSchema.optional(),
  /** The part of the lead picture that stays in view on fronts, where it is cut. */
  leadCrop: z.enum(PICTURE_PARTS).optional(),
  /** The headline of fronts and lists, where the whole one is too long. */
  shortHeadline: line(200).optional(),
  /** What search engines and whoever passes the story on are told instead of headline and standfirst. */
  seoTitle: line(200).optional(),
  seoDescription: line(500).optional(),
  /** Stories that an editor chose to stand beside this one, by their numbers. */
  related: z.array(z.number().int().positive()).max(20).optional(),
  /**
   * The numbers of further sections in whose lists it stands as well; its address is that of its own section alone.
   * Numbers, because a section keeps its own when it is renamed or moved.
   */
  alsoIn: z.array(z.number().int().positive()).max(MOST_FURTHER_SECTIONS).optional(),
});

/** What an editor writes and an agency sends, as desk and wire take it: a story with everything that its kind asks for. */
export const contentSchema = storedContentSchema.superRefine((content, context) => {
  if (commands(content)) context.addIssue({ code: 'custom', message: 'control characters, which no text may carry' });
  const missing = missingParts(content);
  for (const part of KIND_RECORDS[content.kind].requires) {
    if (missing[part])
      context.addIssue({ code: 'custom', message: `a story of kind "${content.kind}" needs ${WORDS[part]}` });
  }
});

/**
 * Whether what no text may carry stands in any text of it: a control character but a line end or tab, or one of the two
 * characters that are none and make XML, and with it every feed, unreadable.
 */
export function commands(value: unknown): boolean {
  if (typeof value === 'string') return /[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(commands);
}

const WORDS: Record<Requirement, string> = {
  body: 'a body',
  standfirst: 'a standfirst',
  byline: 'a byline',
  kicker: 'a kicker, the standing name it appears under',
  source: 'a source, who paid for it',
  film: 'a film',
  pictures: 'two pictures or more',
};

/** Written out, because the schema's own type would refer to itself here. */
interface Parts {
  body: Body;
  standfirst: string | null;
  bylines: Byline[];
  kicker: string | null;
  source: string | null;
}

function missingParts({ body, standfirst, bylines, kicker, source }: Parts): Record<Requirement, boolean> {
  return {
    body: !body.content.length,
    standfirst: !standfirst,
    byline: !bylines.length,
    kicker: !kicker,
    source: !source,
    film: !body.content.some(({ type }) => type === 'video'),
    pictures: picturesOf(body).length < 2,
  };
}

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

/** The picture that stands for a story: its lead, the first of a photo essay, or the poster of a film. */
export function standingPicture({ lead, kind, headline, body }: StoryContent): PictureUse | null {
  if (lead) return lead;
  if (kind === 'photo-essay') return picturesOf(body)[0]?.attrs ?? null;
  const film = body.content.find((block) => block.type === 'video');
  if (kind !== 'video' || !film?.attrs.poster) return null;
  const { poster, caption, credit } = film.attrs;
  return { media: poster, alt: caption ?? headline, caption, credit };
}

/** Every medium a story uses, its lead first; each once. */
export function mediaUsed({ lead, body }: StoryContent): string[] {
  return [...new Set([...(lead ? [lead.media] : []), ...mediaOf(body)])];
}

/** Whether two texts of a story say the same to a reader: headline, standfirst, lead picture and body. */
export function sameWords(a: StoryContent, b: StoryContent): boolean {
  const words = ({ headline, standfirst, lead, body }: StoryContent) =>
    JSON.stringify([headline, standfirst, lead, body]);
  return words(a) === words(b);
}
