import { z } from 'zod';

const text = z.string().nullish().catch(null);
const id = z.union([z.string(), z.number()]).transform(String).nullish().catch(null);
const time = z.union([z.string(), z.number()]).nullish().catch(null);

/** What is named in a post or in a table beside it: an author, a tag. Tools that write for Ghost put it one level down. */
const named = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && 'data' in value ? value.data : value),
  z.object({ id, name: text, slug: text, visibility: text, url: text }),
);

export type Named = z.infer<typeof named>;

/** A post of Ghost 1 to 5, of its API, or of a tool that writes for it. Whatever it cannot be is passed over. */
export const postSchema = z.object({
  id,
  uuid: text,
  comment_id: id,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  markdown: text,
  plaintext: text,
  image: text,
  feature_image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  status: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish().catch(null),
  visibility: text,
  featured: z.union([z.boolean(), z.number()]).nullish().catch(null),
  published_at: time,
  created_at: time,
  updated_at: time,
  custom_excerpt: text,
  meta_title: text,
  meta_description: text,
  locale: text,
  language: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
  url: text,
  author_id: id,
  author: named.nullish().catch(null),
  authors: z.array(named).nullish().catch(null),
  tags: z.array(named).nullish().catch(null),
});

export type Post = z.infer<typeof postSchema>;

export const namedSchema = named;

/** Rows of the tables beside the posts. */
export const tieSchema = z.object({
  post_id: id,
  tag_id: id,
  author_id: id,
  sort_order: z.number().nullish().catch(null),
});
export const metaSchema = z.object({
  post_id: id,
  meta_title: text,
  meta_description: text,
  feature_image_alt: text,
  feature_image_caption: text,
});
export const settingSchema = z.object({ key: z.string(), value: z.union([z.string(), z.null()]).catch(null) });
