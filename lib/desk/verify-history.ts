import { read } from '../../db/database.ts';
import { type ChainLink, nextLinks } from '../../db/queries/newsroom/history.ts';
import { digest } from '../platform/digest.ts';

const AT_ONCE = 200;

/** What walking the history came to: how many revisions of how many stories hold, and the first link that does not. */
export interface Verified {
  revisions: number;
  stories: number;
  broken: { storyId: number; number: number; why: string } | null;
}

/**
 * Walks the revisions of all stories, or of one, in their order and reckons every hash anew: a text that was changed, a
 * revision that was taken out or put in shows. Stops at the first. Memory does not grow with the archive.
 * @param tell is told how many revisions were walked so far
 */
export async function verifyHistory(
  only: number | undefined,
  tell: (done: number) => void = () => undefined,
): Promise<Verified> {
  const verified: Verified = { revisions: 0, stories: 0, broken: null };
  let before = { storyId: 0, number: 0, hash: '' };
  for (;;) {
    const links = await read((db) => nextLinks(db, before, AT_ONCE, only));
    if (links.length === 0) return verified;
    for (const link of links) {
      const isFirst = link.storyId !== before.storyId;
      const why = flawOf(link, isFirst ? { number: 0, hash: '' } : before);
      if (why) return { ...verified, broken: { storyId: link.storyId, number: link.number, why } };
      verified.revisions += 1;
      if (isFirst) verified.stories += 1;
      before = link;
    }
    tell(verified.revisions);
  }
}

function flawOf({ number, content, hash }: ChainLink, before: { number: number; hash: string }): string | null {
  if (number !== before.number + 1) return `it follows revision ${before.number}: one in between is missing`;
  if (digest(before.hash + JSON.stringify(content)) !== hash) return 'its text or its predecessor is not what was kept';
  return null;
}
