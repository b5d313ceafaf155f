import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Byline, parseByline } from '../../../news/bylines.ts';
import { contentSchema, groupName, MOST_FURTHER_SECTIONS, plainStory } from '../../../news/content.ts';
import { instantOf } from '../../../news/dates.ts';
import { KINDS } from '../../../news/kinds.ts';
import { PICTURE_PARTS, type PictureUse } from '../../../news/media.ts';
import { digest } from '../../../platform/digest.ts';
import { now } from '../../../platform/now.ts';
import { noFacts, type OwnPast, type StoryReading } from '../../wire-item.ts';
import type { FindMedia } from './context.ts';
import { bodyOfMarkdown, tooMuchMarkdown } from './markdown-body.ts';

const sectionPath = z
  .string()
  .regex(/^[^/]+(\/[^/]+)?$/, 'a section is a path of one or two words, such as news or news/world');

/** What stands between the two lines of dashes. `date` is RFC 3339 with its offset; `section` a path of ours. */
const frontMatterSchema = z.object({
  title: z.string().min(1),
  section: sectionPath.optional(),
  also_in: z.array(sectionPath).max(MOST_FURTHER_SECTIONS).default([]),
  number: z.number().int().min(1).max(9_999_999_999).optional(),
  guid: z.string().min(1).max(300).optional(),
  kind: z.enum(KINDS).default('news'),
  language: z.string().default('en'),
  kicker: z.string().optional(),
  standfirst: z.string().optional(),
  dateline: z.string().optional(),
  byline: z.string().optional(),
  photographer: z.string().optional(),
  translator: z.string().optional(),
  agency: z.string().optional(),
  source: z.string().optional(),
  editor: z.string().optional(),
  topics: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  related: z.array(z.number().int().positive()).optional(),
  lead: z
    .object({
      picture: z.string().min(1),
      alt: z.string().optional(),
      caption: z.string().optional(),
      credit: z.string().optional(),
      crop: z.enum(PICTURE_PARTS).optional(),
    })
    .optional(),
  date: z.string().optional(),
  comments: z.number().int().optional(),
  translation_group: z.string().optional(),
  short_headline: z.string().optional(),
  seo_title: z.string().optional(),
  seo_description: z.string().optional(),
});

type FrontMatter = z.infer<typeof frontMatterSchema>;

const noMedia: FindMedia = () => null;

/**
 * Reads a Markdown file with YAML front matter as one wire item. Refused with the reason when it is no story.
 * @param findMedia finds the pictures that the text names
 */
export function parseMarkdown(text: string, findMedia = noMedia): StoryReading {
  const [, matter, markdown] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
  if (matter === undefined || markdown === undefined) return { refused: 'the front matter does not end' };
  const front = readFrontMatter(matter);
  if ('refused' in front) return front;
  const publishedAt = front.date === undefined ? null : instantOf(front.date);
  if (front.date !== undefined && publishedAt === null)
    return { refused: `date: "${front.date}" is not a time like 2025-02-13T08:28:00+08:00` };
  const tooMuch = tooMuchMarkdown(markdown);
  if (tooMuch) return { refused: tooMuch };
  const { body, notes } = bodyOfMarkdown(markdown, findMedia);
  const lead = front.lead && leadOf(front.lead, findMedia);
  if (front.lead && !lead) notes.push(`Left out: the picture ${front.lead.picture}, of which there is no file.`);
  const content = contentSchema.safeParse({
    ...plainStory(front.title, body),
    kind: front.kind,
    language: front.language,
    kicker: front.kicker ?? null,
    standfirst: front.standfirst ?? null,
    dateline: front.dateline ?? null,
    bylines: bylinesOf(front),
    source: front.source ?? null,
    editor: front.editor ?? null,
    topics: front.topics,
    places: front.places,
    publishedAt,
    commentCount: front.comments ?? null,
    translationGroup: front.translation_group ? groupName(front.translation_group) : null,
    ...(lead ? { lead } : {}),
    ...(lead && front.lead?.crop ? { leadCrop: front.lead.crop } : {}),
    ...(front.related ? { related: front.related } : {}),
    ...(front.short_headline ? { shortHeadline: front.short_headline } : {}),
    ...(front.seo_title ? { seoTitle: front.seo_title } : {}),
    ...(front.seo_description ? { seoDescription: front.seo_description } : {}),
  });
  if (!content.success) return { refused: content.error.issues[0]?.message ?? 'no story' };
  return {
    item: {
      provider: 'markdown',
      guid: front.guid ?? front.number?.toString() ?? digest(JSON.stringify([front.section, front.date, front.title])),
      number: front.number ?? null,
      section: front.section ? { path: front.section } : null,
      content: content.data,
      hold: publishedAt !== null && publishedAt > now() ? 'dated in the future' : null,
      notes,
      facts: noFacts(),
      ...(front.also_in.length > 0 ? { past: pastOf(front) } : {}),
    },
  };
}

function readFrontMatter(matter: string): FrontMatter | { refused: string } {
  let yaml: unknown;
  try {
    yaml = parseYaml(matter, { maxAliasCount: 10 });
  } catch (error) {
    return { refused: `front matter: ${error instanceof Error ? error.message.split('\n')[0] : 'not YAML'}` };
  }
  const parsed = frontMatterSchema.safeParse(yaml);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { refused: `front matter: ${issue?.path.join('.')}: ${issue?.message}` };
}

function pastOf({ also_in }: FrontMatter): OwnPast {
  return { updatedAt: null, corrections: [], alsoIn: also_in.map((path) => ({ path })) };
}

function bylinesOf({ byline, photographer, translator, agency }: FrontMatter): Byline[] {
  const writers = byline || agency ? parseByline(byline ?? null, agency ?? null) : [];
  const others = (names: string | undefined, role: 'photographer' | 'translator') =>
    parseByline(names ?? null, null).map((byline): Byline => ({ ...byline, type: 'person', role }));
  return [...writers, ...others(photographer, 'photographer'), ...others(translator, 'translator')];
}

function leadOf(lead: NonNullable<FrontMatter['lead']>, findMedia: FindMedia): PictureUse | null {
  const found = findMedia(lead.picture, 'picture');
  if (!found) return null;
  return {
    media: found.key,
    alt: lead.alt ?? found.alt,
    caption: lead.caption ?? null,
    credit: lead.credit ?? found.credit,
  };
}
