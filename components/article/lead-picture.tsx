import type { Picture as PictureData } from '#lib/edition/picture.ts';
import { isUpright, Picture } from '../ui/picture.tsx';
import { Caption } from './figure.tsx';

/** The picture that leads a story; one in portrait is kept from filling the screen. */
export function LeadPicture({ picture, sizes }: { picture: PictureData; sizes: string }) {
  return (
    <figure>
      <Picture
        picture={picture}
        sizes={sizes}
        priority
        className={isUpright(picture) ? 'w-full max-w-100' : 'w-full'}
      />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  );
}
