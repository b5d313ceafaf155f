import { z } from 'zod';
import { mediaKeySchema, pictureUseSchema } from '../media.ts';
import { EARLIEST, LATEST } from '../story-number.ts';
import { inline, isSafeLink, paragraph, text } from './inline.ts';

/** What stands beside a block in one line: a title, a caption, a credit. */
const line = z.string().trim().min(1).max(1000);

const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({ type: z.literal('orderedList'), content: z.array(listItem).min(1) });
const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1) });

const picture = z.strictObject({ type: z.literal('picture'), attrs: pictureUseSchema });

/** What may stand inside another block. */
const flow = z.discriminatedUnion('type', [paragraph, bulletList, orderedList, blockquote, picture]);
const flows = z.array(flow).min(1);

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).min(1),
});

/** Agate: the small tabular type of market tables and results, whose spaces and line ends carry meaning. */
const agate = z.strictObject({ type: z.literal('agate'), content: z.array(text).length(1) });

const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ attribution: line.nullable() }),
  content: z.array(paragraph).min(1),
});

const gallery = z.strictObject({ type: z.literal('gallery'), content: z.array(picture).min(1).max(100) });

const cell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph) });
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(30) });
const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: line.nullable() }),
  content: z.array(tableRow).min(1).max(1000),
});

const factBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: line }),
  content: flows,
});

/** A short titled piece of a digest. */
const brief = z.strictObject({ type: z.literal('brief'), attrs: z.strictObject({ title: line }), content: flows });

const timelineEvent = z.strictObject({
  type: z.literal('timelineEvent'),
  attrs: z.strictObject({ when: line }),
  content: flows,
});
const timeline = z.strictObject({
  type: z.literal('timeline'),
  attrs: z.strictObject({ title: line.nullable() }),
  content: z.array(timelineEvent).min(1).max(500),
});

const question = z.strictObject({
  type: z.literal('question'),
  attrs: z.strictObject({ question: line }),
  content: flows,
});

const keyPoints = z.strictObject({
  type: z.literal('keyPoints'),
  attrs: z.strictObject({ title: line.nullable() }),
  content: z.array(listItem).min(1).max(30),
});

/** An entry of a live story; `at` is UTC milliseconds. */
const liveEntry = z.strictObject({
  type: z.literal('liveEntry'),
  attrs: z.strictObject({ at: z.number().int().min(EARLIEST).max(LATEST), title: line.nullable() }),
  content: flows,
});

/** A film or a sound; what it holds inside is its transcript, `captions` a WebVTT file. */
export const recordingAttrs = z.strictObject({
  media: mediaKeySchema,
  poster: mediaKeySchema.nullable(),
  captions: mediaKeySchema.nullable(),
  language: z.string().max(20),
  caption: line.nullable(),
  credit: line.nullable(),
});
const recording = {
  attrs: recordingAttrs,
  content: z.array(paragraph).optional(),
};
const video = z.strictObject({ type: z.literal('video'), ...recording });
const audio = z.strictObject({ type: z.literal('audio'), ...recording });

/** A card that leads to something on another site. Nothing of that site is loaded here. */
export const embedAttrs = z.strictObject({
  url: z
    .string()
    .refine((url) => /^https?:/.test(url) && isSafeLink(url) && URL.canParse(url), 'a card leads to http or https'),
  title: line,
  description: line.nullable(),
});
const embedCard = z.strictObject({ type: z.literal('embedCard'), attrs: embedAttrs });

const correctionNote = z.strictObject({ type: z.literal('correctionNote'), content: z.array(paragraph).min(1) });

/** Every block a story may be made of. */
export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  blockquote,
  agate,
  pullQuote,
  picture,
  gallery,
  table,
  factBox,
  brief,
  timeline,
  question,
  keyPoints,
  liveEntry,
  video,
  audio,
  embedCard,
  correctionNote,
]);

export type Block = z.infer<typeof block>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
export type Flow = z.infer<typeof flow>;
export type ListItem = z.infer<typeof listItem>;
