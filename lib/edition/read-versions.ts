import { type Reader, read } from '../../db/database.ts';
import { versionsOf } from '../../db/queries/edition/article-versions.ts';
import { site } from '../../site.ts';
import { type Stamp, stampOf } from '../news/dates.ts';
import { type Difference, diffStories, isChanged } from '../news/diff.ts';
import { siteNow } from './read-site.ts';

/** A time at which readers were given other words. */
export interface PublishedVersion {
  time: Stamp;
  /** The hash of the revision: a chain that shows any later change. */
  hash: string;
  /** What changed against the version before; empty for the first. */
  differences: Difference[];
}

/** Whether readers may read what changed in a story, and something has. */
export async function hasChanges(db: Reader, id: number): Promise<boolean> {
  return (await siteNow(db)).changeHistory && (await versionsOf(db, id)).length > 1;
}

/**
 * The public history of a story, newest first: what readers were shown, and what changed each time. Empty when its words
 * are what was first published, or it is not published.
 */
export async function readVersions(id: number): Promise<PublishedVersion[]> {
  const versions = await read((db) => versionsOf(db, id));
  return versions
    .map(({ publishedAt, hash, content }, at): PublishedVersion => {
      const before = versions[at - 1];
      const differences = before ? diffStories(before.content, content) : [];
      return { time: stampOf(publishedAt, site.zone), hash, differences };
    })
    .filter(({ differences }, at) => at === 0 || isChanged(differences))
    .toReversed();
}
