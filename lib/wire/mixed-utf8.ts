/** A letter of UTF-8 beyond ASCII, or else a byte that is none. */
const HIGH =
  /((?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}))|[\x80-\xff]/g;

const MOST_PLACES = 1000;

export interface Mixed {
  text: string;
  /** How many letters beyond ASCII were whole, and how many bytes were not. */
  valid: number;
  invalid: number;
  /** Where in the text the first thousand of those stand. */
  mended: number[];
}

/** UTF-8 among which bytes of another program were pasted: those are read as what they most often are. */
export function mixedUtf8(bytes: Uint8Array): Mixed {
  const source = Buffer.from(bytes).toString('latin1');
  const legacy = new TextDecoder('windows-1252');
  const mended: number[] = [];
  let valid = 0;
  let invalid = 0;
  let shorter = 0;
  const text = source.replace(HIGH, (run, letters: string | undefined, at: number) => {
    const part = Buffer.from(run, 'latin1');
    if (letters !== undefined) {
      valid += 1;
      const letter = part.toString('utf8');
      shorter += run.length - letter.length;
      return letter;
    }
    invalid += 1;
    if (mended.length < MOST_PLACES) mended.push(at - shorter);
    return legacy.decode(part);
  });
  return { text, valid, invalid, mended };
}
