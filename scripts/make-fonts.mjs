/**
 * Cuts the two reader fonts from the @fontsource-variable packages into app/fonts (run by hand when a font changes:
 * `node scripts/make-fonts.mjs`). Both files together stay under 60 KB, the budget of a reader page
 * (docs/decisions/0008).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** ASCII, the letters of western Europe, money, and the marks an English daily prints. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa5, 0xa5],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xbd, 0xbd],
  [0xbf, 0xcf],
  [0xd1, 0xd6],
  [0xd7, 0xdd],
  [0xdf, 0xef],
  [0xf1, 0xf6],
  [0xf8, 0xfd],
  [0x152, 0x153],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const glyphs = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
).join('');

async function cut(source, target, variationAxes) {
  const original = await readFile(require.resolve(`@fontsource-variable/${source}`));
  const font = await subsetFont(original, glyphs, {
    targetFormat: 'woff2',
    variationAxes,
    keepFeatures: ['kern', 'liga', 'ccmp', 'mark', 'mkmk', 'tnum'],
  });
  await writeFile(new URL(`../app/fonts/${target}`, import.meta.url), font);
  console.log(`${target}: ${font.length} bytes`);
}

// One weight between regular and medium, drawn for every size from text to headline.
await cut('newsreader/files/newsreader-latin-standard-normal.woff2', 'newsreader.woff2', {
  wght: 470,
  opsz: { min: 16, max: 72 },
});
await cut('inter/files/inter-latin-wght-normal.woff2', 'inter.woff2', { wght: { min: 400, max: 600 } });
