import { type MediaFiles, pictureOf } from '#lib/edition/picture.ts';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { Picture } from '../../ui/picture.tsx';
import { Caption } from '../figure.tsx';

/** Pictures that are looked at together. */
export function Gallery({ gallery: { content }, media }: { gallery: BlockOf<'gallery'>; media: MediaFiles }) {
  return (
    <div className="my-8 grid grid-cols-1 gap-x-5 tablet:grid-cols-2">
      {content.map(({ attrs }, at) => {
        const picture = pictureOf(attrs, media);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
          <figure key={at} className="my-3">
            {picture ? (
              <Picture
                picture={picture}
                sizes="(min-width: 40rem) 18rem, 100vw"
                className="aspect-3/2 w-full object-cover"
              />
            ) : (
              <p>{attrs.alt}</p>
            )}
            <Caption caption={attrs.caption} credit={attrs.credit} />
          </figure>
        );
      })}
    </div>
  );
}
