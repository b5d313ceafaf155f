import type { MediaFiles } from '#lib/edition/picture.ts';
import { readMediaAt } from '#lib/edition/read-media.ts';
import type { Body } from '#lib/news/body/body.ts';
import { mediaOf } from '#lib/news/body/body-media.ts';

/** The media of a page that is no story, as the desk may see them. */
export function mediaOnPage(body: Body | undefined): Promise<MediaFiles> {
  return readMediaAt(body ? mediaOf(body) : [], '/admin/api/media/');
}
