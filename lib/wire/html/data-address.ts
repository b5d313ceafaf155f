import { digest } from '../../platform/digest.ts';

/** A picture that stands in its own address. */
export interface DataPicture {
  /** A name in place of the address, which may be megabytes long. */
  address: string;
  bytes: Uint8Array;
  mime: string;
}

/** Pictures of a few bytes hold a place until a script puts the real one there. */
const LEAST_BYTES = 200;

/** The picture in a data: URL; null where it holds none, or only the place of one. */
export function pictureOfData(url: string): DataPicture | null {
  const comma = url.indexOf(',');
  const [, mime = '', options = ''] = /^data:(image\/[\w.+-]+)((?:;[^,;]*)*)$/i.exec(url.slice(0, comma)) ?? [];
  if (!mime || comma === -1) return null;
  const payload = url.slice(comma + 1);
  const bytes = /;base64$/i.test(options) ? Buffer.from(payload, 'base64') : percentDecoded(payload);
  if (!bytes || bytes.length < LEAST_BYTES) return null;
  const kind = mime
    .toLowerCase()
    .replace(/^image\//, '')
    .replace(/\W.*$/, '');
  return { address: `${digest(bytes)}.${kind}`, bytes, mime: mime.toLowerCase() };
}

function percentDecoded(payload: string): Buffer | null {
  try {
    return Buffer.from(decodeURIComponent(payload), 'utf8');
  } catch {
    return null;
  }
}
