import { escaped } from './shortcodes.ts';

/** A picture of the library of the site. */
export interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

/** What a text may ask of the library of its site. */
export interface Library {
  /** The picture with this number; undefined where the export has none. */
  attachment(id: string): Attachment | undefined;
  /** The numbers of the pictures that were put up with this item. */
  below(): readonly string[];
  /** What the block with this number holds, which several texts share; undefined where the export has none. */
  shared(id: string): string | undefined;
}

/** A picture of the library as HTML. */
export function figureOf({ url, alt, caption }: Attachment): string {
  const below = caption ? `<figcaption>${caption}</figcaption>` : '';
  return `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${below}</figure>`;
}
