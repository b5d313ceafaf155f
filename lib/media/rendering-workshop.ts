import type { MadeFiles } from '../../db/queries/newsroom/media-making.ts';
import type { RenderOrder } from './render-files.ts';
import { workshop } from './workshop.ts';

/** A process of its own that makes the files of pictures. */
export function renderingWorkshop() {
  return workshop<RenderOrder, MadeFiles>({
    program: new URL('./rendering-workshop-process.ts', import.meta.url),
    makes: 'pictures',
    longest: 300_000,
  });
}
