import { lineIn } from '../../fitting.ts';
import { childrenOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { htmlOf } from '../../xml/html-of.ts';
import { addressOf, baseOf } from './address.ts';
import { standingOf } from './blogger.ts';
import { dialectOf, Parts } from './dialects.ts';
import { entriesOf, type Feed, type FeedCategory, type FeedEntry, type FeedText, noEntry } from './feed.ts';
import { wordsOfText } from './markup.ts';
import { mediaIn } from './media.ts';
import { nameIn } from './rss.ts';

/** Reads Atom 1.0 and 0.3: a feed with its entries, or an entry of its own. */
export function feedOfAtom(root: XmlElement): Feed {
  const own = dialectOf(root);
  const parts = new Parts(root, own);
  const base = baseOf(root.attributes['xml:base'], null);
  const self = linkTo('self', parts, base);
  const entries = root.name.toLowerCase() === 'entry' ? [root] : parts.all('entry');
  const feedParts = root.name.toLowerCase() === 'entry' ? new Parts({ ...root, children: [] }) : parts;
  const link = linkTo('alternate', feedParts, base ?? self);
  return {
    title: wordsIn(feedParts.first('title')),
    link,
    self,
    hub: linkTo('hub', parts, base),
    language: languageIn(root),
    authors: peopleIn(feedParts.all('author'), own),
    rights: wordsIn(feedParts.first('rights', 'copyright')),
    ...entriesOf(entries, (entry) => entryOf(entry, own, baseOf(entry.attributes['xml:base'], base ?? self ?? link))),
  };
}

function entryOf(element: XmlElement, own: string, base: string | null): FeedEntry {
  const parts = new Parts(element, own);
  const sourceElement = parts.first('source');
  const source = sourceElement && new Parts(sourceElement, own);
  const authors = peopleIn(parts.all('author'), own);
  const losses: string[] = [];
  const content = parts.first('content');
  const read = textOf(content, base, losses);
  const time = (...names: string[]) => lineOf(parts.first(...names));
  const original = addressOf(lineOf(parts.first('feedburner:origlink')), base);
  return {
    ...noEntry(element.line),
    id: lineOf(parts.first('id')),
    link: original ?? linkTo('alternate', parts, base),
    title: agencyTitle(element) ?? textOf(parts.first('title', 'media:title'), base, losses),
    summary: textOf(parts.first('summary'), base, losses) ?? descriptionIn(parts, base),
    content: read,
    elsewhere: addressOf(content?.attributes.src, base),
    authors: authors.length ? authors : creators(parts, source, own),
    published: time('published', 'issued', 'created', 'dc:date', 'dcterms:issued'),
    updated: time('updated', 'modified', 'dcterms:modified'),
    categories: parts.all('category', 'dc:subject', 'media:category').flatMap(categoryIn),
    language: content?.attributes['xml:lang']?.trim() || languageIn(element),
    source: source ? wordsIn(source.first('title')) : null,
    rights: wordsIn(parts.first('rights', 'copyright')),
    media: mediaIn(parts, base),
    losses,
    ...standingOf(parts),
  };
}

/** AP writes the slug as the title, and the headline among the metadata of its own. */
function agencyTitle(entry: XmlElement): FeedText | null {
  const headline = lineOf(elementAt(entry, 'ContentMetadata', 'HeadLine'));
  return headline ? { value: headline, html: false, base: null } : null;
}

/** The address of a link: without a relation it is that of the page. */
function linkTo(rel: string, parts: Parts, outer: string | null): string | null {
  const links = parts
    .all('link', 'atom:link')
    .filter(({ attributes }) => (attributes.rel?.trim().toLowerCase() || 'alternate').replace(/^.*\//, '') === rel);
  const best = links.find(({ attributes }) => /html/i.test(attributes.type ?? 'html')) ?? links[0];
  return best ? addressOf(best.attributes.href ?? lineOf(best), baseOf(best.attributes['xml:base'], outer)) : null;
}

/** A text as it says what it is: plain, HTML, elements; of 0.3 by its mode. */
function textOf(element: XmlElement | undefined, outer: string | null, losses: string[]): FeedText | null {
  if (!element || element.attributes.src) return null;
  const base = baseOf(element.attributes['xml:base'], outer);
  const type = element.attributes.type?.trim().toLowerCase() || 'text';
  const mode = element.attributes.mode?.trim().toLowerCase();
  const hasElements = childrenOf(element).length > 0;
  const text = (value: string, html: boolean) => (value.trim() ? { value, html, base } : null);
  if (mode === 'base64' || (!/^(text|html|xhtml)$/.test(type) && !/^text\/|[/+]xml$/.test(type)))
    return packed(element, type, text, losses);
  if (hasElements) return text(htmlOf(element.children), true);
  return text(wordsOf(element), /html/.test(type));
}

/** What stands there in base64 is a text, if it turns out to be one. */
function packed<Text>(
  element: XmlElement,
  type: string,
  text: (value: string, html: boolean) => Text,
  losses: string[],
): Text | null {
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(wordsOf(element), 'base64'));
    if (value && !/[^\P{Cc}\n\r\t]/u.test(value)) return text(value, true);
  } catch {
    // Bytes that are no text.
  }
  losses.push(`Left out: a part of the type ${type.slice(0, 60)}.`);
  return null;
}

function wordsIn(element: XmlElement | undefined): string | null {
  const read = textOf(element, null, []);
  return read && lineIn(wordsOfText(read));
}

/** What a film is said to be, where the entry says nothing else (YouTube). */
function descriptionIn(parts: Parts, base: string | null): FeedText | null {
  const group = parts.first('media:group');
  const value = wordsOf(
    new Parts(group ?? { name: '', namespace: '', attributes: {}, children: [], line: 0 }).first('media:description'),
  );
  return value.trim() ? { value, html: false, base } : null;
}

function creators(parts: Parts, source: Parts | undefined, own: string): string[] {
  const names = parts.all('dc:creator').map((element) => nameIn(lineOf(element) ?? ''));
  return names.some(Boolean) ? names.filter(Boolean) : peopleIn(source?.all('author') ?? [], own);
}

function peopleIn(elements: readonly XmlElement[], own: string): string[] {
  const names = elements.map((element) => {
    const named = new Parts(element, own).first('name');
    return nameIn(lineOf(named) ?? (childrenOf(element).length ? '' : (lineOf(element) ?? '')));
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

function categoryIn(element: XmlElement): FeedCategory[] {
  const { term, label, scheme } = element.attributes;
  const code = term?.trim() || lineOf(element);
  return code ? [{ scheme: scheme?.trim() || null, code, name: label?.trim() || null }] : [];
}

function languageIn({ attributes }: XmlElement): string | null {
  return attributes['xml:lang']?.trim() || null;
}

/** Whether this is the first element of Atom. */
export function isAtom(root: XmlElement): boolean {
  const name = root.name.toLowerCase();
  const dialect = dialectOf(root);
  return (name === 'feed' && (dialect === 'atom' || dialect === '')) || (name === 'entry' && dialect === 'atom');
}
