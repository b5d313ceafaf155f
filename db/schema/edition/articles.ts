import { sql } from 'drizzle-orm';
import { BYLINE_ROLES } from '../../../lib/news/bylines.ts';
import { KINDS } from '../../../lib/news/kinds.ts';
import { PICTURE_PARTS } from '../../../lib/news/media.ts';
import { check, choice, index, instant, integer, json, oneOf, primaryKey, table, text, unique } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';
import { people } from './people.ts';
import { sections } from './sections.ts';
import { topics } from './topics.ts';

/** The published projection of a live revision: the only story table that reader code can see. */
export const articles = table(
  'articles',
  {
    id: integer()
      .primaryKey()
      .references(() => stories.id),
    /** Its place in every list, newest first (lib/news/story-number.ts). */
    place: integer().notNull(),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    /** The top-level section, for the lists of a whole department. */
    departmentId: integer()
      .notNull()
      .references(() => sections.id),
    kind: choice(KINDS).notNull(),
    language: text().notNull(),
    kicker: text(),
    headline: text().notNull(),
    standfirst: text(),
    dateline: text(),
    bylines: json().notNull(),
    source: text(),
    editor: text(),
    body: json().notNull(),
    publishedAt: instant(),
    /** When the text last changed for readers after it was first live; null until then. */
    updatedAt: instant(),
    commentCount: integer(),
    translationGroup: text(),
    /** The picture that leads it, as `PictureUse`. */
    lead: json(),
    /** A `PicturePart`; without a check of its own, for which the whole table would be made anew. */
    leadCrop: choice(PICTURE_PARTS),
    shortHeadline: text(),
    seoTitle: text(),
    seoDescription: text(),
    /** The numbers of stories an editor chose to stand beside it. */
    related: json(),
    /** The numbers of the further sections in whose lists it stands as well, the first one first; null for none. */
    alsoIn: json(),
  },
  (t) => [
    unique('articles_place').on(t.place),
    index('articles_section').on(t.sectionId, t.place),
    index('articles_department').on(t.departmentId, t.place),
    // The pictures and films of fronts, without the many plain stories.
    index('articles_kind').on(t.kind, t.place).where(sql`${t.kind} not in ('news', 'flash')`),
    index('articles_also_in').on(t.sectionId).where(sql`${t.alsoIn} is not null`),
    index('articles_translation').on(t.translationGroup).where(sql`${t.translationGroup} is not null`),
    oneOf('articles_kind', t.kind, KINDS),
    check('articles_headline', sql`${t.headline} <> ''`),
    check('articles_body', sql`json_valid(${t.body})`),
    check('articles_bylines', sql`json_valid(${t.bylines})`),
  ],
);

/**
 * The lists in which an article stands beside those of its own section and department: of its further sections and their
 * departments, each once. An article without further sections has none, so an archive pays nothing for it.
 */
export const articleSections = table(
  'article_sections',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
    place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.sectionId] }),
    index('article_sections_section').on(t.sectionId, t.place),
  ],
);

export const articlePeople = table(
  'article_people',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    personId: integer()
      .notNull()
      .references(() => people.id),
    role: choice(BYLINE_ROLES).notNull(),
    place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.personId, t.role] }),
    index('article_people_person').on(t.personId, t.place),
    oneOf('article_people_role', t.role, BYLINE_ROLES),
  ],
);

export const articleTopics = table(
  'article_topics',
  {
    articleId: integer()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    place: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.topicId] }), index('article_topics_topic').on(t.topicId, t.place)],
);

/** How many articles a list has on each day (`dayOfPlace`), so that page 900 is found without counting to it. */
export const listDays = table(
  'list_days',
  {
    list: text().notNull(),
    day: integer().notNull(),
    count: integer().notNull(),
    /** Of the whole paper: when readers were last shown anything else of that day's articles, or fewer or more of them. */
    changedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.list, t.day] }), check('list_days_count', sql`${t.count} >= 0`)],
);
