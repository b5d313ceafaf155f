import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { filledInBlocks, hasBlocks, withoutFilledIn, withShared } from './block-comments.ts';
import { classicParagraphs } from './classic-paragraphs.ts';
import { type Library, shortcodeRenderer } from './render-shortcode.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** Picture, size and all, as WordPress names the smaller files it makes: "ferry-300x200.jpg". */
const NUMBERED_PICTURE = /<img\b[^>]*\bwp-image-(\d+)\b[^>]*>/gi;

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
  const whole = inBlocks ? rendered : classicParagraphs(rendered.replace(/<!--[\s\S]*?-->/g, ''));
  const { body, pictures, losses } = bodyOfHtml(whole, base);
  return { body, pictures, losses: [...losses, ...[...left].map((what) => `Left out: ${what}.`)] };
}

/** Pictures in the size they were put up in, where the library knows them by their number. */
function withLargest(html: string, library: Library): string {
  return html.replace(NUMBERED_PICTURE, (img, id: string) => {
    const attachment = library.attachment(id);
    if (!attachment) return img;
    return img.replace(/(\ssrc\s*=\s*)(["'])([^"']*)\2/i, (whole, name: string, quote: string, src: string) =>
      samePicture(src, attachment.url) ? `${name}${quote}${attachment.url.replaceAll(quote, '')}${quote}` : whole,
    );
  });
}
