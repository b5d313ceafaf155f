import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16 = (text: string, bigEndian = false) => {
  const encoded = Buffer.from(text, 'utf16le');
  return bigEndian ? encoded.swap16() : encoded;
};
const utf32 = (text: string, write: 'writeUInt32LE' | 'writeUInt32BE') =>
  Buffer.concat(
    [...text].map((letter) => {
      const one = Buffer.alloc(4);
      one[write](letter.codePointAt(0) ?? 0);
      return one;
    }),
  );

const WORDS = '<a>Café — 上海 🚢 is where the ferries are</a>';

test.each([
  ['UTF-8', bytes(WORDS)],
  ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], WORDS)],
  ['UTF-16, little end first, marked', bytes([0xff, 0xfe], [...utf16(WORDS)])],
  ['UTF-16, big end first, marked', bytes([0xfe, 0xff], [...utf16(WORDS, true)])],
  ['UTF-16 without a mark', utf16(WORDS)],
  ['UTF-16 without a mark, big end first', utf16(WORDS, true)],
  ['UTF-32', utf32(WORDS, 'writeUInt32LE')],
  ['UTF-32, big end first', utf32(`\ufeff${WORDS}`, 'writeUInt32BE')],
])('%s is told by its bytes', (_, given) => {
  expect(decodeBytes(given)).toMatchObject({ text: WORDS, notes: [] });
});

const xml = (encoding: string, words: number[]) =>
  bytes(`<?xml version="1.0" encoding="${encoding}"?><a>`, words, '</a>');
const inXml = (given: Buffer) => decodeBytes(given).text.replace(/^.*?<a>|<\/a>$/g, '');

test.each([
  ['windows-1252', [0x93, 0x80, 0x94], '“€”'],
  ['ISO-8859-1', [0xe9, 0x96], 'é–'],
  ['iso-8859-2', [0xb1], 'ą'],
  ['KOI8-R', [0xf0, 0xd2], 'Пр'],
  ['GB2312', [0xc9, 0xcf, 0xba, 0xa3], '上海'],
  ['gb18030', [0x95, 0x32, 0x82, 0x36], '𠀀'],
  ['Big5', [0xa4, 0x57, 0xae, 0xfc], '上海'],
  ['Shift_JIS', [0x8f, 0xe3, 0x8a, 0x43], '上海'],
  ['EUC-JP', [0xbe, 0xe5, 0xb3, 0xa4], '上海'],
  ['ISO-2022-JP', [0x1b, 0x24, 0x42, 0x3e, 0x65, 0x33, 0x24, 0x1b, 0x28, 0x42], '上海'],
  ['euc_kr', [0xbc, 0xad], '서'],
  ['latin-1', [0xe9], 'é'],
])('what is declared as %s is read as that', (encoding, words, text) => {
  expect(inXml(xml(encoding, words))).toBe(text);
});

test('declared as another, and yet UTF-8', () => {
  const given = bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>Café 上海</a>');
  expect(decodeBytes(given)).toMatchObject({
    encoding: 'utf-8',
    notes: ['read as UTF-8: it says ISO-8859-1, and is not'],
  });
});

test('declared as UTF-8, and yet windows-1252', () => {
  const given = bytes(
    '<?xml version="1.0" encoding="UTF-8"?><a>Caf',
    [0xe9],
    ' and th',
    [0xe9],
    ' for ',
    [0x80],
    '3</a>',
  );
  expect(decodeBytes(given)).toMatchObject({
    text: '<?xml version="1.0" encoding="UTF-8"?><a>Café and thé for €3</a>',
    notes: ['read as windows-1252: it says UTF-8, and is not'],
  });
});

/** "Shanghai's small ferries run through the night from next Monday, the operator said", as GB 18030. */
const CHINESE = Buffer.from(
  'c9cfbaa3b5c4d0a1c2d6b6c9cfc2d6dcd2bbc6f0cda8cffcd4cbd3aaa3acd4cbd3aab7bdb1edcabea3acc8a5c4ead3d0d2bbb0d9b6fecdf2c8cbb3cbd7f8a1a3',
  'hex',
);

test.each([
  ['nothing', '<a>'],
  ['UTF-8', '<?xml version="1.0" encoding="UTF-8"?><a>'],
])('declared as %s, and yet GB 18030', (_, head) => {
  const { text, encoding } = decodeBytes(bytes(head, [...CHINESE, ...CHINESE], '</a>'));
  expect(encoding).toBe('gb18030');
  expect(text).toContain('上海的小轮渡下周一起通宵运营');
});

test('UTF-8 with bytes of another program in it keeps what is UTF-8', () => {
  const { text, notes } = decodeBytes(bytes('<a>上海, caf', [0xe9], ' — café</a>'));
  expect(text).toBe('<a>上海, café — café</a>');
  expect(notes).toEqual(['what is no UTF-8 (1 byte) was read as windows-1252']);
});

test('what a server says counts for what is no UTF-8', () => {
  expect(decodeBytes(Buffer.from([0xf0, 0xd2]), { charset: 'koi8-r' }).text).toBe('Пр');
  expect(decodeBytes(Buffer.from('上海'), { charset: 'us-ascii' }).text).toBe('上海');
});

test('the beginning of a file may end within a letter', () => {
  const given = Buffer.from('上海').subarray(0, 5);
  expect(decodeBytes(given, { partial: true })).toMatchObject({ text: '上', encoding: 'utf-8', notes: [] });
});

test('NUL is taken out, the marks of telegrams stay', () => {
  expect(decodeBytes(bytes('\u0001a\u0002b\0c\u0003'))).toMatchObject({
    text: '\u0001a\u0002bc\u0003',
    notes: ['NUL characters were taken out'],
  });
});

test('signs of windows-1252 that came through byte by byte are mended', () => {
  expect(decodeBytes(bytes('\u0093Yes\u0094')).text).toBe('“Yes”');
});

test('EBCDIC is refused', () => {
  expect(() => decodeBytes(Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]))).toThrow(/EBCDIC/);
});

test('any bytes are a text or are refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
      const { text } = decodeBytes(given);
      expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
    }),
  );
});

const REAL = new URL('../../../shared/data/feeds/real/miniflux/encoding/testdata/', import.meta.url);

test.skipIf(!existsSync(REAL)).each([
  ['windows-1252.xml', 'Euro €'],
  ['windows-1252-incorrect-prolog.xml', 'Euro €'],
  ['iso-8859-1.xml', 'Café'],
  ['iso-8859-1.html', 'Café'],
  ['koi8r.xml', 'Пример RSS ленты'],
  ['utf8-incorrect-prolog.xml', '\u3143'],
  ['invalid-prolog.xml', '\u3143'],
  ['utf8.xml', '\u3143'],
])('%s of a reader of feeds says %s', (name, words) => {
  const { text } = decodeBytes(readFileSync(new URL(name, REAL)));
  expect(text.includes(words) || /[가-힣ㄱ-ㆎ]/.test(text)).toBe(true);
  expect(text).not.toContain('\ufffd');
});
