import { z } from 'zod';

const text = z.string().nullish();

const image = z.looseObject({
  url: z.string(),
  mimeType: text,
  fields: z.looseObject({ width: text, height: text }).optional(),
});

/** A piece of an article: what it is says `_type`, and most carry their HTML. */
export const elementSchema = z.looseObject({
  _type: z.string(),
  html: text,
  url: text,
  text: text,
  prefix: text,
  title: text,
  assetId: text,
  mediaTitle: text,
  media: z.looseObject({ allImages: z.array(image).optional() }).optional(),
  data: z.looseObject({ alt: text, caption: text, credit: text }).optional(),
  featuredImage: z.looseObject({ url: z.string(), caption: text }).optional(),
  assets: z.array(z.looseObject({ url: text, mimeType: text })).optional(),
});

const block = z.looseObject({
  id: z.string(),
  title: text,
  elements: z.array(elementSchema).max(4000),
  blockFirstPublished: z.number().optional(),
  blockCreatedOn: z.number().optional(),
});

/** An article as the Guardian's pages are made of. */
export const articleSchema = z.looseObject({
  pageId: z.string().min(1),
  headline: z.string(),
  standfirst: text,
  byline: text,
  webPublicationDate: z.string(),
  webURL: text,
  lang: text,
  sectionLabel: text,
  format: z.looseObject({ design: z.string() }),
  tags: z.array(z.looseObject({ id: z.string(), type: z.string(), title: z.string() })).default([]),
  blocks: z.array(block).max(4000).default([]),
  mainMediaElements: z.array(elementSchema).max(100).default([]),
});

export type Article = z.infer<typeof articleSchema>;
export type ArticleElement = z.infer<typeof elementSchema>;
