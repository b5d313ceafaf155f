import type { Picture as PictureData } from '#lib/edition/picture.ts';
import { Picture } from '../ui/picture.tsx';
import { Caption } from './figure.tsx';

/** The picture that leads a story; one in portrait is kept from filling the screen. */
export function LeadPicture({ picture, sizes }: { picture: PictureData; sizes: string }) {
  const tall = picture.medium.height > picture.medium.width;
  return (
    <figure>
      <Picture picture={picture} sizes={sizes} priority className={tall ? 'w-full max-w-100' : 'w-full'} />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  );
}
