import type { WireActs } from '#components/desk/wire/wire-acts.ts';
import {
  accept,
  compare,
  decline,
  findStories,
  item,
  lines,
  merge,
  news,
  original,
  proposals,
  spike,
  take,
  unspike,
} from './actions.ts';

/** The server actions of the screen of the wire, as one thing that is handed to it. */
export const wireActs: WireActs = {
  ...{ lines, news, item, original, compare, take, merge, spike, unspike, findStories, proposals, accept, decline },
};
