import type { Block } from '../../news/body/blocks.ts';
import { attribute, childElements, type PastedElement, textOf, within } from '../../news/body/paste/elements.ts';
import { tidyLine } from '../../news/body/paste/tidy.ts';
import { webAddress } from './addresses.ts';
import { classesOf, lineOfWords } from './elements.ts';
import { knownPlace } from './embed-places.ts';

type EmbedCard = Extract<Block, { type: 'embedCard' }>;

/** Elements that stand for something on another site, and where they say its address. */
const FRAMES: Record<string, readonly string[]> = {
  iframe: ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src'],
  frame: ['src'],
  'amp-iframe': ['src'],
  embed: ['src'],
  object: ['data'],
  oembed: ['url'],
  video: ['src', 'data-src'],
  audio: ['src', 'data-src'],
  'amp-video': ['src'],
  'amp-audio': ['src'],
};

/** Posts of networks, written as quotes or boxes that a script would turn into more. */
const POSTS: readonly [mark: RegExp, title: string, address: (element: PastedElement) => string][] = [
  [/^twitter-(tweet|video)/, 'A post on X', lastLink],
  [
    /^instagram-media$/,
    'A post on Instagram',
    (element) => attribute(element, 'data-instgrm-permalink') || lastLink(element),
  ],
  [/^tiktok-embed$/, 'A film on TikTok', (element) => attribute(element, 'cite') || lastLink(element)],
  [/^(bluesky|reddit|mastodon|threads|text-post-media)/, 'A post', lastLink],
  [/^fb-(post|video)$/, 'A post on Facebook', (element) => attribute(element, 'data-href') || lastLink(element)],
];

const PARTS: Record<string, [attribute: string, prefix: string]> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-twitter': ['data-tweetid', 'https://x.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
};

/** Whether an element stands for something on another site, or is a film or a sound. */
export function isEmbed(element: PastedElement): boolean {
  return element.tagName in FRAMES || element.tagName in PARTS || postOf(element) !== undefined || isBookmark(element);
}

/** A card for what an element stands for; null where it says no address that may be followed. */
export function embedOf(element: PastedElement, base: string | null): EmbedCard | null {
  const post = postOf(element);
  if (post) return postCard(element, post, base);
  if (isBookmark(element)) return bookmarkCard(element, base);
  const [part, prefix] = PARTS[element.tagName] ?? [];
  const addresses = part && prefix && attribute(element, part) ? [prefix + attribute(element, part)] : framed(element);
  const address = addresses.map((one) => webAddress(one, base)).find((one) => one !== null);
  return address ? cardTo(address, titleOf(element, address)) : null;
}

/** A card that leads to an address, under the title of its site where nothing else is said. */
export function cardTo(address: string, title: string | null, description: string | null = null): EmbedCard | null {
  const place = knownPlace(address);
  const url = webAddress(place?.url ?? address, null);
  if (!url) return null;
  const said = title || place?.title || `On ${new URL(url).hostname.replace(/^www\./, '')}`;
  return { type: 'embedCard', attrs: { url, title: lineOfWords(said) ?? 'On another site', description } };
}

function framed(element: PastedElement): string[] {
  const named = (FRAMES[element.tagName] ?? []).map((name) => attribute(element, name));
  const below = childElements(element).flatMap((child) => {
    if (child.tagName === 'source') return [attribute(child, 'src')];
    if (child.tagName === 'embed') return [attribute(child, 'src')];
    const parameter = child.tagName === 'param' && /^(movie|src|url)$/i.test(attribute(child, 'name'));
    return parameter ? [attribute(child, 'value')] : [];
  });
  return [...named, ...below].filter(Boolean);
}

/** What is said of it; of a film or sound that is a file, what it is. */
function titleOf(element: PastedElement, address: string): string | null {
  const said = lineOfWords(
    attribute(element, 'title') || attribute(element, 'aria-label') || attribute(element, 'alt'),
  );
  if (said) return said;
  const path = new URL(address).pathname;
  if (/(video)$/.test(element.tagName) || /\.(mp4|m4v|mov|webm|ogv)$/i.test(path)) return 'Film';
  if (/(audio)$/.test(element.tagName) || /\.(mp3|m4a|ogg|oga|wav|aac|flac)$/i.test(path)) return 'Recording';
  return null;
}

function postOf(element: PastedElement) {
  if (element.tagName !== 'blockquote' && element.tagName !== 'div') return undefined;
  const classes = classesOf(element);
  return POSTS.find(([mark]) => classes.some((name) => mark.test(name)));
}

function postCard(
  element: PastedElement,
  [, title, address]: (typeof POSTS)[number],
  base: string | null,
): EmbedCard | null {
  const url = webAddress(address(element), base);
  return url ? cardTo(withoutReferrer(url), title, lineOfWords(textOf(element))) : null;
}

function withoutReferrer(address: string): string {
  return address.replace(/\?(ref_src|utm_\w+|ref_url)=[^#]*/, '');
}

function lastLink(element: PastedElement): string {
  return attribute(within(element, 'a').at(-1) ?? element, 'href');
}

/** The bookmark of Ghost: a link with a title and a description. */
function isBookmark(element: PastedElement): boolean {
  return element.tagName === 'figure' && classesOf(element).includes('kg-bookmark-card');
}

function bookmarkCard(element: PastedElement, base: string | null): EmbedCard | null {
  const words = (name: string) =>
    lineOfWords(
      tidyLine(
        within(element, 'div', 'span', 'p')
          .flatMap((one) => inClass(one, name))
          .join(' '),
      ),
    );
  const [link] = within(element, 'a');
  const address = link ? webAddress(attribute(link, 'href'), base) : null;
  return address ? cardTo(address, words('kg-bookmark-title'), words('kg-bookmark-description')) : null;
}

function inClass(element: PastedElement, name: string): string[] {
  if (classesOf(element).includes(name)) return [textOf(element)];
  return childElements(element).flatMap((child) => inClass(child, name));
}
