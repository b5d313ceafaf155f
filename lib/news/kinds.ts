/** Every kind of story the paper prints, in the order the desk offers them. */
export const KINDS = [
  'news',
  'flash',
  'opinion',
  'column',
  'feature',
  'photo-essay',
  'video',
  'digest',
  'live',
  'review',
  'explainer',
  'sponsored',
] as const;

export type Kind = (typeof KINDS)[number];

/** What a kind may demand of a story beyond its headline. */
export type Requirement = 'body' | 'standfirst' | 'byline' | 'kicker' | 'source' | 'film' | 'pictures';

/** The types of schema.org that stories are. */
type StorySchema =
  | 'NewsArticle'
  | 'OpinionNewsArticle'
  | 'ReviewNewsArticle'
  | 'BackgroundNewsArticle'
  | 'LiveBlogPosting'
  | 'AdvertiserContentArticle';

/** What sets a kind apart. */
interface KindRecord {
  /** What readers see beside the section; null where the section says enough. */
  label: string | null;
  requires: readonly Requirement[];
  /** Whether it tells of its day, so that an old one carries a notice of its age. */
  ages: boolean;
  /** What schema.org calls it. */
  schema: StorySchema;
}

/** A kind without a record does not compile. */
export const KIND_RECORDS: Record<Kind, KindRecord> = {
  news: { label: null, requires: ['body'], ages: true, schema: 'NewsArticle' },
  flash: { label: 'Flash', requires: [], ages: true, schema: 'NewsArticle' },
  opinion: { label: 'Opinion', requires: ['body', 'byline'], ages: true, schema: 'OpinionNewsArticle' },
  column: { label: 'Column', requires: ['body', 'byline', 'kicker'], ages: true, schema: 'OpinionNewsArticle' },
  feature: { label: null, requires: ['body'], ages: false, schema: 'NewsArticle' },
  'photo-essay': { label: 'Photo essay', requires: ['pictures'], ages: false, schema: 'NewsArticle' },
  video: { label: 'Video', requires: ['film'], ages: false, schema: 'NewsArticle' },
  digest: { label: 'Digest', requires: ['body'], ages: false, schema: 'NewsArticle' },
  live: { label: 'Live', requires: ['body'], ages: true, schema: 'LiveBlogPosting' },
  review: { label: 'Review', requires: ['body', 'byline'], ages: false, schema: 'ReviewNewsArticle' },
  explainer: { label: 'Explainer', requires: ['body'], ages: false, schema: 'BackgroundNewsArticle' },
  sponsored: { label: 'Sponsored', requires: ['body', 'source'], ages: false, schema: 'AdvertiserContentArticle' },
};
