import { figureOf, type Library } from './library.ts';
import { builderMakers } from './page-builders.ts';
import { escaped, type Rendered, type Shortcode } from './shortcodes.ts';

const RECORDINGS = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'wmv', '0'];

/** What the shortcodes that WordPress and its hosts brought along become in HTML. */
export function shortcodeRenderer(library: Library): Rendered {
  const makers: Record<string, (code: Shortcode) => string | null> = {
    ...builderMakers(library),
    caption: captioned,
    wp_caption: captioned,
    gallery: (code) => galleryOf(code, library),
    slideshow: (code) => galleryOf(code, library),
    embedyt: ({ inner, attributes }) => addressAlone(inner || attributes[0] || ''),
    embed: ({ inner, attributes }) => addressAlone(inner || attributes.src || ''),
    audio: (code) => recording('audio', code),
    video: (code) => recording('video', code),
    wpvideo: ({ attributes }) => framed('https://videopress.com/v/', attributes[0]),
    videopress: ({ attributes }) => framed('https://videopress.com/v/', attributes[0]),
    youtube: (code) =>
      framed('https://www.youtube.com/watch?v=', code.attributes[0] ?? code.attributes.id ?? code.inner),
    vimeo: (code) => framed('https://vimeo.com/', code.attributes[0] ?? code.attributes.id ?? code.inner),
    dailymotion: (code) => framed('https://www.dailymotion.com/video/', code.attributes[0] ?? code.attributes.id),
    ted: ({ attributes }) => framed('https://www.ted.com/talks/', attributes.id ?? attributes[0]),
    tweet: (code) => framed('https://x.com/i/status/', code.attributes[0] ?? code.inner),
    twitter: (code) => framed('https://x.com/i/status/', code.attributes[0] ?? code.inner),
    instagram: ({ attributes }) => framed('https://www.instagram.com/p/', attributes.url ?? attributes[0]),
    facebook: ({ attributes }) => framed('https://www.facebook.com/', attributes.url ?? attributes[0]),
    soundcloud: ({ attributes }) => framed('https://soundcloud.com/', attributes.url ?? attributes[0]),
    googlemaps: ({ attributes }) => framed('https://maps.google.com/', attributes[0]),
    pullquote: ({ inner }) => (inner ? `<aside class="pullquote"><p>${inner}</p></aside>` : ''),
    quote: ({ inner }) => (inner === null ? null : `<blockquote><p>${inner}</p></blockquote>`),
    blockquote: ({ inner }) => (inner === null ? null : `<blockquote><p>${inner}</p></blockquote>`),
    footnote: inParentheses,
    ref: inParentheses,
    fn: inParentheses,
    mfn: inParentheses,
    efn_note: inParentheses,
    code: preformatted,
    sourcecode: preformatted,
    toc: () => '',
    more: () => '',
    nextpage: () => '',
  };
  return (code) => (Object.hasOwn(makers, code.name) ? (makers[code.name]?.(code) ?? null) : null);
}

/** `[caption]<img> Words[/caption]`, or with the words as an attribute, as it was before WordPress 3.4. */
function captioned({ attributes, inner }: Shortcode): string | null {
  if (inner === null) return null;
  const found = /<img\b[^<>]*>(?:\s{0,100}<\/a>)?/i.exec(inner);
  if (!found) return inner;
  const end = found.index + found[0].length;
  const picture = inner.slice(0, end);
  const words = inner.slice(end).trim() || attributes.caption || '';
  return `<figure>${picture}${words ? `<figcaption>${words}</figcaption>` : ''}</figure>`;
}

/** The pictures that a gallery names, or all that came with the story; nothing where the export holds none of them. */
function galleryOf({ attributes }: Shortcode, library: Library): string | null {
  const named = attributes.ids ?? attributes.include;
  const left = new Set((attributes.exclude ?? '').split(/[\s,]+/));
  const ids = named ? named.split(/[\s,]+/) : library.below().filter((id) => !left.has(id));
  const pictures = ids.flatMap((id) => library.attachment(id) ?? []);
  return pictures.length > 0 ? `<div class="gallery">${pictures.map(figureOf).join('')}</div>` : null;
}

function recording(tag: 'audio' | 'video', { attributes, inner }: Shortcode): string | null {
  const source =
    RECORDINGS.map((name) => attributes[name]).find(Boolean) ?? /https?:\/\/[^\s"'<]+/.exec(inner ?? '')?.[0];
  return source ? `<${tag} src="${escaped(source.replace(/\|.*$/, ''))}"></${tag}>` : null;
}

/** What plays on another site, by its whole address or by the name it has there. */
function framed(prefix: string, named: string | null | undefined): string | null {
  const name = named?.trim().replace(/&amp;/g, '&');
  if (!name) return null;
  const address = /^(?:https?:)?\/\//.test(name) ? name : prefix + encodeURIComponent(name);
  return `<iframe src="${escaped(address)}"></iframe>`;
}

function addressAlone(address: string): string | null {
  const found = /https?:\/\/[^\s"'<]+/.exec(address)?.[0];
  return found ? `<div class="wp-block-embed__wrapper">${found}</div>` : null;
}

/** Notes that plugins would number and put below a text stand where they are told. */
function inParentheses({ inner }: Shortcode): string | null {
  return inner === null ? null : ` (${inner.trim()})`;
}

/** Code is written as it stands, tags and all. */
function preformatted({ inner }: Shortcode): string | null {
  return inner === null ? null : `<pre><code>${inner.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</code></pre>`;
}
