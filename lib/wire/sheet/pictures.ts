import type { Block } from '../../news/body/blocks.ts';
import type { PictureUse } from '../../news/media.ts';
import { useOf as asUse, type FoundPicture, foundPicture } from '../found-picture.ts';
import { webAddress } from '../html/addresses.ts';
import type { HtmlBody } from '../html/html-body.ts';
import type { WirePicture } from '../wire-item.ts';
import { escaped } from '../xml/html-of.ts';

/** A picture by its address, in the one spelling under which a body keeps it too. */
export function pictureAt(address: string, facts: Omit<FoundPicture, 'address'> = {}): WirePicture {
  const alt = facts.alt || facts.caption || '';
  return foundPicture({ ...facts, address: webAddress(address, null) ?? address.trim(), alt });
}

/** A picture as HTML, for a body that is read from it. */
export function figureOf({ address, alt, caption, credit }: WirePicture): string {
  const legend = `${caption ? escaped(caption) : ''}${credit ? `<cite>${escaped(credit)}</cite>` : ''}`;
  return `<figure><img src="${escaped(address)}" alt="${escaped(alt)}">${legend ? `<figcaption>${legend}</figcaption>` : ''}</figure>`;
}

/**
 * A body in which every picture has what is known of it from elsewhere, where the body itself said less; the pictures
 * that stand nowhere in it come along. One whose address nobody can follow is left out.
 */
export function withPictureFacts(body: HtmlBody, sent: readonly WirePicture[]): HtmlBody {
  const known = [...new Map(sent.map((picture) => [picture.key, picture])).values()];
  const facts = new Map(known.map((picture) => [picture.key, picture]));
  const inBody = new Set(body.pictures.map(({ key }) => key));
  const others = known.filter(({ key }) => !inBody.has(key));
  const lost = others.filter(({ address }) => !canBeFollowed(address));
  return {
    body: {
      type: 'doc',
      content: body.body.content.map((block) => mapPictures(block, (use) => filled(use, facts.get(use.media)))),
    },
    pictures: [
      ...body.pictures.map((picture) => merged(picture, facts.get(picture.key))),
      ...others.filter((one) => !lost.includes(one)),
    ],
    losses: [
      ...body.losses,
      ...lost.map(({ address }) => `Left out: a picture whose address cannot be followed (${address.slice(0, 100)}).`),
    ],
  };
}

/** An address of the web, or the name of a file that came along. */
function canBeFollowed(address: string): boolean {
  return /^https?:\/\//i.test(address) || !/^[\w+.-]+:/.test(address);
}

function merged(picture: WirePicture, more: WirePicture | undefined): WirePicture {
  return more
    ? {
        ...more,
        ...filled(picture, more),
        bytes: picture.bytes,
        usage: picture.usage ?? more.usage,
        mime: picture.mime ?? more.mime,
        width: more.width ?? picture.width,
        height: more.height ?? picture.height,
      }
    : picture;
}

interface Words {
  alt: string;
  caption: string | null;
  credit: string | null;
}

function filled<Kind extends Words>(one: Kind, more: Words | undefined): Kind {
  if (!more) return one;
  return { ...one, alt: one.alt || more.alt, caption: one.caption ?? more.caption, credit: one.credit ?? more.credit };
}

function mapPictures(block: Block, change: (use: PictureUse) => PictureUse): Block {
  if (block.type === 'picture') return { ...block, attrs: change(block.attrs) };
  if (block.type !== 'gallery') return block;
  return { ...block, content: block.content.map((one) => ({ ...one, attrs: change(one.attrs) })) };
}

/** The picture that leads a story: the first of those given that came along and does not stand in the body. */
export function leadOf(body: HtmlBody, pictures: readonly WirePicture[]): PictureUse | null {
  const standing = new Set(body.body.content.flatMap(keysIn));
  const kept = new Set(body.pictures.map(({ key }) => key));
  const lead = pictures.find(({ key }) => kept.has(key) && !standing.has(key));
  return lead ? asUse(lead) : null;
}

function keysIn(block: Block): string[] {
  if (block.type === 'picture') return [block.attrs.media];
  return block.type === 'gallery' ? block.content.map(({ attrs }) => attrs.media) : [];
}
