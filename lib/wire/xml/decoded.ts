import { Problem } from '../../platform/problem.ts';

const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const ENOUGH_TO_TELL = 256;

/** Characters that no XML may carry, and that exports carry all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Decodes a stream of XML: by its byte order mark, the encoding it declares, or as UTF-8. What no XML may carry is taken
 * out. Throws a Problem when it declares an encoding that is not known.
 */
export async function* decodedXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let first: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true }).replace(FORBIDDEN, '');
      continue;
    }
    first = Buffer.concat([first, chunk]);
    if (first.length < ENOUGH_TO_TELL) continue;
    decoder = decoderFor(first);
    yield decoder.decode(first, { stream: true }).replace(FORBIDDEN, '').trimStart();
  }
  decoder ??= decoderFor(first);
  yield decoder.decode(first.length < ENOUGH_TO_TELL ? first : undefined).replace(FORBIDDEN, '');
}

function decoderFor(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  const label = DECLARED.exec(first.subarray(0, ENOUGH_TO_TELL).toString('latin1').replace(/^ï»¿/, ''))?.[1] ?? 'utf-8';
  // What can be read as it stands is not in two bytes a letter, whatever it says.
  if (/^utf-?16|^ucs/i.test(label)) return new TextDecoder('utf-8');
  try {
    return new TextDecoder(label);
  } catch {
    throw new Problem(`Line 1: it is encoded as "${label}", which is not known.`);
  }
}
