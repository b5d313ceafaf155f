import { escapeText } from 'entities';
import type { DpaItem, DpaPicture } from './schema.ts';

/** Elements of dpa's own that lead to something outside. */
const EMBEDS = /<dnl-(?!image)[\w-]+\b[^>]*?\bsrc="([^"]*)"[^>]*?(?:\/>|>(?:<\/dnl-[\w-]+>)?)/g;
const IMAGES = /<dnl-image\b([^>]*?)(?:\/>|>(?:<\/dnl-image>)?)/g;
const DATELINE = /<span class="dateline">(?:[^<]|<span class="credit">[^<]*<\/span>)*<\/span>/;

/** The HTML of an item as any HTML has it: dpa's own elements become frames and figures, the infobox stands below. */
export function htmlOf({ article_html, infobox_html, associations }: DpaItem): string {
  const pictures = new Map((associations ?? []).map((picture) => [picture.urn ?? '', picture]));
  return `${article_html ?? ''}${infobox_html ?? ''}`
    .replace(DATELINE, '')
    .replace(EMBEDS, (_, src: string) => `<iframe src="${src}"></iframe>`)
    .replace(IMAGES, (_, attributes: string) => figureOf(attributes, pictures));
}

function figureOf(attributes: string, pictures: Map<string, DpaPicture>): string {
  const picture = pictures.get(/\bref="([^"]*)"/.exec(attributes)?.[1] ?? '');
  const address = picture?.renditions[0]?.url;
  if (!picture || !address) return '';
  const caption = picture.caption ?? picture.headline ?? '';
  return `<figure><img src="${escapeText(address).replaceAll('"', '%22')}" alt="${escapeText(picture.headline ?? '').replaceAll('"', '&quot;')}"><figcaption>${escapeText(caption)}</figcaption></figure>`;
}
