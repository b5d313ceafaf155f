import { withoutComments } from '../../archives/without-comments.ts';
import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { filledInBlocks, hasBlocks, withoutFilledIn, withShared } from './block-comments.ts';
import { classicParagraphs } from './classic-paragraphs.ts';
import type { Library } from './library.ts';
import { shortcodeRenderer } from './render-shortcode.ts';
import { withoutShortcodes } from './shortcodes.ts';

const PICTURE = /<img\b[^<>]*>/gi;
/** By its class a picture says its number in the library. */
const NUMBER = /\bwp-image-(\d{1,12})\b/i;

/** Whether two addresses name the same picture in two sizes. */
function samePicture(one: string, other: string): boolean {
  const stem = (address: string) =>
    (address.split(/[?#]/)[0] ?? '').replace(/^.*\//, '').replace(/(?:-\d+x\d+|-scaled)?\.\w+$/, '');
  return stem(one) === stem(other);
}

/**
 * The text of an item, in blocks or from before them, as a body of ours.
 * @param base the address it stood at
 */
export function bodyOfWordPress(written: string, base: string | null, library: Library): HtmlBody {
  const left = new Set<string>();
  const text = withShared(written, library.shared);
  const inBlocks = hasBlocks(text);
  if (inBlocks) for (const block of filledInBlocks(text)) left.add(block);
  const html = withLargest(inBlocks ? withoutFilledIn(text) : text, library);
  const rendered = withoutShortcodes(html, shortcodeRenderer(library), (name) => left.add(`the shortcode ${name}`));
  const whole = inBlocks ? rendered : classicParagraphs(withoutComments(rendered));
  const { body, pictures, losses } = bodyOfHtml(whole, base);
  return { body, pictures, losses: [...losses, ...[...left].map((what) => `Left out: ${what}.`)] };
}

/** Pictures in the size they were put up in, where the library knows them by their number. */
function withLargest(html: string, library: Library): string {
  return html.replace(PICTURE, (img) => {
    const id = NUMBER.exec(img)?.[1];
    const attachment = id && library.attachment(id);
    if (!attachment) return img;
    return img.replace(/(\ssrc\s*=\s*)(["'])([^"']*)\2/i, (whole, name: string, quote: string, src: string) =>
      samePicture(src, attachment.url) ? `${name}${quote}${attachment.url.replaceAll(quote, '')}${quote}` : whole,
    );
  });
}
