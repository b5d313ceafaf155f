import { boxNodes, LiveEntry } from './box-nodes.ts';
import { Audio, EmbedCard, Gallery, Picture, Video } from './media-nodes.ts';
import { tableNodes } from './table-nodes.ts';
import { textNodes } from './text-nodes.ts';

/** Every block and mark of a story as the editor knows it, without the views that a browser shows of some. */
export const storyNodes = [
  ...textNodes,
  ...boxNodes,
  ...tableNodes,
  LiveEntry,
  Picture,
  Gallery,
  Video,
  Audio,
  EmbedCard,
];
