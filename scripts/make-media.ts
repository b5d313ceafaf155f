/**
 * Makes db/seed/media from the drawings of db/seed/drawings: the files that readers get, and media.json, which says what
 * they are (run by hand when a drawing changes: `node scripts/make-media.ts`). A drawing whose files are there already is
 * left alone. Films and sounds are listed in recordings.json; their files are made by db/seed/drawings/films.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { z } from 'zod';
import { drawings, svg } from '../db/seed/drawings/drawings.ts';
import { type FinishedMedium, finishedMediumSchema } from '../lib/media/adopt-media.ts';
import { makeRenditions } from '../lib/media/make-renditions.ts';
import { MEDIA_TYPES, PICTURE_MIMES } from '../lib/news/media.ts';
import { digest } from '../lib/platform/digest.ts';

const folder = fileURLToPath(new URL('../db/seed/media/', import.meta.url));
const CREDIT = 'Drawing: Sample Illustrator / SHINE';
const ENDINGS = Object.fromEntries(PICTURE_MIMES.map((mime) => [mime, mime === 'image/jpeg' ? 'jpg' : mime.slice(6)]));

const recordingsSchema = z.array(
  z.strictObject({
    name: z.string(),
    type: z.enum(MEDIA_TYPES),
    mime: z.string(),
    file: z.string(),
    alt: z.string(),
    credit: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    duration: z.number().int().nullable(),
  }),
);

/** Where a drawing leads a feature it fills the screen from edge to edge: these are worth a wider file. */
const EDGE_TO_EDGE = new Set(
  `xiaolongbao sheshan-hill tai-chi-park night-skyline chongming-reeds kunqu-stage hairy-crab mahjong tea-routes
  waibaidu-bridge farm-painting breakfast old-wall waterworks plane-trees soy-jars laundry`.split(/\s+/),
);
const WIDEST = 1920;
/** The sample stays small: what knows no AVIF gets no file as wide as this. */
const WIDEST_OTHER = 1600;

const before = new Map(manifest().map((medium) => [medium.name, medium]));
const media: FinishedMedium[] = [];
for (const drawing of drawings) {
  const source = Buffer.from(svg(drawing));
  const key = digest(source);
  const known = before.get(drawing.name);
  media.push(known?.key === key ? { ...known, alt: drawing.alt } : await made(drawing.name, key, source, drawing.alt));
}
for (const recording of z.array(z.unknown()).parse(json('recordings.json')))
  media.push(filed(recordingsSchema.element.parse(recording)));
writeFileSync(`${folder}media.json`, `${JSON.stringify(media, null, 1)}\n`);
const bytes = media.reduce(
  (sum, { renditions, bytes: own }) => sum + own + renditions.reduce((all, r) => all + r.bytes, 0),
  0,
);
console.log(`${media.length} media, ${(bytes / 1_000_000).toFixed(2)} MB.`);

async function made(name: string, key: string, source: Buffer, alt: string): Promise<FinishedMedium> {
  for (const { file } of before.get(name)?.renditions ?? []) rmSync(folder + file, { force: true });
  const { width, height, renditions } = await makeRenditions(EDGE_TO_EDGE.has(name) ? await widened(source) : source);
  const kept = renditions.filter(({ mime, width: own }) => mime === 'image/avif' || own < WIDEST_OTHER);
  const files = kept.map(({ data, ...rendition }) => {
    const file = `${name}-${rendition.width}.${ENDINGS[rendition.mime]}`;
    writeFileSync(folder + file, data);
    return { ...rendition, bytes: data.length, file };
  });
  console.log(`${name}: ${files.map(({ bytes: size }) => size).join(' ')}`);
  // The drawing itself is in the script: its largest file stands for it.
  const largest = files.filter(({ mime }) => mime === 'image/avif').at(-1);
  return {
    ...{ name, type: 'picture' as const, key, mime: 'image/avif', alt, credit: CREDIT, width, height, duration: null },
    file: largest?.file ?? '',
    bytes: 0,
    renditions: files,
  };
}

/** A drawing has no size of its own: in points enough, it is as wide as is wanted. */
async function widened(source: Buffer): Promise<Buffer> {
  const { width = WIDEST } = await sharp(source).metadata();
  return sharp(source, { density: (72 * WIDEST) / width })
    .png()
    .toBuffer();
}

function filed(recording: z.infer<typeof recordingsSchema>[number]): FinishedMedium {
  const { size } = statSync(folder + recording.file);
  return { ...recording, key: digest(readFileSync(folder + recording.file)), bytes: size, renditions: [] };
}

function manifest(): FinishedMedium[] {
  return existsSync(`${folder}media.json`) ? z.array(finishedMediumSchema).parse(json('media.json')) : [];
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(folder + file, 'utf8'));
}
