import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The encodings a body is kept in, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** A body in every encoding, prepared once. */
export type Encoded = Record<Encoding, Buffer>;

/**
 * Prepares a body in every encoding.
 * @param effort brotli quality: 5 for what machines read, 9 for pages (made while a reader waits), 11 for files (made once)
 */
export async function encode(identity: Buffer, effort: 5 | 9 | 11): Promise<Encoded> {
  const [br, gz] = await Promise.all([
    toBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    toGzip(identity, { level: 9 }),
  ]);
  return { br: exact(br), gzip: exact(gz), identity };
}

/** The same bytes in memory of their own length: zlib hands out views on blocks of 64 KB, which a cache would keep. */
function exact(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** What negotiator 1.1 can do and its published types do not say: break ties by the server's preference. */
interface PreferringNegotiator {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

const MOST_REMEMBERED = 500;
const chosen = new Map<string, Encoding>();

/**
 * The encoding to answer with, by the quality values of an Accept-Encoding header (RFC 9110, 12.5.3); ours, best first,
 * among equals. Who refuses even identity gets it all the same, as the same section allows.
 */
export function chooseEncoding(accept: string | undefined): Encoding {
  const header = accept ?? 'identity';
  const known = chosen.get(header);
  if (known !== undefined) return known;
  const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const [best] = negotiator.encodings([...ENCODINGS], { preferred: [...ENCODINGS] });
  const encoding = ENCODINGS.find((name) => name === best) ?? 'identity';
  if (chosen.size >= MOST_REMEMBERED) chosen.clear();
  if (header.length < 200) chosen.set(header, encoding);
  return encoding;
}
