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
import { correctStory } from '../lib/desk/correct-story.ts';
import { describePerson } from '../lib/desk/describe-person.ts';
import { writeStandingPage } from '../lib/desk/write-standing-page.ts';
import { adoptMedia, type FinishedMedium, finishedMediumSchema } from '../lib/media/adopt-media.ts';
import { CORRECTION_KINDS } from '../lib/news/corrections.ts';
import { instantOf } from '../lib/news/dates.ts';
import { LAYOUTS } from '../lib/news/fronts.ts';
import { STANDING_SLUGS } from '../lib/news/paths.ts';
import { fileItems } from '../lib/wire/file-items.ts';
import type { FindMedia } from '../lib/wire/formats/markdown/context.ts';
import { bodyOfMarkdown } from '../lib/wire/formats/markdown/markdown-body.ts';
import { parseMarkdown } from '../lib/wire/formats/markdown/parse.ts';
import { parsePageText } from '../lib/wire/formats/page-text/parse.ts';
import type { StoryReading, WireItem } from '../lib/wire/wire-item.ts';

const seed = fileURLToPath(new URL('../db/seed/', import.meta.url));
const text = (file: string) => readFileSync(seed + file, 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: seed }).sort();
const data = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(text(file)));

/** The number under which the reference article was first published. */
const REFERENCE_NUMBER = 2_502_138_765;

const number = z.number().int();
const order = number.nullable().default(null);
const words = z.string().nullable().default(null);

const sectionsSchema = z.array(
  z.strictObject({
    path: z.string(),
    name: z.string(),
    nameZh: z.string(),
    blurb: words,
    headerOrder: order,
    footerOrder: order,
  }),
);

const frontSchema = z.array(
  z.strictObject({
    layout: z.enum(LAYOUTS),
    title: words,
    section: words,
    slots: number,
    pins: z.array(z.strictObject({ slot: number, storyId: number, until: z.null().default(null) })).default([]),
  }),
);

const peopleSchema = z.array(z.strictObject({ name: z.string(), nameZh: words, title: words, bio: words }));

const correctionsSchema = z.array(
  z.strictObject({
    story: number,
    kind: z.enum(CORRECTION_KINDS),
    wrong: words,
    right: z.string(),
    date: z.string().transform((date) => instantOf(date) ?? Number.NaN),
  }),
);

const reportSchema = z.strictObject({
  title: z.string(),
  standfirst: z.string(),
  position: number,
  groups: z.array(z.strictObject({ title: z.string().nullable(), storyIds: z.array(number) })),
});

/** Loads the bundled newspaper of db/seed. Every step may be done again, so a first start that was cut off is repaired. */
export async function foundNewspaper(): Promise<void> {
  await addSections(data('sections.json', sectionsSchema));
  const media = data('media/media.json', z.array(finishedMediumSchema));
  await adoptMedia(media, `${seed}media/`);
  for (const person of data('people.json', peopleSchema)) await describePerson(person);
  await fileItems(bundledStories(finderOf(media)), []);
  for (const file of files('special-reports/*.md')) await arrangeReport(file);
  for (const file of files('fronts/*.json'))
    await arrangeFront(basename(file, '.json').replaceAll('_', '/'), data(file, frontSchema));
  for (const slug of STANDING_SLUGS) {
    const { matter, markdown } = parted(text(`pages/${slug}.md`));
    const head = z.strictObject({ title: z.string(), standfirst: z.string() }).parse(matter);
    await writeStandingPage({ slug, ...head, body: bodyOfMarkdown(markdown).body });
  }
  for (const { story, date, ...correction } of data('corrections.json', correctionsSchema))
    await correctStory(story, { ...correction, correctedAt: date, correctedBy: 'Sample Desk' });
  await write(async ({ stamp }) => stamp(FOUNDED));
}

function finderOf(media: readonly FinishedMedium[]): FindMedia {
  const byName = new Map(media.map((medium) => [`${medium.type} ${medium.name}`, medium]));
  return (name, type) => byName.get(`${type} ${name}`) ?? null;
}

function bundledStories(findMedia: FindMedia): WireItem[] {
  const reference = {
    ...itemIn(parsePageText(text('reference-page.txt')).reading, 'reference-page.txt'),
    number: REFERENCE_NUMBER,
  };
  return [reference, ...files('stories/*.md').map((file) => itemIn(parseMarkdown(text(file), findMedia), file))];
}

function itemIn(reading: StoryReading, file: string): WireItem {
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
