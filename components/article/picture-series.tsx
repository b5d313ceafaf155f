import type { ReactNode } from 'react';
import { pictureOf } from '#lib/edition/picture.ts';
import type { Article } from '#lib/edition/read-article.ts';
import type { Block, BlockOf } from '#lib/news/body/blocks.ts';
import { isUpright, Picture } from '../ui/picture.tsx';
import { BodyBlock } from './blocks/body-block.tsx';

const SIZES = '(min-width: 80rem) 60rem, (min-width: 64rem) 75vw, 100vw';

/**
 * The pictures of an essay in their order, each with its number and an address of its own; the text between them.
 * `children` stand below the first.
 */
export function PictureSeries({ article, children }: { article: Article; children: ReactNode }) {
  const blocks = article.body.content.flatMap((block): Block[] => (block.type === 'gallery' ? block.content : [block]));
  const pictures = blocks.filter((block) => block.type === 'picture');
  const series = blocks.map((block, at) =>
    block.type === 'picture' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
      <Plate key={at} article={article} block={block} number={pictures.indexOf(block) + 1} of={pictures.length} />
    ) : (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
        key={at}
        lang={article.language}
        dir={article.direction}
        className="prose mx-auto my-7 max-w-measure"
      >
        <BodyBlock block={block} media={article.media} opening={null} sponsored={false} newDay={false} />
      </div>
    ),
  );
  return (
    <>
      {series.slice(0, 1)}
      {children}
      {series.slice(1)}
    </>
  );
}

interface PlateProps {
  article: Article;
  block: BlockOf<'picture'>;
  number: number;
  of: number;
}

function Plate({ article, block, number, of }: PlateProps) {
  const picture = pictureOf(block.attrs, article.media);
  const { alt, caption, credit } = block.attrs;
  const tall = picture && isUpright(picture);
  return (
    <figure id={`picture-${number}`} className={`mx-auto mt-8 mb-10 ${tall ? 'max-w-measure' : 'max-w-wide'}`}>
      {picture ? <Picture picture={picture} sizes={SIZES} priority={number === 1} /> : <p>{alt}</p>}
      <figcaption className="mt-3 flex gap-x-5 text-muted">
        <a href={`#picture-${number}`} className="font-semibold whitespace-nowrap text-accent">
          <span className="sr-only">Picture </span>
          {number} / {of}
        </a>{' '}
        <span lang={article.language}>
          {caption && <span className="text-ink">{caption} </span>}
          {credit && <span className="inline-block">{credit}</span>}
        </span>
      </figcaption>
    </figure>
  );
}
