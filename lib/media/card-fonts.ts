import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FontDetails } from '@takumi-rs/core';
import { z } from 'zod';

type Range = [from: number, to: number];

/** A file of a face, and the characters in it. */
interface Piece {
  face: Face;
  file: string;
  ranges: Range[];
}

/** Faces that come in many files, each for a range of characters, and which of their files are of use. */
const CUT = {
  'Newsreader Rest': { of: 'newsreader', axes: 'standard', files: /^(latin-ext|vietnamese)$/ },
  'Noto Serif SC': { of: 'noto-serif-sc', axes: 'wght', files: /^(\[|latin$|cyrillic$)/ },
  'Noto Naskh Arabic': { of: 'noto-naskh-arabic', axes: 'wght', files: /^arabic$/ },
} as const;

type Face = keyof typeof CUT;

/**
 * The letters and marks that our own two faces hold for certain (scripts/make-fonts.mjs). A letter that they lack is
 * never built of two of theirs: its accent would stand beside it.
 */
const OWN_RANGES: Range[] = [
  [0x20, 0x7e],
  [0xc0, 0xcf],
  [0xd1, 0xd6],
  [0xdf, 0xef],
  [0xf1, 0xf6],
  [0xf8, 0xfd],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
];

const own = (file: string) => fileURLToPath(new URL(`../../app/fonts/${file}`, import.meta.url));

const OWN = { Newsreader: own('newsreader.woff2'), Inter: own('inter.woff2') };

const { resolve } = createRequire(import.meta.url);

/** Whether a language is written in Chinese characters or with them. */
export function isEastAsian(language: string): boolean {
  return /^(zh|ja|ko)\b/.test(language);
}

/** The faces that a text of this language is set in, for `font-family`: each takes what those before it lack. */
export function familiesFor(language: string, first: keyof typeof OWN): string {
  const others: Face[] = ['Newsreader Rest', 'Noto Naskh Arabic', 'Noto Serif SC'];
  // Chinese takes its figures and quotation marks from its own face.
  return (isEastAsian(language) ? ['Noto Serif SC', first, ...others] : [first, ...others]).join(', ');
}

/**
 * The files of the faces that hold a text, and no others.
 * @returns the fonts, and the characters of the text that none of them claims to hold
 */
export async function fontsFor(
  text: string,
  language: string,
): Promise<{ fonts: FontDetails[]; missing: ReadonlySet<string> }> {
  const known = await pieces();
  const order = familiesFor(language, 'Newsreader').split(', ');
  const placeOf = ({ face }: Piece) => order.indexOf(face);
  const wanted = new Set<Piece>();
  const missing = new Set<string>();
  for (const character of new Set(text)) {
    if (!isEastAsian(language) && isIn(OWN_RANGES, character)) continue;
    const [piece] = known.filter(({ ranges }) => isIn(ranges, character)).sort((a, b) => placeOf(a) - placeOf(b));
    if (piece) wanted.add(piece);
    else missing.add(character);
  }
  const ours = Object.entries(OWN).map(([name, file]) => font(name, file, OWN_RANGES));
  const rest = [...wanted].map(({ face, file, ranges }) => font(face, file, ranges));
  return { fonts: await Promise.all([...ours, ...rest]), missing };
}

async function font(name: string, file: string, unicodeRange: Range[]): Promise<FontDetails> {
  return { name, data: await readFile(file), unicodeRange };
}

let read: Promise<Piece[]> | undefined;

function pieces(): Promise<Piece[]> {
  read ??= Promise.all([piecesOf('Newsreader Rest'), piecesOf('Noto Naskh Arabic'), piecesOf('Noto Serif SC')]).then(
    (faces) => faces.flat(),
  );
  return read;
}

/** Reads which file of a face holds what: keys of the list are "[21]" or "latin", values "U+9f83,U+9f85-9f8d". */
async function piecesOf(face: Face): Promise<Piece[]> {
  const { of, axes, files } = CUT[face];
  const inside = (path: string) => resolve(`@fontsource-variable/${of}/${path}`);
  const list: unknown = JSON.parse(await readFile(inside('unicode.json'), 'utf8'));
  return Object.entries(z.record(z.string(), z.string()).parse(list))
    .filter(([key]) => files.test(key))
    .map(([key, ranges]) => ({
      face,
      file: inside(`files/${of}-${key.replace(/[[\]]/g, '')}-${axes}-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }));
}

function rangeOf(words: string): Range {
  const [from = '', to = from] = words.slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function isIn(ranges: readonly Range[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => code >= from && code <= to);
}
