import { escapeUTF8 } from 'entities';
import { serialize } from 'parse5';
import { z } from 'zod';
import { attribute, childElements, type PastedElement, textOf, within } from '../../../news/body/paste/elements.ts';
import { bodyFromSite } from '../../archives/own-site.ts';
import { replaceElements } from '../../archives/replace-elements.ts';
import type { HtmlBody } from '../../html/html-body.ts';

/** Buttons and forms to subscribe, share and comment: they belong to the site, not to the text. */
const OF_THE_SITE =
  /^(?:button-wrapper|subscription-widget|subscription-widget-wrap|captioned-button-wrap|paywall-jump|community-chat|poll-embed|install-substack-app-embed|directMessage)/;

/** What was put up there itself is named by a number alone. */
const RECORDINGS = /^native-(?:audio|video)-embed/;

/** What its editor keeps beside an element, as far as it says what is shown there. */
const attrsSchema = z.object({
  url: z.string().nullish().catch(null),
  title: z.string().nullish().catch(null),
  src: z.string().nullish().catch(null),
  canonical_url: z.string().nullish().catch(null),
  persistentExpression: z.string().nullish().catch(null),
  videoId: z.string().nullish().catch(null),
  caption: z.string().nullish().catch(null),
  gallery: z
    .object({ images: z.array(z.object({ src: z.string() })), caption: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** The text of a post as a body of ours, after its recording where it has one. */
export function bodyOfSubstack(html: string, recording: string): HtmlBody {
  const left = new Set<string>();
  const plain = replaceElements(html, (element) => plainElement(element, left));
  const sound = recording ? `<audio src="${escapeUTF8(recording)}"></audio>` : '';
  const { body, pictures, losses } = bodyFromSite(sound + plain.replace(CDN, original), null);
  return { body, pictures, losses: [...losses, ...left] };
}

/** Pictures come from there in the size of a page; the whole one is named in the address. */
const CDN = /https:\/\/(?:substackcdn\.com|cdn\.substack\.com)\/image\/fetch\/[^"'\s]*?(https?%3A%2F%2F[^"'\s)]+)/g;

function original(whole: string, encoded: string): string {
  try {
    return escapeUTF8(decodeURIComponent(encoded.replace(/&amp;.*$|\s.*$/, '')));
  } catch {
    return whole;
  }
}

function plainElement(element: PastedElement, left: Set<string>): string | null {
  const [name = ''] = attribute(element, 'class').split(/\s+/);
  if (OF_THE_SITE.test(name)) {
    left.add(`Left out: a button or form of its site${/comment/i.test(textOf(element)) ? ' (comments)' : ''}.`);
    return '';
  }
  if (name === 'pullquote') return null;
  const plain = plainPart(name, element);
  if (plain !== null) return plain;
  if (RECORDINGS.test(name)) {
    left.add('Left out: a film or recording, which the export does not hold.');
    return '';
  }
  const attrs = attrsOf(element);
  if (attrs === null) return null;
  if (attrs.gallery) return gallery(attrs.gallery);
  if (attrs.persistentExpression) return `<pre><code>${escapeUTF8(attrs.persistentExpression)}</code></pre>`;
  if (name === 'digest-post-embed' && attrs.canonical_url) return framed(attrs.canonical_url, attrs.title ?? '');
  if (name === 'youtube-wrap' && attrs.videoId) return framed(`https://www.youtube.com/watch?v=${attrs.videoId}`);
  if (name === 'vimeo-wrap' && attrs.videoId) return framed(`https://vimeo.com/${attrs.videoId}`);
  if (
    /^(?:tweet|twitter-embed|embedded-post-wrap|embedded-publication-wrap|spotify-wrap|soundcloud-wrap|apple-podcast|instagram|bluesky|tiktok-wrap|comment)/.test(
      name,
    )
  )
    return attrs.url ? framed(attrs.url, attrs.title ?? '') : null;
  return null;
}

/** Parts that stand there whole, in plain elements: notes and their numbers, verses, files. */
function plainPart(name: string, element: PastedElement): string | null {
  const words = () => escapeUTF8(textOf(element).trim());
  if (name === 'footnote-anchor') return `<sup>${words()}</sup>`;
  if (name === 'footnote') return footnote(element);
  // Told to screen readers alone.
  if (name === 'hide-text') return '';
  if (name === 'file-embed-wrapper') return file(element);
  return null;
}

function footnote(element: PastedElement): string | null {
  const [number, content] = childElements(element);
  if (!number || !content) return null;
  const [first, ...others] = childElements(content);
  const rest = others.map((one) => `<p>${serialize(one)}</p>`).join('');
  return `<p>${escapeUTF8(textOf(number).trim())}. ${first ? serialize(first) : escapeUTF8(textOf(content))}</p>${rest}`;
}

function file(element: PastedElement): string | null {
  const link = within(element, 'a').find((one) => attribute(one, 'href') !== '');
  const named = firstIn(element, 'file-embed-details-h1');
  if (!link) return null;
  const words = escapeUTF8((named ? textOf(named) : textOf(link)).trim() || 'File');
  return `<p><a href="${escapeUTF8(attribute(link, 'href'))}">${words}</a></p>`;
}

function firstIn(element: PastedElement, className: string): PastedElement | undefined {
  for (const child of childElements(element)) {
    const found = attribute(child, 'class') === className ? child : firstIn(child, className);
    if (found) return found;
  }
  return undefined;
}

function attrsOf(element: PastedElement) {
  const said = attribute(element, 'data-attrs');
  if (!said) return null;
  try {
    return attrsSchema.parse(JSON.parse(said));
  } catch {
    return null;
  }
}

function gallery({ images, caption }: { images: { src: string }[]; caption?: string | null | undefined }): string {
  const pictures = images.map(({ src }) => `<img src="${escapeUTF8(src)}" alt="">`).join('');
  return `<figure><div class="gallery">${pictures}</div>${caption ? `<figcaption>${escapeUTF8(caption)}</figcaption>` : ''}</figure>`;
}

function framed(address: string, title = ''): string {
  return `<iframe src="${escapeUTF8(address)}" title="${escapeUTF8(title)}"></iframe>`;
}
