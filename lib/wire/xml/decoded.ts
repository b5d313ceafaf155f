import { Problem } from '../../platform/problem.ts';
import { mixedUtf8 } from '../mixed-utf8.ts';

/** XML text, and where in it something was mended: the first thousand places. */
export interface XmlPiece {
  text: string;
  mended: number[];
}

const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const ENOUGH_TO_TELL = 256;

/** Characters that no XML may carry, and that exports carry all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Decodes a stream of XML: by its byte order mark, the encoding it declares, or as UTF-8, among which other bytes are
 * read as what they most often are. What no XML may carry is taken out.
 * Throws a Problem when it declares an encoding that is not known.
 */
export async function* decodedXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<XmlPiece> {
  let decode: Decode | null = null;
  let first: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decode) {
      yield tidied(decode(chunk));
      continue;
    }
    first = Buffer.concat([first, chunk]);
    if (first.length < ENOUGH_TO_TELL) continue;
    decode = decoderFor(first);
    const { text, mended } = tidied(decode(first));
    yield { text: text.trimStart(), mended };
  }
  const rest = decode ? Buffer.alloc(0) : first;
  decode ??= decoderFor(first);
  const { text, mended } = tidied(decode(rest, true));
  yield { text: rest.length > 0 ? text.trimStart() : text, mended };
}

function tidied({ text, mended }: XmlPiece): XmlPiece {
  return { text: text.replace(FORBIDDEN, ''), mended };
}

/** Decodes what comes next, the last of it too. */
type Decode = (bytes: Buffer, isLast?: boolean) => XmlPiece;

function decoderFor(first: Buffer): Decode {
  if (first[0] === 0xff && first[1] === 0xfe) return decoderOf('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return decoderOf('utf-16be');
  const label = DECLARED.exec(first.subarray(0, ENOUGH_TO_TELL).toString('latin1').replace(/^ï»¿/, ''))?.[1] ?? 'utf-8';
  // What can be read as it stands is not in two bytes a letter, whatever it says.
  if (/^utf-?(?:8|16)$|^utf-16|^ucs/i.test(label)) return utf8Decoder();
  return decoderOf(label);
}

function decoderOf(label: string): Decode {
  try {
    const decoder = new TextDecoder(label);
    return (bytes, isLast = false) => ({ text: decoder.decode(bytes, { stream: !isLast }), mended: [] });
  } catch {
    throw new Problem(`Line 1: it is encoded as "${label}", which is not known.`);
  }
}

/** The beginning of a letter that was cut in two. */
const CUT = /(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$/;

/** Reads UTF-8 strictly, and what is none in a piece as a whole among it. */
function utf8Decoder(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return (bytes, isLast = false) => {
    const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    const cut = isLast ? 0 : (CUT.exec(all.toString('latin1', Math.max(all.length - 3, 0)))?.[0].length ?? 0);
    const whole = all.subarray(0, all.length - cut);
    held = Buffer.from(all.subarray(whole.length));
    const piece = decodedUtf8(strict, whole);
    if (isFirst) piece.text = piece.text.replace(/^\ufeff/, '');
    isFirst &&= whole.length === 0;
    return piece;
  };
}

function decodedUtf8(strict: TextDecoder, bytes: Buffer): XmlPiece {
  try {
    return { text: strict.decode(bytes), mended: [] };
  } catch {
    const { text, mended } = mixedUtf8(bytes);
    return { text, mended };
  }
}
