import { figureOf, pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture } from '../../wire-item.ts';
import { escaped } from '../../xml/html-of.ts';
import type { ArticleElement } from './schema.ts';

/** The pieces of an article as one HTML, with the pictures in it. */
export interface ElementsHtml {
  html: string;
  pictures: WirePicture[];
  losses: string[];
}

/** Writes pieces as HTML. What is neither text, picture nor link is told of. */
export function htmlOfElements(elements: readonly ArticleElement[]): ElementsHtml {
  const pictures: WirePicture[] = [];
  const losses: string[] = [];
  const html = elements.map((element) => {
    const picture = pictureOf(element);
    if (picture) pictures.push(picture);
    const written = picture ? figureOf(picture) : htmlOf(element);
    if (written === null) losses.push(`Left out: ${nameOf(element)}.`);
    return written ?? '';
  });
  return { html: html.join('\n'), pictures, losses };
}

/** The picture that an element is, in its largest size. */
export function pictureOf({ media, data, featuredImage }: ArticleElement): WirePicture | null {
  const images = media?.allImages ?? [];
  const [largest] = [...images].sort((a, b) => Number(b.fields?.width ?? 0) - Number(a.fields?.width ?? 0));
  if (featuredImage) return pictureAt(featuredImage.url, { caption: featuredImage.caption ?? null });
  if (!largest) return null;
  return pictureAt(largest.url, {
    mime: largest.mimeType ?? null,
    width: Number(largest.fields?.width) || null,
    height: Number(largest.fields?.height) || null,
    alt: data?.alt ?? '',
    caption: data?.caption?.replace(/<[^<>]*>/g, '') ?? null,
    credit: data?.credit ?? null,
  });
}

function htmlOf(element: ArticleElement): string | null {
  const name = element._type.split('.').at(-1) ?? '';
  if (/^Youtube/i.test(name) && element.assetId) return frame(`https://www.youtube.com/embed/${element.assetId}`);
  if (/^(?:Tweet|Instagram|Video|Map|Document|Interactive)/.test(name) && element.url) return frame(element.url);
  if (/^RichLink/.test(name) && element.url) {
    return `<p>${escaped(element.prefix ?? '')}<a href="${escaped(element.url)}">${escaped(element.text ?? element.url)}</a></p>`;
  }
  const sound = element.assets?.find(({ url }) => url)?.url;
  if (sound) return frame(sound);
  return element.html ?? null;
}

function frame(url: string): string {
  return `<iframe src="${escaped(url)}"></iframe>`;
}

function nameOf({ _type, title }: ArticleElement): string {
  const name = (_type.split('.').at(-1) ?? _type).replace(/(?:Block)?Element$/, '');
  return title ? `${name} “${title}”` : name;
}
