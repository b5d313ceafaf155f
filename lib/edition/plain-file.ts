import type { TreeFile } from '../news/body/body-tree.ts';
import type { Medium } from './picture.ts';

/** The file that every program knows how to show: of a picture its JPEG, with its own size. */
export function plainFile({ type, url, mime, width, height, formats }: Medium): TreeFile {
  if (type !== 'picture') return { url, mime, width, height };
  const own = formats.flatMap(({ files }) => files).find((file) => file.url === url)?.width ?? width;
  return { url, mime: 'image/jpeg', width: own, height: Math.round((own * height) / width) };
}
