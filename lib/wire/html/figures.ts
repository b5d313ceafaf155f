import type { Block, BlockOf } from '../../news/body/blocks.ts';
import { paragraphOf } from '../../news/body/inline.ts';
import { type PastedElement, textOf } from '../../news/body/paste/elements.ts';
import { classesOf, lineOfWords, outermost, wordsWithout } from './elements.ts';

const FIGURES = new Set(['wp-caption', 'tr-caption-container', 'gallery-item', 'caption-img', 'image-with-caption']);
const CAPTIONS = /^(wp-caption-text|tr-caption|gallery-caption|image-caption|caption-text|wp-caption-dd)$/;
const CREDITS = /(^|[-_])(credit|credits|copyright|attribution|photographer|byline)([-_]|$)/;
const GALLERIES = /(^|[-_])(gallery|slideshow|carousel)([-_]|$)/;

/** Whether an element holds a picture, a table or the like together with its caption. */
export function isFigure(element: PastedElement): boolean {
  return element.tagName === 'figure' || classesOf(element).some((name) => FIGURES.has(name));
}

/** Whether an element says that the pictures in it belong together. */
export function isGallery(element: PastedElement): boolean {
  return element.tagName !== 'figure' && classesOf(element).some((name) => GALLERIES.test(name)) && !isFigure(element);
}

/** The captions of a figure that are not those of a figure inside it. */
export function captionsOf(figure: PastedElement): PastedElement[] {
  const isCaption = (one: PastedElement) =>
    one.tagName === 'figcaption' || classesOf(one).some((name) => CAPTIONS.test(name));
  return outermost(figure, (one) => isCaption(one) || isFigure(one)).filter(isCaption);
}

/** What stands below a picture: its caption, and apart from it who made it. */
export function legendOf(captions: readonly PastedElement[]): { caption: string | null; credit: string | null } {
  const credits = captions.flatMap((one) => (isCredit(one) ? [one] : outermost(one, isCredit)));
  const left = new Set(credits);
  return {
    caption: lineOfWords(captions.map((one) => wordsWithout(one, left)).join(' ')),
    credit: lineOfWords(credits.map(textOf).join(' ')),
  };
}

function isCredit(element: PastedElement): boolean {
  return (
    element.tagName === 'cite' || element.tagName === 'small' || classesOf(element).some((name) => CREDITS.test(name))
  );
}

const MOST_OF_GALLERY = 100;

/** Several pictures among these blocks as galleries, and what else stands there. */
export function galleriesOf(blocks: readonly Block[]): Block[] {
  const pictures = blocks.flatMap((block): BlockOf<'picture'>[] => {
    if (block.type === 'picture') return [block];
    return block.type === 'gallery' ? block.content : [];
  });
  const rest = blocks.filter(({ type }) => type !== 'picture' && type !== 'gallery');
  if (pictures.length < 2) return [...pictures, ...rest];
  const galleries: Block[] = [];
  for (let from = 0; from < pictures.length; from += MOST_OF_GALLERY) {
    const content = pictures.slice(from, from + MOST_OF_GALLERY);
    galleries.push({ type: 'gallery', content });
  }
  return [...galleries, ...rest];
}

/** The blocks of a figure with its caption where it belongs: in the table, on the card, or as a line below. */
export function withCaption(blocks: readonly Block[], caption: string | null): Block[] {
  if (!caption) return [...blocks];
  const [first, ...rest] = blocks;
  if (first?.type === 'table' && !first.attrs.caption) return [{ ...first, attrs: { caption } }, ...rest];
  if (first?.type === 'embedCard') return [{ ...first, attrs: { ...first.attrs, description: caption } }, ...rest];
  if (first?.type === 'pullQuote' && !first.attrs.attribution)
    return [{ ...first, attrs: { attribution: caption } }, ...rest];
  return [...blocks, paragraphOf(caption)];
}
