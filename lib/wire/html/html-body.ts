import type { Block } from '../../news/body/blocks.ts';
import { type Body, MOST_BLOCKS, MOST_CHARACTERS } from '../../news/body/body.ts';
import { plainText } from '../../news/body/body-text.ts';
import { canonicalBody } from '../../news/body/canonical-body.ts';
import { Reading } from '../../news/body/paste/read-html.ts';
import { blocksOfText } from '../../news/body/paste/read-text.ts';
import type { WirePicture } from '../wire-item.ts';
import { Losses } from './losses.ts';
import { parsedHtml, wordsOfHtml } from './parse-html.ts';
import { Pictures } from './pictures.ts';
import { WireWay } from './wire-way.ts';

/** HTML as a body of ours. */
export interface HtmlBody {
  body: Body;
  /** The pictures that stand in the body, under their placeholder keys. */
  pictures: WirePicture[];
  /** What could not be kept, a sentence each. */
  losses: string[];
}

const LONGEST_HTML = 8 * 1024 * 1024;

/**
 * Reads HTML of an agency, feed or archive as a body: what has no block of ours is left out and told of. Never throws.
 * What is beyond the bounds of a body is cut off and told of.
 * @param base the address that links and pictures are relative to, or null
 */
export function bodyOfHtml(html: string, base: string | null): HtmlBody {
  const losses = new Losses();
  const pictures = new Pictures(base);
  if (html.length > LONGEST_HTML) losses.add('what stands beyond 8 MB of HTML');
  const bounded = html.slice(0, LONGEST_HTML);
  const nodes = parsedHtml(bounded);
  if (!nodes) losses.add('all structure, since its HTML is too tangled to be read');
  const blocks = nodes
    ? Reading.blocksIn(nodes, new WireWay(base, pictures, losses))
    : blocksOfText(wordsOfHtml(bounded));
  const body = canonicalBody({ type: 'doc', content: withinBounds(blocks.filter(isNews), losses) });
  return { body, pictures: pictures.all(), losses: losses.sentences() };
}

/** Whether a block is not the picture above it again: pages that load pictures late name each twice. */
function isNews(block: Block, at: number, blocks: readonly Block[]): boolean {
  const above = blocks[at - 1];
  if (block.type !== 'picture' || above?.type !== 'picture' || block.attrs.media !== above.attrs.media) return true;
  return block.attrs.caption !== null && block.attrs.caption !== above.attrs.caption;
}

/** As many blocks as a body may hold. */
function withinBounds(blocks: readonly Block[], losses: Losses): Block[] {
  let kept = blocks.slice(0, MOST_BLOCKS);
  while (kept.length > 0 && isTooLong(kept)) kept = kept.slice(0, Math.floor(kept.length / 2));
  if (kept.length < blocks.length) losses.add('a paragraph beyond what a text may hold', blocks.length - kept.length);
  return kept;
}

function isTooLong(blocks: Block[]): boolean {
  return plainText({ type: 'doc', content: blocks }).length > MOST_CHARACTERS;
}
