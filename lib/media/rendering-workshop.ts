import type { MadeFiles } from '../../db/queries/newsroom/media-making.ts';
import type { RenderOrder } from './render-files.ts';
import { workshop } from './workshop.ts';

/** A process of its own that makes the files of pictures. */
export function renderingWorkshop() {
  return workshop<RenderOrder, MadeFiles>({
    program: './rendering-workshop-process.ts',
    makes: 'pictures',
    longest: 300_000,
  });
}
