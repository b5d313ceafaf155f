import { z } from 'zod';
import { plainText } from '../../../news/body/body-text.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { isRecord } from '../../json/read-json.ts';
import { instantAt } from '../../read-instant.ts';
import type { Agency } from '../../sheet/agencies.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { leadOf } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { noFacts, type Reading } from '../../wire-item.ts';

const text = z.string().nullish();

/** An item as the Open Platform gives it; what stands in `fields` is what was asked for. */
const contentSchema = z.looseObject({
  id: z.string().min(1),
  type: text,
  sectionName: text,
  webPublicationDate: text,
  webTitle: z.string(),
  webUrl: text,
  fields: z
    .looseObject({
      headline: text,
      standfirst: text,
      trailText: text,
      byline: text,
      main: text,
      body: text,
      bodyText: text,
      lastModified: text,
      lang: text,
    })
    .nullish(),
  tags: z.array(z.looseObject({ id: z.string(), type: z.string(), webTitle: z.string() })).nullish(),
});

/** Answers of the Guardian's Open Platform: one item, or a page of a search. Null for any other JSON. */
export function readContentApi(json: unknown, agency: Agency): Reading[] | null {
  const response = isRecord(json) && isRecord(json.response) ? json.response : null;
  if (!response) return null;
  const items = [response.content, ...(Array.isArray(response.results) ? response.results : [])].filter(isRecord);
  if (!items.length) return [{ setAside: 'An answer without any item.', provider: agency.key }];
  return items.map((item) => {
    const parsed = contentSchema.safeParse(item);
    if (parsed.success) return read(parsed.data, agency);
    const [issue] = parsed.error.issues;
    return { refused: `The field “${issue?.path.join('.') ?? ''}” is wrong: ${issue?.message ?? 'no reason'}.` };
  });
}

function read({ fields, tags, ...item }: z.infer<typeof contentSchema>, agency: Agency): Reading {
  if (!fields?.body && !fields?.bodyText)
    return { setAside: 'Its text is not in this file: it was not asked for.', provider: agency.key, guid: item.id };
  const main = bodyOfHtml(fields.main ?? '', null);
  const story = bodyOfHtml(fields.body ?? `<p>${fields.bodyText ?? ''}</p>`, null);
  const cards = main.pictures.length ? [] : main.body.content;
  const body = {
    body: { type: 'doc' as const, content: [...cards, ...story.body.content] },
    pictures: [...main.pictures, ...story.pictures],
    losses: [...main.losses, ...story.losses],
  };
  const titles = (type: string) => (tags ?? []).filter((tag) => tag.type === type).map(({ webTitle }) => webTitle);
  const published = instantAt(item.webPublicationDate);
  const reading = readingOf({
    ...blankSheet(agency),
    guid: item.id,
    language: fields.lang ?? 'en',
    headline: fields.headline ?? item.webTitle,
    kicker: titles('series')[0] ?? null,
    standfirst: plainText(bodyOfHtml(fields.standfirst ?? fields.trailText ?? '', null).body) || null,
    byline: titles('contributor').join(', ') || (fields.byline ?? null),
    topics: titles('keyword'),
    body,
    lead: leadOf(body, main.pictures),
    publishedAt: published,
    facts: {
      ...noFacts(),
      versionAt: instantAt(fields.lastModified) ?? published,
      subjects: (tags ?? []).map(({ id, webTitle }) => ({ scheme: 'tag', code: id, name: webTitle })),
      editorialNotes: fields.byline ? [`Byline: ${fields.byline}`] : [],
      pictures: body.pictures,
      addresses: item.webUrl ? [item.webUrl] : [],
    },
  });
  const section = item.sectionName ? { names: [agency.name, item.sectionName] } : null;
  return 'item' in reading ? { item: { ...reading.item, section } } : reading;
}
