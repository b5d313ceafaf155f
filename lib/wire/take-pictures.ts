import pLimit from 'p-limit';
import { read, write } from '../../db/database.ts';
import { knownPictures, rememberPictures } from '../../db/queries/newsroom/wire-archives.ts';
import { mediaUsed } from '../news/content.ts';
import { digest } from '../platform/digest.ts';
import { Problem } from '../platform/problem.ts';
import { withoutOwnSite } from './archives/own-site.ts';
import { localPicture } from './local-picture.ts';
import { swapPictures } from './swap-pictures.ts';
import type { WireItem, WirePicture } from './wire-item.ts';

/** Where pictures of items are to be had. */
export interface PictureSources {
  /** Folders in which their files lie: of uploads, or beside the file that is received. */
  folders: readonly string[];
  /** Gets one from elsewhere, with everything that is to be watched; null when nothing is to be fetched. Throws a Problem. */
  fetch: ((address: string) => Promise<Uint8Array>) | null;
  /** Takes the bytes of one into the paper and returns its key. Throws a Problem when it is no picture. */
  accept(bytes: Uint8Array, name: string, knownAs?: string): Promise<string>;
}

const AT_ONCE = 4;
const MOST_FAILURES_KEPT = 50_000;

/**
 * Gets the pictures of items, each once, and puts what they have become in the place of the keys they came under. What
 * was taken before is known; what cannot be had is a loss of its item. Nothing is fetched inside an act.
 */
export function pictureTaker(sources: PictureSources, { dryRun }: { dryRun: boolean }) {
  const failures = new Map<string, string>();
  const turns = pLimit(AT_ONCE);

  async function takeOne(picture: WirePicture): Promise<string | null> {
    const known = failures.get(picture.key);
    if (known !== undefined) return null;
    try {
      const { bytes, name } = await bytesOf(picture, sources, dryRun);
      // What would be fetched is taken for had.
      if (bytes === null) return picture.key;
      return dryRun ? digest(bytes) : await sources.accept(bytes, name, picture.isOwn ? picture.key : undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (failures.size >= MOST_FAILURES_KEPT) failures.clear();
      failures.set(picture.key, error.message.replace(/\.$/, ''));
      return null;
    }
  }

  /** What each picture has become: as it is known, or as it is taken now. */
  async function find(pictures: ReadonlyMap<string, WirePicture>): Promise<Map<string, string>> {
    const found = await read((db) => knownPictures(db, [...pictures.keys()]));
    const missing = [...pictures.values()].filter(({ key }) => !found.has(key));
    const taken = new Map<string, string>();
    const take = async (picture: WirePicture) => {
      const media = await takeOne(picture);
      if (media !== null) taken.set(picture.key, media);
    };
    await Promise.all(missing.map((picture) => turns(() => take(picture))));
    if (taken.size > 0 && !dryRun) await write(({ db }) => rememberPictures(db, taken));
    return new Map([...found, ...taken]);
  }

  return async (items: readonly WireItem[]): Promise<WireItem[]> => {
    const needed = new Map(items.flatMap(picturesShown).map((picture) => [picture.key, picture]));
    if (needed.size === 0) return [...items];
    const found = await find(needed);
    return items.map((item) => withPictures(item, found, failures));
  };
}

/** The pictures that an item shows, not those that were only sent along. */
function picturesShown({ content, facts }: WireItem): WirePicture[] {
  if (facts.pictures.length === 0) return [];
  const shown = new Set(mediaUsed(content));
  return facts.pictures.filter(({ key }) => shown.has(key));
}

function withPictures(
  item: WireItem,
  found: ReadonlyMap<string, string>,
  failures: ReadonlyMap<string, string>,
): WireItem {
  const shown = picturesShown(item);
  if (shown.length === 0) return item;
  const lost = shown.filter(({ key }) => !found.has(key));
  const losses = lost.map((picture) => lossOf(picture, failures.get(picture.key) ?? 'which could not be had'));
  return {
    ...item,
    content: swapPictures(item.content, found),
    facts: { ...item.facts, losses: [...item.facts.losses, ...losses] },
  };
}

function lossOf({ address, caption }: WirePicture, why: string): string {
  const shown = withoutOwnSite(address).slice(0, 300);
  return `Left out: the picture ${shown}${caption ? ` ("${caption}")` : ''}, ${why}.`;
}

async function bytesOf(
  { address, bytes }: WirePicture,
  { folders, fetch }: PictureSources,
  dryRun: boolean,
): Promise<{ bytes: Uint8Array | null; name: string }> {
  const name = nameOf(address);
  if (bytes) return { bytes, name };
  for (const folder of folders) {
    const local = await localPicture(folder, address);
    if (local) return local;
  }
  const elsewhere = /^https?:\/\//i.test(address) && !/^https?:\/\/[^/]*\.invalid(?:[:/]|$)/i.test(address);
  if (!elsewhere) throw new Problem('of which there is no file');
  if (!fetch) throw new Problem('which was not to be fetched');
  return { bytes: dryRun ? null : await fetched(fetch, address), name };
}

async function fetched(fetch: NonNullable<PictureSources['fetch']>, address: string): Promise<Uint8Array> {
  try {
    return await fetch(address);
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`which could not be fetched: ${error.message}`);
    throw error;
  }
}

function nameOf(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return path.replace(/^.*\//, '').slice(-100) || 'picture';
}
