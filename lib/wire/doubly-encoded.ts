import { Buffer } from 'node:buffer';

/** What the bytes 80 to 9F are in windows-1252; five of them are nothing, and stay the control characters they were. */
const HIGH_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...HIGH_SIGNS].map((sign, at) => [sign, 0x80 + at]));

const CONTINUES = `[${HIGH_SIGNS}\u0080-\u00bf]`;
/** Letters of UTF-8 as they look when each of their bytes was taken for a letter. */
const LETTERS = new RegExp(
  `[\u00c2-\u00df]${CONTINUES}|[\u00e0-\u00ef]${CONTINUES}{2}|[\u00f0-\u00f4]${CONTINUES}{3}`,
  'g',
);
/** Those that no language writes: "â€™", "Ã©", "Â©" or "Â " within a word or between words in small letters. */
const UNMISTAKABLE = new RegExp(`â€${CONTINUES}|Ã${CONTINUES}|Â${CONTINUES}`, 'g');
/** One or two of those may be meant in a text of signs; never these. */
const ENOUGH = 3;
const NEVER_MEANT = /â€[™œ\u009d“”˜¦]|Â[£©®]|Ã[©¨¼¶¤±§¡³¸¥]/;

/** Text that was encoded as UTF-8 twice, as it was meant; also says how many letters there were. */
export function withoutDoubleEncoding(text: string): { text: string; count: number } {
  const signs = text.match(UNMISTAKABLE)?.length ?? 0;
  if (signs < ENOUGH && !NEVER_MEANT.test(text)) return { text, count: 0 };
  // Where nothing else stands in the text, all of it was encoded twice; else only what cannot be meant is mended.
  const all = isAllOfIt(text);
  let count = 0;
  const mended = text.replace(all ? LETTERS : UNMISTAKABLE, (letters) => {
    const meant = decoded(letters);
    if (meant === null) return letters;
    count += 1;
    return meant;
  });
  return { text: mended, count };
}

/** Whether every letter beyond ASCII is part of one that was taken apart. */
function isAllOfIt(text: string): boolean {
  return !/[^\0-\x7f]/.test(text.replace(LETTERS, ''));
}

function decoded(letters: string): string | null {
  const bytes = [...letters].map((sign) => BYTES.get(sign) ?? sign.charCodeAt(0));
  const meant = Buffer.from(bytes).toString('utf8');
  return meant.includes('\ufffd') ? null : meant;
}
