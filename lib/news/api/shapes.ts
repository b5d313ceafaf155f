import { z } from 'zod';
import { bodySchema } from '../body/body.ts';
import { BYLINE_ROLES } from '../bylines.ts';
import { CORRECTION_KINDS } from '../corrections.ts';
import { KINDS } from '../kinds.ts';
import { MEDIA_TYPES } from '../media.ts';

/** What programs are answered: the shapes from which the answers, their types and the OpenAPI document are made. */

const url = z.string().meta({ format: 'uri' });
const instant = z.string().meta({ format: 'date-time' }).describe('RFC 3339, in UTC.');
const text = z.string();
const optional = text.nullable();

const number = z.string().regex(/^\d{10}$/);

export const sectionRef = z.strictObject({ path: text, name: text, url });

export const byline = z.strictObject({
  type: z.enum(['person', 'agency']),
  name: text,
  role: z.enum(BYLINE_ROLES).nullable().describe('Of a person; null for an agency.'),
});

const rendition = z.strictObject({ url, mime: text, width: z.int(), height: z.int() });

export const picture = z.strictObject({
  key: text.describe('By which blocks of the body name it.'),
  alt: text,
  caption: optional,
  credit: optional,
  width: z.int(),
  height: z.int(),
  url: url.describe('A middling JPEG.'),
  renditions: z.array(rendition),
});

/** An article as lists tell it. */
export const summary = z
  .strictObject({
    id: number.describe('Ten digits; it never changes.'),
    url: url.describe('The page of the article.'),
    api_url: url,
    kind: z.enum(KINDS),
    language: text,
    headline: text,
    standfirst: optional,
    kicker: optional,
    bylines: z.array(byline),
    section: sectionRef,
    picture: picture.nullable(),
    published_at: instant.nullable(),
    updated_at: instant.nullable().describe('When it was last changed or corrected; null while it never was.'),
  })
  .meta({ id: 'ArticleSummary' });

const medium = z.strictObject({
  key: text.describe('By which blocks of the body name it.'),
  type: z.enum(MEDIA_TYPES),
  url,
  mime: text,
  width: z.int(),
  height: z.int(),
  duration_seconds: z.number().nullable(),
  renditions: z.array(rendition),
});

/** An article whole. */
export const article = summary
  .extend({
    short_headline: optional,
    dateline: optional,
    source: optional,
    editor: optional,
    sections: z.array(sectionRef).describe('From the department down to its section.'),
    further_sections: z.array(sectionRef).describe('Other sections in whose lists it stands.'),
    topics: z.array(z.strictObject({ slug: text, name: text, url })),
    places: z.array(text).describe('Where it plays.'),
    authors: z.array(z.strictObject({ slug: text, name: text, url, role: z.enum(BYLINE_ROLES) })),
    body: z.strictObject({
      html: text.describe('Plain HTML without classes and scripts; every address is full.'),
      text: text.describe('The words alone.'),
      blocks: bodySchema.describe('Structured blocks (ProseMirror JSON); media are named by their keys.'),
    }),
    media: z.array(medium).describe('Every medium that lead or body use.'),
    corrections: z.array(
      z.strictObject({ kind: z.enum(CORRECTION_KINDS), wrong: optional, right: text, corrected_at: instant }),
    ),
    translations: z.array(z.strictObject({ language: text, id: number, url, api_url: url })),
    related: z.array(number),
  })
  .meta({ id: 'Article' });

const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next_cursor: text.nullable().describe('To be sent as `cursor` for the next page; null after the last.'),
    next: url.nullable().describe('The address of the next page; null after the last.'),
  });

/** Something that happened to an article. Of one that is gone nothing is told but where it was. */
export const change = z
  .strictObject({
    id: number,
    state: z
      .enum(['live', 'withdrawn', 'taken-down'])
      .describe('Where it stands since: there, withdrawn (410) or taken down by a legal order (451).'),
    changed_at: instant,
    url: url.nullable().describe('The page of the article, or where it was.'),
    api_url: url,
    article: summary.nullable().describe('Null for one that is gone.'),
  })
  .meta({ id: 'Change' });

const formerly = z.array(text).describe('Paths or slugs it had before it was renamed or merged; each leads to it.');

const subSection = z.strictObject({
  path: text,
  name: text,
  name_zh: optional,
  blurb: optional,
  formerly,
  url,
  articles_url: url,
});

export const sectionTree = subSection.extend({ children: z.array(subSection) }).meta({ id: 'Section' });
export const topic = z.strictObject({ slug: text, name: text, formerly, url, articles_url: url }).meta({ id: 'Topic' });
export const place = z.strictObject({ name: text, articles_url: url }).meta({ id: 'Place' });
export const author = z
  .strictObject({
    slug: text,
    name: text,
    name_zh: optional,
    title: optional,
    bio: optional,
    formerly,
    url,
    articles_url: url,
  })
  .meta({ id: 'Author' });

const pieces = z.array(z.strictObject({ text, hit: z.boolean() }));

const hit = z.strictObject({
  article: summary,
  headline: pieces.describe('The headline in pieces; `hit` marks what was searched for.'),
  excerpt: pieces,
});

/** An answer of each resource that everybody may ask for. */
export const ANSWERS = {
  articles: page(summary).meta({ id: 'ArticlePage' }),
  article,
  changes: page(change)
    .extend({
      next_cursor: text
        .nullable()
        .describe(
          'To be sent as `cursor` for what comes after; keep it when `next` is null, and ask with it again later.',
        ),
    })
    .meta({ id: 'ChangePage' }),
  sections: z.strictObject({ items: z.array(sectionTree) }).meta({ id: 'SectionTree' }),
  topics: page(topic).meta({ id: 'TopicPage' }),
  authors: page(author).meta({ id: 'AuthorPage' }),
  places: page(place).meta({ id: 'PlacePage' }),
  search: page(hit)
    .extend({
      total: z.int(),
      total_is_least: z.boolean().describe('Whether counting stopped at `total`.'),
      widened: z
        .boolean()
        .describe(
          'Whether nothing matched as typed, and beginnings of words, or the same words written together, were looked for.',
        ),
    })
    .meta({ id: 'SearchPage' }),
} as const;

export type ApiAnswer<R extends keyof typeof ANSWERS> = z.infer<(typeof ANSWERS)[R]>;
export type ApiSummary = z.infer<typeof summary>;

/** What went wrong (RFC 9457). */
export const problem = z
  .strictObject({
    type: text,
    title: text,
    status: z.int(),
    detail: text,
    errors: z.array(z.strictObject({ parameter: text, detail: text })).optional(),
  })
  .meta({ id: 'Problem' });

export type ApiProblem = z.infer<typeof problem>;
