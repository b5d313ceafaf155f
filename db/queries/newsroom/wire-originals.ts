import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { digest } from '../../../lib/platform/digest.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { wireOriginals } from '../../schema/newsroom/wire-copy.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** How hard is pressed: single messages hard, archives of which there are millions of texts lightly. */
const LEVEL = { message: 9, archive: 3 } as const;

/** A file or message as it came. */
export interface Original {
  name: string;
  format: string;
  bytes: Uint8Array;
}

/** The same, packed for being kept; `size` is in bytes, unpacked. */
export interface PackedOriginal {
  digest: string;
  name: string;
  format: string;
  size: number;
  packed: Buffer;
}

/** One that is kept; `receivedAt` is UTC ms. */
export type KeptOriginal = PackedOriginal & { id: number; receivedAt: number };

/** Packs a file, a message or a part of an archive: outside of any act, because it takes its time. */
export async function packOriginal(
  { name, format, bytes }: Original,
  kind: keyof typeof LEVEL = 'message',
): Promise<PackedOriginal> {
  const packed = await compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL[kind] } });
  return { digest: digest(bytes), name: name.slice(0, 500), format, size: bytes.byteLength, packed };
}

/** Keeps a file or message byte for byte, once, and says its number. Part of the caller's act. */
export async function keepOriginal(db: Writer, original: PackedOriginal): Promise<number> {
  const [kept] = await db
    .insert(wireOriginals)
    .values({ ...original, receivedAt: now() })
    .onConflictDoNothing()
    .returning({ id: wireOriginals.id });
  if (kept) return kept.id;
  const [known] = await db
    .select({ id: wireOriginals.id })
    .from(wireOriginals)
    .where(eq(wireOriginals.digest, original.digest));
  if (!known) throw new Error('An original was neither written nor there.');
  return known.id;
}

/** A file or message as it came, still packed; null when there is none of this number. */
export async function findOriginal(db: Reader, id: number): Promise<KeptOriginal | null> {
  const [row] = await db.select().from(wireOriginals).where(eq(wireOriginals.id, id));
  return row ?? null;
}

/** The bytes that came. */
export async function unpackOriginal({ packed, size }: PackedOriginal): Promise<Buffer> {
  return decompress(packed, { maxOutputLength: Math.max(size, 1) });
}
