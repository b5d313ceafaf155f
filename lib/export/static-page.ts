import { RewritingStream } from 'parse5-html-rewriting-stream';
import { canBeFile, staticAddress } from './static-paths.ts';

/** What becomes of an answer: the bytes that are kept, and the addresses of this site that they lead to. */
interface Kept {
  bytes: Buffer;
  links: string[];
}

const ADDRESSES = new Set(['href', 'src', 'poster', 'content']);
const GONE = new Set(['form', 'script', 'search']);

/** Takes an answer of the site for a static copy of it. Addresses stay as they are, but for those that a file cannot have. */
export function staticPage(bytes: Buffer, type: string, siteUrl: string): Kept {
  if (type.startsWith('text/html')) return htmlPage(bytes.toString(), siteUrl);
  if (/xml|json|text\/(plain|markdown|css)/.test(type)) return { bytes, links: addressesIn(bytes.toString(), siteUrl) };
  return { bytes, links: [] };
}

function htmlPage(html: string, siteUrl: string): Kept {
  const links: string[] = [];
  const parts: string[] = [];
  const stream = new RewritingStream();
  let gone = 0;

  const local = (address: string): string | null => {
    const path = (address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address).replace(/#.*$/, '');
    return canBeFile(path) ? path : null;
  };
  const isProgram = (address: string) => /^\/(?!\/)/.test(address) && local(address) === null;
  const followed = (address: string): string => {
    const path = local(address);
    if (path === null) return address;
    links.push(path);
    return address.startsWith('/') ? staticAddress(address) : address;
  };

  stream.on('startTag', (tag) => {
    const isData = tag.tagName === 'script' && tag.attrs.some(({ value }) => value === 'application/ld+json');
    if (GONE.has(tag.tagName) && !isData && !tag.selfClosing) gone += 1;
    // What leads to a program leads nowhere here: the words stay, the link goes.
    if (tag.tagName === 'a') tag.attrs = tag.attrs.filter(({ name, value }) => name !== 'href' || !isProgram(value));
    for (const attribute of tag.attrs) {
      const { name, value } = attribute;
      if (name === 'srcset' || name === 'imagesrcset')
        for (const one of value.split(',')) followed(one.trim().split(/\s+/)[0] ?? '');
      else if (ADDRESSES.has(name)) attribute.value = followed(value);
    }
    if (gone === 0) stream.emitStartTag(tag);
    if (isData) dataScript = true;
  });
  let dataScript = false;
  stream.on('endTag', (tag) => {
    if (gone === 0) stream.emitEndTag(tag);
    if (tag.tagName === 'script' && dataScript) dataScript = false;
    else if (GONE.has(tag.tagName) && gone > 0) gone -= 1;
  });
  stream.on('text', (_, raw) => gone === 0 && stream.emitRaw(raw));
  stream.on('comment', (_, raw) => gone === 0 && stream.emitRaw(raw));
  stream.on('doctype', (_, raw) => stream.emitRaw(raw));
  stream.on('data', (part: string) => parts.push(part));
  stream.end(html);
  return { bytes: Buffer.from(parts.join('')), links };
}

/** The addresses of the site that stand in a text that is no page: sitemaps, feeds, robots.txt, style sheets. */
function addressesIn(text: string, siteUrl: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s"'<>)\]\\]+/g)].map(([url]) => url.replaceAll('&amp;', '&'));
  const inStyles = [...text.matchAll(/url\(["']?(\/[^"')]+)/g)].flatMap(([, path]) => path ?? []);
  return [
    ...found.flatMap((url) => (url.startsWith(`${siteUrl}/`) ? [url.slice(siteUrl.length)] : [])),
    ...inStyles,
  ].filter(canBeFile);
}
