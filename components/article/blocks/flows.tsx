import { type MediaFiles, pictureOf } from '#lib/edition/picture.ts';
import type { Flow as FlowData, ListItem } from '#lib/news/body/blocks.ts';
import type { Paragraph } from '#lib/news/body/inline.ts';
import { isUpright, Picture } from '../../ui/picture.tsx';
import { Figure } from '../figure.tsx';
import { InlineText } from './inline-text.tsx';

/** What stands inside a block. */
export function Flows({ blocks, media }: { blocks: FlowData[]; media: MediaFiles }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    <Flow key={at} block={block} media={media} />
  ));
}

/** A paragraph, list, quote or picture, inside a block or on its own. */
export function Flow({ block, media }: { block: FlowData; media: MediaFiles }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <InlineText content={block.content} />
        </p>
      );
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol>
          <Items items={block.content} />
        </ol>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Paragraphs paragraphs={block.content} />
        </blockquote>
      );
    case 'picture': {
      const picture = pictureOf(block.attrs, media);
      return (
        <Figure caption={block.attrs.caption} credit={block.attrs.credit}>
          {picture ? (
            <Picture
              picture={picture}
              sizes="(min-width: 40rem) 38rem, 100vw"
              className={isUpright(picture) ? 'w-full max-w-100' : 'w-full'}
            />
          ) : (
            <p>{block.attrs.alt}</p>
          )}
        </Figure>
      );
    }
  }
}

/** The items of a list. */
export function Items({ items }: { items: ListItem[] }) {
  return items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    <li key={at}>
      <Paragraphs paragraphs={item.content} />
    </li>
  ));
}

/** Paragraphs one after the other. */
export function Paragraphs({ paragraphs }: { paragraphs: Paragraph[] }) {
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
    <p key={at}>
      <InlineText content={paragraph.content} />
    </p>
  ));
}
