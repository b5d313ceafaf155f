import { escapeUTF8 } from 'entities';
import { attributesOf } from '../../archives/attributes.ts';
import { wordsOfMarkdown } from '../../archives/markdown-html.ts';

/** A shortcode of Hugo (`{{< name … >}}`) or a tag of Liquid (`{% name … %}`), and what stands between it and its end. */
interface Tag {
  name: string;
  attributes: Record<string, string>;
  inner: string | null;
}

const HUGO = /\{\{[<%]\s{0,200}([\w./-]{1,120})(?![\w./-])([\s"=](?:[^{]|\{(?!\{)){0,4000}?)?[>%]\}\}/g;
const LIQUID = /\{%-?\s{0,200}(\w{1,120})(?!\w)((?:[^{]|\{(?!%)){0,4000}?)-?%\}/g;
const OUTPUT = /\{\{-?([^{}<%][^{}]{0,500}?)-?\}\}/g;
const RAW = /\{%-?\s{0,200}(end)?raw\s{0,200}-?%\}/g;
/** Keeps from being read what is to be printed as it stands. */
const MASK = '\uE0F4';
const MOST = 1000;

/**
 * A text without the tags of its site generator: those that stand for pictures, films, links and boxes as HTML and
 * Markdown, others taken away and told of; what they stood around stays.
 */
export function withoutTags(text: string, title: string, left: (what: string) => void): string {
  const hugo = (part: string) =>
    replaced(part, HUGO, (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g'), 'shortcode', left);
  const liquid = (part: string) =>
    replaced(part, LIQUID, (name) => new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g'), 'tag', left);
  return liquid(hugo(withRawMasked(text)))
    .replace(OUTPUT, (_, said: string) => {
      const words = outputOf(said.trim(), title);
      if (words === null) left(`the output ${said.trim().slice(0, 60)}`);
      return words ?? '';
    })
    .replace(/\{\{([<%])\/\*((?:[^*{]|\*(?!\/)|\{(?!\{)){0,4000})\*\/([>%])\}\}/g, '{{$1$2$3}}')
    .replaceAll(MASK, '');
}

/** What stands between `{% raw %}` and its end is words, whatever it looks like. */
function withRawMasked(text: string): string {
  const parts = text.replaceAll(MASK, '').split(RAW);
  // Between two marks stands what the first of them began: undefined, or "end".
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return '';
      const isRaw = at > 0 && parts[at - 1] === undefined && parts[at + 1] === 'end';
      return isRaw ? part.replace(/\{(?=[{%])/g, `{${MASK}`) : part;
    })
    .join('');
}

function replaced(
  text: string,
  pattern: RegExp,
  endOf: (name: string) => RegExp,
  kind: string,
  left: (what: string) => void,
): string {
  let out = '';
  let from = 0;
  let found = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && found < MOST; match = pattern.exec(text)) {
    const [whole, name = '', written = ''] = match;
    const behind = match.index + whole.length;
    found += 1;
    const end = endOf(name.replace(/[.]/g, '\\.'));
    end.lastIndex = behind;
    const closing = isAlone(name) ? null : end.exec(text);
    const tag = {
      name: name.toLowerCase(),
      attributes: attributesOf(written),
      inner: closing && text.slice(behind, closing.index),
    };
    const made = htmlOf(tag);
    if (made === null) left(`the ${kind} ${name}`);
    out += text.slice(from, match.index) + (made ?? tag.inner ?? '');
    from = closing ? end.lastIndex : behind;
    pattern.lastIndex = from;
  }
  return out + text.slice(from);
}

/** Tags that never have an end, whatever stands further down. */
function isAlone(name: string): boolean {
  return /^(?:ref|relref|include|include_relative|assign|link|post_url|else|elsif|img|youtube|tweet)$/.test(name);
}

const SOURCES = ['src', 'image_path', 'url', 'file', 'path', 'image', 'link', '0'];

function htmlOf({ name, attributes, inner }: Tag): string | null {
  const first = (...names: string[]) =>
    names.map((one) => attributes[one]).find((one) => one !== undefined && one !== '');
  if (/^(?:figure|img|image|picture|photo|(?:legacy-)?img(?:-\w+)?)$/.test(name)) return figure(first);
  if (name === 'include' || name === 'partial') return included(attributes, first);
  if (/^(?:ref|relref|link|post_url|absurl|relurl)$/.test(name)) return pathOf(attributes[0] ?? attributes.path ?? '');
  const site = FRAMES[name];
  if (name === 'gist' && attributes[1]) return framed(GISTS, `${attributes[0]}/${attributes[1]}`);
  if (site !== undefined) return framed(site, first('id', 'url', 'src', '0') ?? inner);
  if (/^(?:audio|video)$/.test(name))
    return block(`<${name} src="${attr(first('src', 'url', 'mp4', 'mp3', '0'))}"></${name}>`);
  if (name === 'button') return `[${first('text', 'label') ?? inner ?? ''}](${first('href', 'url', 'link') ?? ''})`;
  if (name === 'asset-static') return first('label') ?? null;
  if (/quote/.test(name)) return quote(first('text') ?? inner, first('cite', 'author', 'source'));
  if (name === 'highlight' || name === 'code') return inner === null ? '' : coded(inner, attributes[0]);
  if (name === 'raw') return inner ?? '';
  if (name === 'comment') return '';
  if (inner !== null && BOXES.test(name)) return box(first('title', 'summary', 'heading', 'label'), inner);
  return null;
}

const BOXES =
  /^(?:note|notice|callout|alert|tip|info|warning|box|ring|card|details|expand|accordion|admonition|aside|collapse)$/;

const GISTS = 'https://gist.github.com/';

const FRAMES: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://x.com/i/status/',
  twitter: 'https://x.com/i/status/',
  x: 'https://x.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
  gist: GISTS,
  soundcloud: 'https://soundcloud.com/',
};

type First = (...names: string[]) => string | undefined;

function figure(first: First): string | null {
  const src = first(...SOURCES);
  if (!src) return null;
  const said = [first('title'), first('caption')].flatMap((words) => (words ? [wordsOfMarkdown(words)] : []));
  const sentences = said.map((words, at) =>
    at < said.length - 1 && /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words,
  );
  const caption = [...new Set(sentences), wordsOfMarkdown(first('attr', 'credit') ?? '')].filter(Boolean).join(' ');
  return block(
    `<figure><img src="${attr(src)}" alt="${attr(first('alt'))}">${caption ? `<figcaption>${escapeUTF8(caption)}</figcaption>` : ''}</figure>`,
  );
}

/** `{% include video id="…" provider="youtube" %}` and the like, as the well-known themes have them. */
function included(attributes: Record<string, string>, first: First): string | null {
  const file = (attributes[0] ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '');
  if (/fig|image|img|picture/.test(file)) return figure(first);
  const site = FRAMES[file] ?? FRAMES[attributes.provider ?? ''];
  return site === undefined ? null : framed(site, first('id', 'url'));
}

/** A picture, film or box has lines to itself: Markdown would read it as part of a sentence. */
function block(html: string): string {
  return `\n\n${html}\n\n`;
}

function framed(prefix: string, named: string | null | undefined): string | null {
  const name = named?.trim();
  if (!name) return null;
  return block(`<iframe src="${attr(/^https?:/.test(name) ? name : prefix + name)}"></iframe>`);
}

function quote(words: string | null | undefined, cite: string | undefined): string | null {
  if (!words) return null;
  return block(`<blockquote>\n\n${words}${cite ? `\n\n— ${cite}` : ''}\n\n</blockquote>`);
}

/** Code is told by its language; what is only marked is text. */
function coded(inner: string, language: string | undefined): string {
  return language ? block(`\`\`\`\n${inner.replace(/^\n|\n$/g, '')}\n\`\`\``) : inner;
}

function box(title: string | undefined, inner: string): string {
  return block(title ? `<details><summary>${escapeUTF8(title)}</summary>\n\n${inner}\n\n</details>` : inner);
}

/** "2014/02/2014-02-01-a-name.md" is the path of a text of the same site. */
function pathOf(file: string): string {
  const [, year, month, day, slug] = /^(\d{4})-(\d\d?)-(\d\d?)-([^/]+)$/.exec(file) ?? [];
  if (slug) return `/${year}/${month}/${day}/${slug.replace(/\.\w+$/, '')}.html`;
  return `/${file
    .replace(/^\/+/, '')
    .replace(/\.(?:md|markdown|html?)(?=$|#)/, '')
    .replace(/\s/g, '%20')}`;
}

/** What Liquid would print: the address of the site, which is left away, the title, or words of its own. */
function outputOf(said: string, title: string): string | null {
  if (/^(?:site\.(?:url|baseurl)|'?\/?'?\s*\|\s*(?:relative|absolute)_url)\b/.test(said)) return '';
  if (/^page\.title\b/.test(said)) return title;
  return /^["']([^"']*)["']\s*(?:\|[\s\S]*)?$/.exec(said)?.[1] ?? null;
}

function attr(value: string | undefined): string {
  return escapeUTF8(value ?? '');
}
