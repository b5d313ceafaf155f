import { analyse } from 'chardet';

/** Names of encodings that are in use and that no standard of the web has. */
const ALIASES: Record<string, string> = {
  'latin-1': 'windows-1252',
  cp65001: 'utf-8',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  macroman: 'macintosh',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
  'ucs-2': 'utf-16le',
};

/** The name under which an encoding can be decoded here; null for one that is not known. */
export function knownEncoding(label: string): string | null {
  const name = label.trim().toLowerCase().replaceAll(' ', '');
  const dashed = name.replaceAll('_', '-');
  for (const candidate of [ALIASES[dashed] ?? name, dashed]) {
    try {
      return new TextDecoder(candidate).encoding;
    } catch {}
  }
  return null;
}

/** The encoding that a text declares itself to be in: XML, or HTML in its beginning; null where it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const xml = /^[\s\0]*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (xml) return xml;
  return (
    (/^\s*<(?:!doctype html|html)/i.test(head) && /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]) || null
  );
}

const LOOKED_AT = 64 * 1024;
/** Encodings of one byte a letter fit any bytes: their guess is only as good as the words. */
const SURE = 30;

/** The encoding that bytes are most likely in, by what stands between tags. None of them is valid UTF-8. */
export function likelyEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  const words = head.replace(/<[^<>]*>/g, ' ');
  if (isWesternEuropean(words)) return 'windows-1252';
  const guesses = analyse(Buffer.from(words, 'latin1')).filter(({ name }) => !/^(utf|ascii)/i.test(name));
  for (const { name, confidence } of guesses) {
    const encoding = knownEncoding(name);
    if (encoding && confidence >= SURE && fits(bytes, encoding)) return encoding;
  }
  return 'windows-1252';
}

/** Whether letters with accents stand alone among plain ones, as in no language of another script. */
function isWesternEuropean(words: string): boolean {
  const high = words.match(/[\x80-\xff]/g)?.length ?? 0;
  const runs = words.match(/[\x80-\xff]{2,}/g)?.length ?? 0;
  const letters = words.match(/[a-z]/gi)?.length ?? 0;
  return high > 0 && runs <= high * 0.1 && letters > high * 2;
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, LOOKED_AT), { stream: true });
    return true;
  } catch {
    return false;
  }
}
