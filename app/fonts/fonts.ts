import localFont from 'next/font/local';

/**
 * The two faces of the paper: Newsreader for what is read, in one weight and drawn for every size, Inter for the
 * furniture. 60 KB together. "optional": a face that
 * comes too late for the first paint waits for the next page, so that no line ever moves (docs/decisions/0001).
 */
export const newsreader = localFont({
  src: './newsreader.woff2',
  weight: '400 700',
  variable: '--newsreader',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

export const inter = localFont({
  src: './inter.woff2',
  weight: '400 600',
  variable: '--inter',
  display: 'optional',
  adjustFontFallback: 'Arial',
});
