import { escapeUTF8 } from 'entities';
import { htmlOfMarkdown } from '../../archives/markdown-html.ts';

/** What a card of Ghost's editor holds, as it stands there. */
export type Payload = Record<string, unknown>;

type Maker = (payload: Payload) => string;

/** What the cards of Ghost become in HTML, by the names they have in its two editors. */
const MAKERS: Record<string, Maker> = {
  image: (card) => figure(linked(card.href, image(card)), card.caption),
  gallery: ({ images, caption }) => figure(`<div class="gallery">${rows(images).map(image).join('')}</div>`, caption),
  bookmark: bookmark,
  embed: ({ url, html, caption }) =>
    figure(text(html) || (text(url) ? `<iframe src="${attr(url)}"></iframe>` : ''), caption),
  html: ({ html }) => text(html),
  markdown: ({ markdown }) => markdownHtml(text(markdown)),
  code: ({ code, caption }) => figure(`<pre><code>${escapeUTF8(text(code))}</code></pre>`, caption),
  hr: () => '<hr>',
  callout: ({ calloutText, calloutEmoji }) =>
    `<blockquote>${beganWith(text(calloutEmoji), text(calloutText))}</blockquote>`,
  toggle: ({ heading, content }) => `<details><summary>${text(heading)}</summary>${text(content)}</details>`,
  button: ({ buttonText, buttonUrl }) => link(buttonUrl, text(buttonText)),
  file: ({ src, fileTitle, fileName, fileCaption }) =>
    link(src, text(fileTitle) || text(fileName) || 'File') + (text(fileCaption) ? `<p>${text(fileCaption)}</p>` : ''),
  audio: ({ src, title, caption }) => figure(`<audio src="${attr(src)}" title="${attr(title)}"></audio>`, caption),
  video: ({ src, caption }) => figure(`<video src="${attr(src)}"></video>`, caption),
  product: product,
  header: ({ header, heading, subheader, subheading, buttonEnabled, buttonText, buttonUrl }) =>
    titled(text(header) || text(heading), text(subheader) || text(subheading)) +
    (buttonEnabled === false ? '' : link(buttonUrl, text(buttonText))),
  'call-to-action': callToAction,
  paywall: () => '',
};

const SAME_AS: Record<string, string> = {
  'card-markdown': 'markdown',
  'code-block': 'code',
  codeblock: 'code',
  'horizontal-rule': 'hr',
  horizontalrule: 'hr',
};

/** A card as HTML; null for one that has no words for readers (forms, letters), and for those that are not known. */
export function cardHtml(name: string, payload: Payload): string | null {
  const known = SAME_AS[name] ?? name;
  return Object.hasOwn(MAKERS, known) ? (MAKERS[known]?.(payload) ?? null) : null;
}

function figure(inner: string, caption: unknown): string {
  return `<figure>${inner}${text(caption) ? `<figcaption>${text(caption)}</figcaption>` : ''}</figure>`;
}

function image({ src, alt, width, height }: Payload): string {
  if (!text(src)) return '';
  const size = [
    Number(width) ? ` width="${Number(width)}"` : '',
    Number(height) ? ` height="${Number(height)}"` : '',
  ].join('');
  return `<img src="${attr(src)}" alt="${attr(alt)}"${size}>`;
}

function bookmark({ url, metadata, caption }: Payload): string {
  const known: Payload = typeof metadata === 'object' && metadata !== null ? { ...metadata } : {};
  const address = text(url) || text(known.url);
  const parts = [
    `<div class="kg-bookmark-title">${escapeUTF8(text(known.title) || address)}</div>`,
    `<div class="kg-bookmark-description">${escapeUTF8(text(known.description))}</div>`,
  ];
  return `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="${attr(address)}">${parts.join('')}</a></figure>${text(caption) ? `<p>${text(caption)}</p>` : ''}`;
}

function product({ productImageSrc, productTitle, productDescription, productButton, productUrl }: Payload): string {
  const picture = text(productImageSrc) ? `<img src="${attr(productImageSrc)}" alt="">` : '';
  return picture + titled(text(productTitle), text(productDescription)) + link(productUrl, text(productButton));
}

/** What is paid for says so above it. */
function callToAction({
  hasSponsorLabel,
  sponsorLabel,
  imageUrl,
  textValue,
  showButton,
  buttonText,
  buttonUrl,
}: Payload) {
  return [
    hasSponsorLabel === true ? beganWith('', text(sponsorLabel)) : '',
    image({ src: imageUrl }),
    text(textValue),
    showButton === false ? '' : link(buttonUrl, text(buttonText)),
  ].join('');
}

/** A sign in front of the first words: they are a paragraph already, or words alone. */
function beganWith(sign: string, words: string): string {
  const whole = /^\s*<p[\s>]/i.test(words) ? words : `<p>${words}</p>`;
  return sign ? whole.replace(/<p[^<>]*>/i, (tag) => `${tag}${escapeUTF8(sign)} `) : whole;
}

function linked(address: unknown, inner: string): string {
  return text(address) && inner ? `<a href="${attr(address)}">${inner}</a>` : inner;
}

function titled(title: string, below: string): string {
  return (title ? `<h3>${title}</h3>` : '') + (below ? `<div>${below}</div>` : '');
}

function link(address: unknown, words: string): string {
  return words ? `<p><a href="${attr(address)}">${words}</a></p>` : '';
}

function markdownHtml(markdown: string): string {
  const made = htmlOfMarkdown(markdown);
  return 'html' in made ? made.html : `<pre>${escapeUTF8(markdown)}</pre>`;
}

function rows(value: unknown): Payload[] {
  return Array.isArray(value) ? value.filter((one): one is Payload => typeof one === 'object' && one !== null) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function attr(value: unknown): string {
  return escapeUTF8(text(value));
}
