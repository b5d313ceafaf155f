import { z } from 'zod';

/** Whether a link may stand in a story: http, https, mailto, or a path of this site; at most 2,000 characters. */
export function isSafeLink(href: string): boolean {
  return href.length <= 2000 && /^(https?:\/\/|mailto:|\/(?!\/))[^\s\\]*$/i.test(href);
}

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z.string().refine(isSafeLink, 'a link must be http, https, mailto or start with /'),
    }),
  }),
]);

export const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(mark).optional(),
});

const lineBreak = z.strictObject({ type: z.literal('hardBreak') });

export const inline = z.discriminatedUnion('type', [text, lineBreak]);

export const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).optional() });

export type Mark = z.infer<typeof mark>;
export type Inline = z.infer<typeof inline>;
export type Paragraph = z.infer<typeof paragraph>;

/** One paragraph of plain text. */
export function paragraphOf(line: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text: line }] };
}
