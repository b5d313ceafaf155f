import { findPackage, itemsOfPackage, putPackage } from '../../../db/queries/newsroom/wire-packages.ts';
import { digest } from '../../platform/digest.ts';
import { isNewer, type VersionMark } from '../version-order.ts';
import type { WirePackage } from '../wire-item.ts';
import type { FilingDesk } from './filing-desk.ts';
import { tieItems } from './ties.ts';

/**
 * Remembers what packages bring together and ties the stories of it that are there; those that come later are tied when
 * they come. Of two versions of a package the newest decides. Part of the caller's act.
 */
export async function filePackages(desk: FilingDesk, packages: readonly WirePackage[]): Promise<void> {
  const { db } = desk.act;
  for (const one of packages) {
    const { provider, guid, version, versionAt, guids } = one;
    const mark: VersionMark = { version, versionAt, signal: 'use', digest: digest(JSON.stringify(guids)) };
    const there = await findPackage(db, one);
    // One that lists the same again is newer all the same: what came between the two and comes late is older.
    if (there && !isNewer(mark, { ...there, signal: 'use' })) continue;
    const before = await itemsOfPackage(db, one);
    await putPackage(db, { provider, guid, version, versionAt, digest: mark.digest }, guids);
    await tieItems(desk, provider, [...new Set([...before, ...guids])]);
  }
}
