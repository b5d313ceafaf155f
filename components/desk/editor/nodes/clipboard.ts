import type { z } from 'zod';

/** The attributes that carry a block of ours through the clipboard, whatever its markup shows. */
export function carried(block: string, attrs?: object): Record<string, string> {
  return attrs ? { 'data-block': block, 'data-attrs': JSON.stringify(attrs) } : { 'data-block': block };
}

/** Reads a block of ours from the clipboard; one whose attributes are not as they should be is no block of ours. */
export function parseCarried<Schema extends z.ZodType<Record<string, unknown>>>(block: string, schema: Schema) {
  return {
    tag: `[data-block="${block}"]`,
    getAttrs: (element: HTMLElement) => {
      try {
        const parsed = schema.safeParse(JSON.parse(element.getAttribute('data-attrs') ?? ''));
        return parsed.success ? parsed.data : false;
      } catch {
        return false;
      }
    },
  };
}
