import { type Reader, read } from '../../db/database.ts';
import {
  filesOfMedia,
  findMedium,
  type LibraryMedium,
  listMedia,
  uploaders,
} from '../../db/queries/newsroom/media-library.ts';
import { mediumUses } from '../../db/queries/newsroom/media-uses.ts';
import { type LibraryItem, type LibrarySearch, librarySearchSchema, type MediumUses } from '../news/library.ts';
import { mediaKeySchema, PICTURE_MIMES } from '../news/media.ts';
import { now } from '../platform/now.ts';

const DAY = 86_400_000;
const PAGE = 60;

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
  return rows.map(({ path, fileDigest: _, digest: key, ...row }) => {
    const made = files.get(row.id) ?? [];
    const formats = PICTURE_MIMES.map((mime) => ({
      mime,
      files: made.filter((file) => file.mime === mime).map((file) => ({ url: deskPath(file.path), width: file.width })),
    })).filter((format) => format.files.length > 0);
    const src = row.type === 'picture' ? formats.at(-1)?.files.at(-1)?.url : deskPath(path);
    return { ...row, key, src: src ?? null, formats };
  });
}
