import { z } from 'zod';

const text = z.string().nullish();

const picture = z.object({
  type: z.string(),
  urn: text,
  headline: text,
  caption: text,
  creditline: text,
  rank: z.number().nullish(),
  is_featureimage: z.boolean().nullish(),
  renditions: z
    .array(
      z.object({
        url: z.string(),
        mimetype: text,
        width: z.number().nullish(),
        height: z.number().nullish(),
      }),
    )
    .default([]),
});

/** An item of dpa's digitalwires. Fields that are not named here serve dpa's own systems. */
export const dpaItem = z.object({
  format: z.string().startsWith('digitalwires'),
  urn: z.string().min(1),
  version: z.number().int().min(0),
  version_created: z.string(),
  pubstatus: text,
  signal: text,
  embargoed: text,
  language: text,
  urgency: z.number().nullish(),
  kicker: text,
  headline: text,
  subhead: text,
  teaser: text,
  byline: text,
  dateline: text,
  article_html: text,
  infobox_html: text,
  linkbox_html: text,
  creditline: text,
  copyrightnotice: text,
  usageterms: text,
  autopublishnotice: text,
  ednotes: z.array(z.object({ role: text, ednote: z.string(), is_publishable: z.boolean().nullish() })).nullish(),
  descriptions: z.array(z.object({ role: text, description: text })).nullish(),
  associations: z.array(picture).nullish(),
  categories: z.array(z.object({ type: z.string(), name: text, qcode: text, rank: z.number().nullish() })).nullish(),
});

export type DpaItem = z.infer<typeof dpaItem>;
export type DpaPicture = z.infer<typeof picture>;
