import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { write } from '../db/database.ts';
import { FOUNDED } from '../db/queries/newsroom/founding.ts';
import { addSections } from '../lib/desk/add-sections.ts';
import { arrangeFront } from '../lib/desk/arrange-front.ts';
import { arrangeSpecialReport } from '../lib/desk/arrange-special-report.ts';
import { writeStandingPage } from '../lib/desk/write-standing-page.ts';
import { STANDING_SLUGS } from '../lib/news/paths.ts';
import { fileItems } from '../lib/wire/file-items.ts';
import { bodyOfMarkdown } from '../lib/wire/formats/markdown/markdown-body.ts';
import { parseMarkdown } from '../lib/wire/formats/markdown/parse.ts';
import { parsePageText } from '../lib/wire/formats/page-text/parse.ts';
import type { Reading, WireItem } from '../lib/wire/wire-item.ts';

const seed = fileURLToPath(new URL('../db/seed/', import.meta.url));
const text = (file: string) => readFileSync(seed + file, 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: seed }).sort();

/** The number under which the reference article was first published. */
const REFERENCE_NUMBER = 2_502_138_765;

const order = z.number().int().nullable().default(null);
const sectionsSchema = z.array(
  z.strictObject({ path: z.string(), name: z.string(), nameZh: z.string(), headerOrder: order, footerOrder: order }),
);

const frontSchema = z.array(
  z.strictObject({
    layout: z.enum(['lead', 'list', 'band', 'special-reports']),
    title: z.string().nullable().default(null),
    section: z.string().nullable().default(null),
    slots: z.number().int(),
    pins: z
      .array(z.strictObject({ slot: z.number().int(), storyId: z.number().int(), until: z.null().default(null) }))
      .default([]),
  }),
);

const reportSchema = z.strictObject({
  title: z.string(),
  standfirst: z.string(),
  position: z.number().int(),
  groups: z.array(z.strictObject({ title: z.string().nullable(), storyIds: z.array(z.number().int()) })),
});

/** Loads the bundled newspaper of db/seed. Every step may be done again, so a first start that was cut off is repaired. */
export async function foundNewspaper(): Promise<void> {
  await addSections(sectionsSchema.parse(JSON.parse(text('sections.json'))));
  await fileItems(bundledStories(), []);
  for (const file of files('special-reports/*.md')) await arrangeReport(file);
  await arrangeFront('home', frontSchema.parse(JSON.parse(text('front.json'))));
  for (const slug of STANDING_SLUGS) {
    const { matter, markdown } = parted(text(`pages/${slug}.md`));
    const words = z.strictObject({ title: z.string(), standfirst: z.string() }).parse(matter);
    await writeStandingPage({ slug, ...words, body: bodyOfMarkdown(markdown).body });
  }
  await write(async ({ stamp }) => stamp(FOUNDED));
}

function bundledStories(): WireItem[] {
  const reference = {
    ...itemIn(parsePageText(text('reference-page.txt')).reading, 'reference-page.txt'),
    number: REFERENCE_NUMBER,
  };
  return [reference, ...files('stories/*.md').map((file) => itemIn(parseMarkdown(text(file)), file))];
}

function itemIn(reading: Reading, file: string): WireItem {
  if ('refused' in reading) throw new Error(`db/seed/${file}: ${reading.refused}`);
  if (reading.item.notes.length) throw new Error(`db/seed/${file}: ${reading.item.notes.join(' ')}`);
  return reading.item;
}

async function arrangeReport(file: string): Promise<void> {
  const { matter, markdown } = parted(text(file));
  await arrangeSpecialReport({
    slug: basename(file, '.md'),
    ...reportSchema.parse(matter),
    introduction: bodyOfMarkdown(markdown).body,
  });
}

/** Front matter and text of a Markdown file of ours. */
function parted(file: string): { matter: unknown; markdown: string } {
  const [, matter = '', markdown = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  return { matter: parseYaml(matter), markdown };
}
