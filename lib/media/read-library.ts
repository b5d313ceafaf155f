import { z } from 'zod';
import { type Reader, read } from '../../db/database.ts';
import {
  filesOfMedia,
  findMedium,
  type LibraryMedium,
  listMedia,
  uploaders,
} from '../../db/queries/newsroom/media-library.ts';
import { type MediumUses, mediumUses } from '../../db/queries/newsroom/media-uses.ts';
import { MEDIA_TYPES, mediaKeySchema } from '../news/media.ts';
import { now } from '../platform/now.ts';

const DAY = 86_400_000;
const PAGE = 60;

/** What is looked for in the library. */
export const librarySearchSchema = z.strictObject({
  words: z.string().max(200).default(''),
  type: z.enum(MEDIA_TYPES).nullable().default(null),
  uploadedBy: z.string().max(100).nullable().default(null),
  /** Their licence ends within so many days. */
  expiringWithin: z.number().int().min(0).max(3650).nullable().default(null),
  unused: z.boolean().default(false),
  missing: z.enum(['alt', 'credit']).nullable().default(null),
  failed: z.boolean().default(false),
  /** Where the page before ended. */
  below: z.number().int().nullable().default(null),
});

export type LibrarySearch = z.input<typeof librarySearchSchema>;

/** A medium as the library lists it. `thumb` and `src` are addresses that only the desk may ask for. */
export interface LibraryItem extends Omit<LibraryMedium, 'path' | 'fileDigest'> {
  key: string;
  /** A small file of a picture; null when there is none yet. */
  thumb: string | null;
  /** The file itself of a film, sound or captions, the widest JPEG, WebP or AVIF of a picture; null when there is none. */
  src: string | null;
}

/** A page of the library, newest first, and where the next one begins: null when this is the last. */
export async function readLibrary(search: LibrarySearch): Promise<{ items: LibraryItem[]; next: number | null }> {
  const { words, expiringWithin, below, ...filter } = librarySearchSchema.parse(search);
  return read(async (db) => {
    const rows = await listMedia(
      db,
      {
        ...filter,
        words: words.split(/\s+/).filter(Boolean),
        expiringBy: expiringWithin === null ? null : now() + expiringWithin * DAY,
      },
      { below, count: PAGE + 1 },
    );
    const page = rows.slice(0, PAGE);
    return { items: await itemsOf(db, page), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  });
}

/** A medium with where it is used; null when there is none of this key. */
export async function readMedium(key: string): Promise<{ item: LibraryItem; uses: MediumUses } | null> {
  if (!mediaKeySchema.safeParse(key).success) return null;
  return read(async (db) => {
    const row = await findMedium(db, key);
    if (!row) return null;
    const [item] = await itemsOf(db, [row]);
    return item ? { item, uses: await mediumUses(db, row) } : null;
  });
}

/** Everybody who has sent anything that is in the library. */
export async function readUploaders(): Promise<{ id: string; name: string }[]> {
  return read(uploaders);
}

/** Who sent a medium, on which the right to change it may depend; null when nobody or nothing is known. */
export async function uploaderOf(key: string): Promise<string | null> {
  return read(async (db) => (await findMedium(db, key))?.uploadedBy ?? null);
}

/** Where the desk looks at a file of the store. */
const deskPath = (path: string) => `/admin/api/media/${path}`;

async function itemsOf(db: Reader, rows: readonly LibraryMedium[]): Promise<LibraryItem[]> {
  const files = await filesOfMedia(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ path, fileDigest: _, ...row }) => {
    const made = files.get(row.id) ?? [];
    const own = row.type === 'picture' ? made.at(-1)?.path : path;
    const [small] = made;
    return { ...row, key: row.digest, thumb: small ? deskPath(small.path) : null, src: own ? deskPath(own) : null };
  });
}
