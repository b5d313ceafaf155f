import type { Block } from '../../news/body/blocks.ts';
import type { PictureUse } from '../../news/media.ts';
import type { HtmlBody } from '../html/html-body.ts';
import { pictureKey } from '../picture-key.ts';
import type { WirePicture } from '../wire-item.ts';
import { escaped } from '../xml/html-of.ts';
import { lineOfText, shortened } from './words.ts';

/** What is known of a picture besides its address. */
export type PictureFacts = Partial<Omit<WirePicture, 'key' | 'address'>>;

/** A picture by its address, with what is known of it. */
export function pictureAt(address: string, facts: PictureFacts = {}): WirePicture {
  const line = (text: string | null | undefined, most: number) => {
    const words = lineOfText(text);
    return words && shortened(words, most);
  };
  return {
    bytes: null,
    mime: null,
    width: null,
    height: null,
    ...facts,
    key: pictureKey(address),
    address,
    alt: line(facts.alt, 2000) ?? line(facts.caption, 2000) ?? '',
    caption: line(facts.caption, 1000),
    credit: line(facts.credit, 1000),
    usage: line(facts.usage, 1000),
  };
}

/** How a picture stands in a story. */
export function asUse({ key, alt, caption, credit }: WirePicture): PictureUse {
  return { media: key, alt, caption, credit };
}

/** A picture as HTML, for a body that is read from it. */
export function figureOf({ address, alt, caption }: WirePicture): string {
  const words = caption ? `<figcaption>${escaped(caption)}</figcaption>` : '';
  return `<figure><img src="${escaped(address)}" alt="${escaped(alt)}">${words}</figure>`;
}

/** A body in which every picture has what is known of it from elsewhere, where the body itself said less. */
export function withPictureFacts(body: HtmlBody, known: readonly WirePicture[]): HtmlBody {
  const facts = new Map(known.map((picture) => [picture.key, picture]));
  const fill = (picture: WirePicture): WirePicture => {
    const more = facts.get(picture.key);
    return more ? { ...more, ...filled(picture, more), usage: picture.usage ?? more.usage } : picture;
  };
  const blocks = body.body.content.map((block) =>
    mapPictures(block, (use) => {
      const more = facts.get(use.media);
      return more ? { ...use, ...filled(use, more) } : use;
    }),
  );
  const inBody = new Set(body.pictures.map(({ key }) => key));
  return {
    ...body,
    body: { type: 'doc', content: blocks },
    pictures: [...body.pictures.map(fill), ...known.filter(({ key }) => !inBody.has(key))],
  };
}

interface Words {
  alt: string;
  caption: string | null;
  credit: string | null;
}

function filled(one: Words, more: Words): Words {
  return { alt: one.alt || more.alt, caption: one.caption ?? more.caption, credit: one.credit ?? more.credit };
}

function mapPictures(block: Block, change: (use: PictureUse) => PictureUse): Block {
  if (block.type === 'picture') return { ...block, attrs: change(block.attrs) };
  if (block.type !== 'gallery') return block;
  return { ...block, content: block.content.map((one) => ({ ...one, attrs: change(one.attrs) })) };
}

/** The picture that leads a story: the first of those given that does not stand in the body. */
export function leadOf(body: HtmlBody, pictures: readonly WirePicture[]): PictureUse | null {
  const standing = new Set(body.body.content.flatMap(keysIn));
  const lead = pictures.find(({ key }) => !standing.has(key));
  return lead ? asUse(lead) : null;
}

function keysIn(block: Block): string[] {
  if (block.type === 'picture') return [block.attrs.media];
  return block.type === 'gallery' ? block.content.map(({ attrs }) => attrs.media) : [];
}
