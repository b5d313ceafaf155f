import { type Node, Renderer } from '@takumi-rs/core';
import sharp, { type Sharp } from 'sharp';
import { directionOf } from '../news/languages.ts';
import { type CardWords, SHARE_SHAPES } from '../news/share-pictures.ts';
import { familiesFor, fontsFor, isEastAsian } from './card-fonts.ts';

const { width: WIDTH, height: HEIGHT } = SHARE_SHAPES.card;

/** The colors of the paper, as in app/(site)/site.css. */
const COLORS = { paper: '#fbf9f5', ink: '#1b1917', rule: '#d8d1c7', accent: '#b92b16' };

const MARGIN = { x: 72, y: 52 };

/** The room that is left for a headline between kicker and wordmark. */
export const HEADLINE_BOX = { width: WIDTH - 2 * MARGIN.x, height: 366 };

/** A headline takes the largest of these in which it fits; the last is cut off where it does not. */
const SIZES = [120, 108, 96, 88, 80, 72, 66, 60, 54, 48, 42, 34];

/** Small pictures among letters, which no face of a newspaper has. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u200D\uFE0F\u{1F3FB}-\u{1F3FF}]/gu;

/**
 * Draws the card of a story without a picture: a strong rule, the section, the headline, the wordmark. Where no face has
 * the letters of a headline, the name of the paper stands in its place.
 */
export async function drawCard(words: CardWords): Promise<Sharp> {
  const { siteName, language } = words;
  const plain = words.headline.replace(EMOJI, '');
  const kicker = words.sectionName ?? '';
  const { fonts, missing } = await fontsFor(plain + kicker + siteName, language);
  const renderer = new Renderer();
  for (const font of fonts) await renderer.registerFont(font);
  const headline = await fitted(renderer, drawable(plain, missing) || siteName, language);
  const card = cardNode({ language, siteName, kicker: drawable(kicker, missing) }, headline);
  const data = await renderer.render(card, { width: WIDTH, height: HEIGHT, format: 'raw' });
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } }).removeAlpha();
}

/** A text without the signs that cannot be drawn; nothing when letters are among them. */
function drawable(text: string, missing: ReadonlySet<string>): string {
  const lost = [...text].filter((character) => missing.has(character));
  if (lost.some((character) => /[\p{L}\p{M}\p{N}]/u.test(character))) return '';
  const rest = [...text].filter((character) => !missing.has(character));
  return rest.join('').replace(/\s+/g, ' ').trim();
}

/** A headline in the largest size in which it fits its box. */
export async function fitted(renderer: Renderer, text: string, language: string): Promise<Node> {
  const nodes = SIZES.map((size) => headlineNode(text, language, size));
  for (const node of nodes) {
    const { height } = await renderer.measure(node, { width: HEADLINE_BOX.width });
    if (height <= HEADLINE_BOX.height) return node;
  }
  return headlineNode(text, language, SIZES.at(-1) ?? 0, true);
}

/** Chinese and Arabic stand higher in their line than Latin capitals. */
function leadingFor(language: string): number {
  if (isEastAsian(language)) return 1.26;
  return directionOf(language) === 'rtl' ? 1.4 : 1.08;
}

function headlineNode(text: string, language: string, size: number, cut = false): Node {
  const leading = leadingFor(language);
  return {
    type: 'text',
    text,
    lang: language,
    dir: directionOf(language),
    style: {
      width: HEADLINE_BOX.width,
      flexShrink: 0,
      fontFamily: familiesFor(language, 'Newsreader'),
      fontSize: size,
      // Newsreader is cut at this weight; other scripts are a little bolder, as on the page.
      fontVariationSettings: `"opsz" 72, "wght" ${leading < 1.2 ? 470 : 600}`,
      lineHeight: leading,
      letterSpacing: leading < 1.2 ? '-0.012em' : 0,
      textAlign: 'start',
      overflowWrap: 'anywhere',
      ...(cut
        ? { lineClamp: Math.floor(HEADLINE_BOX.height / (size * leading)), textOverflow: 'ellipsis' }
        : { textWrap: 'balance' }),
    },
  };
}

function cardNode(
  { language, kicker, siteName }: { language: string; kicker: string; siteName: string },
  headline: Node,
): Node {
  return {
    type: 'container',
    lang: language,
    dir: directionOf(language),
    style: {
      width: WIDTH,
      height: HEIGHT,
      display: 'flex',
      flexDirection: 'column',
      background: COLORS.paper,
      color: COLORS.ink,
      padding: `${MARGIN.y}px ${MARGIN.x}px 40px`,
    },
    children: [
      line(
        kicker,
        { height: 68, paddingTop: 20, borderTop: `8px solid ${COLORS.ink}` },
        {
          fontFamily: familiesFor('en', 'Inter'),
          fontSize: 28,
          fontWeight: 600,
          color: COLORS.accent,
        },
      ),
      { type: 'container', style: { display: 'flex', flexGrow: 1, paddingTop: 12 }, children: [headline] },
      line(
        siteName,
        { paddingTop: 20, borderTop: `1px solid ${COLORS.rule}` },
        {
          fontFamily: familiesFor('en', 'Newsreader'),
          fontSize: 46,
          lineHeight: 1.1,
          letterSpacing: '0.06em',
        },
      ),
    ],
  };
}

type Style = NonNullable<Node['style']>;

function line(text: string, box: Style, type: Style): Node {
  return {
    type: 'container',
    style: { display: 'flex', flexShrink: 0, ...box },
    children: [{ type: 'text', text, style: type }],
  };
}
