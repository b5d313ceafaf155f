import type { z } from 'zod';
import type { article, picture as pictureShape } from '../../news/api/shapes.ts';
import type { PictureUse } from '../../news/media.ts';
import type { MediaFiles, Medium } from '../picture.ts';
import { plainFile } from '../plain-file.ts';
import { full } from './answer.ts';

/** Every file of a picture; none of a film or sound, whose file is the medium itself. */
function renditionsOf({ formats, width, height }: Medium) {
  return formats.flatMap(({ mime, files }) =>
    files.map((file) => ({
      url: full(file.url),
      mime,
      width: file.width,
      height: Math.round((file.width * height) / (width || 1)),
    })),
  );
}

/** A picture as it is used; null when it has no files. */
export function pictureFor(use: PictureUse | null, files: MediaFiles): z.infer<typeof pictureShape> | null {
  if (!use) return null;
  const medium = files.get(use.media);
  if (medium?.type !== 'picture') return null;
  const { media: key, alt, caption, credit } = use;
  return {
    ...{ key, alt, caption, credit, width: medium.width, height: medium.height },
    url: full(plainFile(medium).url),
    renditions: renditionsOf(medium),
  };
}

/** Every medium of an article, by its key. */
export function mediaFor(files: MediaFiles): z.infer<typeof article>['media'] {
  return [...files].map(([key, medium]) => {
    const { url, mime } = plainFile(medium);
    const { type, width, height, duration } = medium;
    return {
      key,
      type,
      url: full(url),
      mime,
      width,
      height,
      duration_seconds: duration,
      renditions: renditionsOf(medium),
    };
  });
}
