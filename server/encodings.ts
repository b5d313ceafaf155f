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
 * @param effort brotli quality: 9 for pages (made while a reader waits), 11 for files (made once)
 */
export async function encode(identity: Buffer, effort: 9 | 11): Promise<Encoded> {
  const [br, gz] = await Promise.all([
    toBrotli(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    toGzip(identity, { level: 9 }),
  ]);
  return { br, gzip: gz, identity };
}

/** What negotiator 1.1 can do and its published types do not say: break ties by the server's preference. */
interface PreferringNegotiator {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

const MOST_REMEMBERED = 500;
const chosen = new Map<string, Encoding | null>();

/**
 * The encoding to answer with, by the quality values of an Accept-Encoding header (RFC 9110, 12.5.3); ours, best first,
 * among equals. Null when the client refuses even identity.
 */
export function chooseEncoding(accept: string | undefined): Encoding | null {
  const header = accept ?? 'identity';
  const known = chosen.get(header);
  if (known !== undefined) return known;
  const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': header } });
  const [best] = negotiator.encodings([...ENCODINGS], { preferred: [...ENCODINGS] });
  const encoding = ENCODINGS.find((name) => name === best) ?? null;
  if (chosen.size >= MOST_REMEMBERED) chosen.clear();
  if (header.length < 200) chosen.set(header, encoding);
  return encoding;
}
