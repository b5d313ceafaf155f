import type { Sharp } from 'sharp';
import { SHARE_SHAPES, type ShareShape, type ShareSource } from '../news/share-pictures.ts';
import { Problem } from '../platform/problem.ts';
import { cropPicture } from './crop-picture.ts';
import { drawCard } from './draw-card.ts';
import { store } from './store.ts';

/**
 * Makes a share picture as a JPEG, always in the size of its shape.
 * @throws Problem when the files of the picture that it is made of are lost
 */
export async function makeSharePicture(source: ShareSource, shape: ShareShape): Promise<Buffer> {
  // Red letters fringe when colors are stored at half the size; photographs do not show it.
  if ('words' in source) return encoded(await drawCard(source.words), '4:4:4');
  return encoded(await cropped(source.files, shape), '4:2:0');
}

function encoded(picture: Sharp, chromaSubsampling: string): Promise<Buffer> {
  return picture.jpeg({ quality: 78, mozjpeg: true, chromaSubsampling }).toBuffer();
}

/** Cuts the first of these files that is there and no drawing. */
async function cropped(files: readonly string[], shape: ShareShape): Promise<Sharp> {
  for (const file of files) {
    const bytes = await store.get(file);
    const picture = bytes && (await cropPicture(bytes, SHARE_SHAPES[shape]));
    if (picture) return picture;
  }
  throw new Problem(`None of the files of a picture is left (${files.join(', ')}); bring back DATA_DIR/media.`);
}
