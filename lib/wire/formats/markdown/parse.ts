import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Byline, parseByline } from '../../../news/bylines.ts';
import { contentSchema, groupName, plainStory } from '../../../news/content.ts';
import { instantOf } from '../../../news/dates.ts';
import { KINDS } from '../../../news/kinds.ts';
import { digest } from '../../../platform/digest.ts';
import { now } from '../../../platform/now.ts';
import type { Reading } from '../../wire-item.ts';
import { bodyOfMarkdown, tooMuchMarkdown } from './markdown-body.ts';

/** What stands between the two lines of dashes. `date` is RFC 3339 with its offset; `section` a path of ours. */
const frontMatterSchema = z.object({
  title: z.string().min(1),
  section: z
    .string()
    .regex(/^[^/]+(\/[^/]+)?$/, 'a section is a path of one or two words, such as news or news/world')
    .optional(),
  number: z.number().int().min(1).max(9_999_999_999).optional(),
  guid: z.string().min(1).max(300).optional(),
  kind: z.enum(KINDS).default('news'),
  language: z.string().default('en'),
  kicker: z.string().optional(),
  standfirst: z.string().optional(),
  byline: z.string().optional(),
  agency: z.string().optional(),
  source: z.string().optional(),
  editor: z.string().optional(),
  topics: z.array(z.string()).default([]),
  date: z.string().optional(),
  comments: z.number().int().optional(),
  translation_group: z.string().optional(),
});

type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Reads a Markdown file with YAML front matter as one wire item. Refused with the reason when it is no story. */
export function parseMarkdown(text: string): Reading {
  const [, matter, markdown] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
  if (matter === undefined || markdown === undefined) return { refused: 'the front matter does not end' };
  const front = readFrontMatter(matter);
  if ('refused' in front) return front;
  const publishedAt = front.date === undefined ? null : instantOf(front.date);
  if (front.date !== undefined && publishedAt === null)
    return { refused: `date: "${front.date}" is not a time like 2025-02-13T08:28:00+08:00` };
  const tooMuch = tooMuchMarkdown(markdown);
  if (tooMuch) return { refused: tooMuch };
  const { body, notes } = bodyOfMarkdown(markdown);
  const content = contentSchema.safeParse({
    ...plainStory(front.title, body),
    kind: front.kind,
    language: front.language,
    kicker: front.kicker ?? null,
    standfirst: front.standfirst ?? null,
    bylines: bylinesOf(front),
    source: front.source ?? null,
    editor: front.editor ?? null,
    topics: front.topics,
    publishedAt,
    commentCount: front.comments ?? null,
    translationGroup: front.translation_group ? groupName(front.translation_group) : null,
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

function bylinesOf({ byline, agency }: FrontMatter): Byline[] {
  return byline || agency ? parseByline(byline ?? null, agency ?? null) : [];
}
