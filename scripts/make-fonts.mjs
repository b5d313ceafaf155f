/**
 * Cuts the two reader fonts from the @fontsource-variable packages into app/fonts (run by hand when a font changes:
 * `node scripts/make-fonts.mjs`). Both files together stay under 60 KB, the budget of a reader page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Latin-1, the ligatures and marks an English daily prints, and the arrows of our page links. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const glyphs = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
).join('');

async function cut(source, target, weights) {
  const original = await readFile(require.resolve(`@fontsource-variable/${source}`));
  const font = await subsetFont(original, glyphs, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'],
  });
  await writeFile(new URL(`../app/fonts/${target}`, import.meta.url), font);
  console.log(`${target}: ${font.length} bytes`);
}

await cut('newsreader/files/newsreader-latin-wght-normal.woff2', 'newsreader.woff2', { min: 400, max: 700 });
await cut('inter/files/inter-latin-wght-normal.woff2', 'inter.woff2', { min: 400, max: 600 });
