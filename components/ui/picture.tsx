import { preload } from 'react-dom';
import type { Medium, Picture as PictureData, PictureFormat } from '#lib/edition/picture.ts';
import { quotient, type Ratio } from '#lib/news/framing.ts';
import type { PicturePart } from '#lib/news/media.ts';

interface PictureProps {
  picture: PictureData;
  /** How wide it is shown, as a `sizes` attribute says it. */
  sizes: string;
  /** The lead of a page: fetched before anything else. One a page. */
  priority?: boolean;
  /** Says nothing to those who do not see it, because the words beside it do. */
  decorative?: boolean;
  /** The cut that a list shows, where an editor has said how it is to be; without one the box cuts around the middle. */
  cut?: Ratio;
  className?: string;
}

/** Whether a picture stands upright, and so would fill the screen and more if it were as wide as others. */
export function isUpright({ medium }: PictureData): boolean {
  return medium.height > medium.width;
}

const PARTS: Record<PicturePart, string> = {
  'left-top': 'object-left-top',
  top: 'object-top',
  'right-top': 'object-right-top',
  left: 'object-left',
  center: 'object-center',
  right: 'object-right',
  'left-bottom': 'object-left-bottom',
  bottom: 'object-bottom',
  'right-bottom': 'object-right-bottom',
};

/** A picture in every format and width there is of it; its box is reserved before it comes. */
export function Picture({
  picture,
  sizes,
  priority = false,
  decorative = false,
  cut,
  className = 'w-full',
}: PictureProps) {
  const { alt, part } = picture;
  // What was chosen for this use goes before what was said of the picture.
  const medium = shownOf(picture.medium, part ? undefined : cut);
  const plain = medium.formats.at(-1);
  const others = medium.formats.slice(0, -1);
  if (priority) preloadBest(medium, sizes);
  return (
    <picture className="contents">
      {others.map(({ mime, files }) => (
        <source key={mime} type={mime} srcSet={srcSet(files)} sizes={sizes} />
      ))}
      <img
        src={medium.url}
        srcSet={plain && plain.files.length > 1 ? srcSet(plain.files) : undefined}
        sizes={plain && plain.files.length > 1 ? sizes : undefined}
        width={medium.width}
        height={medium.height}
        alt={decorative ? '' : alt}
        loading={priority ? undefined : 'lazy'}
        decoding={priority ? undefined : 'async'}
        fetchPriority={priority ? 'high' : undefined}
        className={`h-auto ${className}${part ? ` ${PARTS[part]}` : ''}`}
      />
    </picture>
  );
}

/** A medium as its cut shows it, where it has one. */
function shownOf(medium: Medium, cut: Ratio | undefined): Medium {
  const formats = cut && medium.cuts?.[cut];
  const plain = formats?.at(-1)?.files.at(-1);
  if (!formats || !plain) return medium;
  return { ...medium, formats, url: plain.url, width: plain.width, height: Math.round(plain.width / quotient(cut)) };
}

type Files = PictureFormat['files'];

function srcSet(files: Files): string {
  return files.map(({ url, width }) => `${url} ${width}w`).join(', ');
}

/** A browser that does not know the best format does not fetch it: the hint says what it is. */
function preloadBest({ formats, url }: Medium, sizes: string): void {
  const [best] = formats;
  if (!best) return;
  preload(url, {
    as: 'image',
    type: best.mime,
    imageSrcSet: srcSet(best.files),
    imageSizes: sizes,
    fetchPriority: 'high',
  });
}
