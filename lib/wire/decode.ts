import { Problem } from '../platform/problem.ts';
import { byteOrder, utf32Text } from './byte-order.ts';
import { withoutDoubleEncoding } from './doubly-encoded.ts';
import { declaredEncoding, knownEncoding, likelyEncoding } from './encodings.ts';
import { mixedUtf8 } from './mixed-utf8.ts';
import { withoutWindowsLeftovers } from './windows-leftovers.ts';

/** Bytes as text. */
export interface Decoded {
  /** Without byte order mark and NUL; other control characters are still there, since telegrams are made of them. */
  text: string;
  encoding: string;
  /** What was mended, a sentence each. */
  notes: string[];
}

export interface DecodeOrders {
  /** What somebody else says of the encoding: the header of an answer. */
  charset?: string | null;
  /** Whether more follows that is not here, so that a letter may be cut in two at the end. */
  partial?: boolean;
}

/**
 * Decodes bytes: by byte order mark, as UTF-8 where they are valid UTF-8 whatever they are said to be, by what they are
 * said to be, or by what they look like. Throws a Problem when they are text in no encoding that is read here.
 */
export function decodeBytes(bytes: Uint8Array, { charset = null, partial = false }: DecodeOrders = {}): Decoded {
  const order = byteOrder(bytes);
  if (order?.encoding === 'ebcdic') throw new Problem('It is encoded in EBCDIC, which is not read.');
  const content = order ? bytes.subarray(order.mark) : bytes;
  const decoded =
    order && order.encoding !== 'utf-8' ? wide(content, order.encoding, partial) : narrow(content, charset, partial);
  return tidied(decoded);
}

function wide(bytes: Uint8Array, encoding: string, partial: boolean): Decoded {
  const text = encoding.startsWith('utf-32')
    ? utf32Text(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes, { stream: partial });
  return { text, encoding, notes: [] };
}

function narrow(bytes: Uint8Array, charset: string | null, partial: boolean): Decoded {
  const labels = [charset, declaredEncoding(bytes)].flatMap((label) => label ?? []);
  // Letters of seven bits a byte are valid UTF-8 and mean something else.
  const shifting = labels.map(knownEncoding).find((encoding) => encoding === 'iso-2022-jp');
  const text = shifting ? null : strictly(bytes, 'utf-8', partial);
  if (text !== null) return { text, encoding: 'utf-8', notes: misdeclared(labels, text) };
  for (const label of labels) {
    const encoding = knownEncoding(label);
    if (!encoding || /^utf-/.test(encoding)) continue;
    const strict = strictly(bytes, encoding, partial);
    if (strict !== null) return { text: strict, encoding, notes: [] };
    const loose = new TextDecoder(encoding).decode(bytes, { stream: partial });
    const broken = loose.split('\ufffd').length - 1;
    if (broken <= loose.length / 200) return { text: loose, encoding, notes: [brokenNote(broken, encoding)] };
  }
  return undeclared(bytes, labels);
}

function undeclared(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const { text, valid, invalid } = mixedUtf8(bytes);
  if (valid >= invalid) {
    return {
      text,
      encoding: 'utf-8',
      notes: [`what is no UTF-8 (${invalid} ${invalid === 1 ? 'byte' : 'bytes'}) was read as windows-1252`],
    };
  }
  const encoding = likelyEncoding(bytes);
  const said = labels.length > 0 ? `it says ${labels.join(', ')}, and is not` : 'it does not say which';
  return { text: new TextDecoder(encoding).decode(bytes), encoding, notes: [`read as ${encoding}: ${said}`] };
}

function strictly(bytes: Uint8Array, encoding: string, partial: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return null;
  }
}

function misdeclared(labels: readonly string[], text: string): string[] {
  const [label] = labels;
  const encoding = label === undefined ? 'utf-8' : knownEncoding(label);
  if (encoding === 'utf-8' || /^[\0-\x7f]*$/.test(text)) return [];
  return [`read as UTF-8: it says ${label}, and is not`];
}

function brokenNote(broken: number, encoding: string): string {
  return `${broken} ${broken === 1 ? 'letter' : 'letters'} could not be read as ${encoding}`;
}

function tidied({ text, encoding, notes }: Decoded): Decoded {
  const single = withoutDoubleEncoding(text.replace(/^\ufeff/, '').toWellFormed());
  const mended = withoutWindowsLeftovers(single.text);
  const whole = mended.text.includes('\0') ? mended.text.replaceAll('\0', '') : mended.text;
  const nul = whole === mended.text ? [] : ['NUL characters were taken out'];
  const twice = single.count > 0 ? [`letters that had been encoded twice were mended (${single.count})`] : [];
  const signs = mended.count > 0 ? ['signs of windows-1252 were mended'] : [];
  return { text: whole, encoding, notes: [...notes, ...twice, ...signs, ...nul] };
}
