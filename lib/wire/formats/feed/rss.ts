import { decodeHTML } from 'entities';
import { readInstant } from '../../read-instant.ts';
import { childrenOf, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { htmlOf } from '../../xml/html-of.ts';
import { addressOf, baseOf } from './address.ts';
import { dialectOf, Parts } from './dialects.ts';
import { entriesOf, type Feed, type FeedCategory, type FeedEntry, type FeedText, noEntry } from './feed.ts';
import { lineOfWords, looksLikeHtml } from './markup.ts';
import { mediaIn } from './media.ts';

/** Reads RSS of any version, and RDF Site Summary: a channel, and items in it or beside it. */
export function feedOfRss(root: XmlElement): Feed {
  const channel = childrenOf(root).find(({ name }) => name.toLowerCase() === 'channel') ?? root;
  const parts = new Parts(channel);
  const outer = baseOf(channel.attributes['xml:base'], baseOf(root.attributes['xml:base'], null));
  const hrefOf = (rel: string) =>
    addressOf(parts.all('atom:link', 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href, outer);
  const link = linkOf(parts, outer);
  const language = languageIn(channel) ?? languageIn(root) ?? lineOf(parts.first('language', 'dc:language'));
  const items = [channel, ...parts.all('items'), ...(channel === root ? [] : [root])].flatMap((element) =>
    childrenOf(element).filter(({ name }) => name.toLowerCase() === 'item'),
  );
  return {
    title: lineOfWords(parts.first('title', 'dc:title')),
    link,
    self: hrefOf('self'),
    hub: hrefOf('hub'),
    language,
    authors: namesIn(parts.all('dc:creator', 'managingeditor', 'author', 'dc:author', 'itunes:author')),
    rights: lineOfWords(parts.first('copyright', 'dc:rights')),
    ...entriesOf(items, (item) => entryOf(item, baseOf(item.attributes['xml:base'], outer ?? link))),
  };
}

function entryOf(item: XmlElement, base: string | null): FeedEntry {
  const parts = new Parts(item);
  const entry = noEntry(item.line);
  const content =
    parts.first('content:encoded') ??
    valueIn(parts.first('content:items')) ??
    parts.first('fullitem', 'xhtml:body', 'atom:content', 'body', 'content');
  const summary = parts.first('description', 'atom:summary', 'summary', 'dc:description', 'itunes:summary');
  const guid = lineOf(parts.first('guid', 'atom:id', 'id', 'dc:identifier'));
  return {
    ...entry,
    id: guid ?? item.attributes.about ?? null,
    link: linkOf(parts, base) ?? addressOf(item.attributes.about, base),
    title: titleOf(parts.first('title', 'dc:title', 'media:title'), base),
    summary: bodyIn(summary, base),
    content: bodyIn(content, base),
    authors: namesIn(parts.all('dc:creator', 'author', 'atom:author', 'dc:author', 'itunes:author')),
    published: timeSaid(parts.all('pubdate', 'dcterms:issued', 'dc:date', 'dcterms:created', 'atom:published')),
    updated: lineOf(parts.first('atom:updated', 'dcterms:modified', 'atom:modified', 'lastbuilddate', 'updated')),
    categories: [
      ...parts.all('category', 'dc:subject', 'media:category', 'itunes:category').flatMap(categoryIn),
      ...keywordsIn(parts),
    ],
    language: languageIn(item) ?? lineOf(parts.first('dc:language', 'language')),
    source: lineOfWords(parts.first('source')),
    rights: lineOfWords(parts.first('dc:rights', 'copyright', 'media:copyright')),
    media: mediaIn(parts, base),
  };
}

/** The first of several times that can be read; where none can, the first. */
function timeSaid(times: readonly XmlElement[]): string | null {
  const said = times.map(lineOf);
  return said.find((time) => readInstant(time) !== null) ?? said.find(Boolean) ?? null;
}

/** The text as the first version of the module has it, in the first of the ways in which it is written there. */
function valueIn(items: XmlElement | undefined): XmlElement | undefined {
  for (const child of childrenOf(items)) {
    const value = child.name === 'value' ? child : valueIn(child);
    if (value) return value;
  }
  return undefined;
}

/** The page an item or feed is about: where the burner sends on, the original. */
function linkOf(parts: Parts, base: string | null): string | null {
  const original = addressOf(lineOf(parts.first('feedburner:origlink')), base);
  if (original) return original;
  for (const element of parts.all('link', 'atom:link')) {
    const { rel = 'alternate', href } = element.attributes;
    const address = rel === 'alternate' ? addressOf(lineOf(element) ?? href, base) : null;
    if (address) return address;
  }
  const guid = parts.first('guid');
  const isLink = guid?.attributes.isPermaLink?.trim().toLowerCase() !== 'false';
  // Only a whole address: a bare number that is said to be one leads nowhere.
  return isLink ? addressOf(lineOf(guid), null) : null;
}

function titleOf(element: XmlElement | undefined, base: string | null): FeedText | null {
  if (!element) return null;
  const hasElements = childrenOf(element).length > 0;
  const value = hasElements ? htmlOf(element.children) : wordsOf(element);
  return value.trim() ? { value, html: hasElements || looksLikeHtml(value), base } : null;
}

/** RSS writes HTML as text, and now and then as elements. */
function bodyIn(element: XmlElement | undefined, outer: string | null): FeedText | null {
  if (!element) return null;
  const base = baseOf(element.attributes['xml:base'], outer);
  if (element.attributes.type === 'text') return { value: wordsOf(element), html: false, base };
  const hasElements = childrenOf(element).length > 0;
  const value = hasElements ? mixedHtml(element.children) : wordsOf(element);
  return value.trim() ? { value, html: hasElements || looksLikeHtml(value), base } : null;
}

/** Some write a picture as an element, and HTML as text behind it. */
function mixedHtml(nodes: XmlElement['children']): string {
  return nodes.map((node) => (typeof node === 'string' && looksLikeHtml(node) ? node : htmlOf([node]))).join('');
}

/** Names of people, out of "mail@example.com (Name)", "Name <mail@example.com>" and elements of Atom. */
function namesIn(elements: readonly XmlElement[]): string[] {
  const names = elements.map((element) => {
    const named = childrenOf(element).find(({ name }) => name === 'name' || name === 'Person');
    return nameIn(lineOf(named) ?? lineOf(element) ?? '');
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The name in what an author wrote of himself; empty where it is an address only. */
export function nameIn(written: string): string {
  const withoutMail = decodeHTML(written)
    .replace(/<[^<>@]*@[^<>]*>|\([^()@]*@[^()]*\)/g, ' ')
    .replace(/(?:mailto:)?(?<![\w.+%-])[\w.+%-]{1,100}@[\w.-]+\.\w{2,}/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (/^\((.*)\)$/.exec(withoutMail)?.[1] ?? withoutMail)
    .replace(/^["']|["']$|^[\s,;:-]+|(?<![\s,;:-])[\s,;:-]+$/g, '')
    .trim();
}

function categoryIn(element: XmlElement): FeedCategory[] {
  const { term, text, label, domain, scheme } = element.attributes;
  const code = lineOf(element) ?? term?.trim() ?? text?.trim();
  return code ? [{ scheme: (domain ?? scheme)?.trim() || null, code, name: label?.trim() || null }] : [];
}

function keywordsIn(parts: Parts): FeedCategory[] {
  const lists = parts.all('media:keywords', 'itunes:keywords').map((element) => lineOf(element) ?? '');
  return lists.flatMap((list) =>
    list
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .map((code) => ({ scheme: null, code, name: null })),
  );
}

function languageIn({ attributes }: XmlElement): string | null {
  return attributes['xml:lang']?.trim() || null;
}

/** Whether this is the first element of RSS or of RDF Site Summary. */
export function isRss(root: XmlElement): boolean {
  const name = root.name.toLowerCase();
  // RSS 1.1 has no element around its channel.
  if (name === 'rss' || (name === 'channel' && /purl\.org\/net\/rss1\.1/.test(root.namespace))) return true;
  if (name !== 'rdf' || dialectOf(root) !== 'rdf') return false;
  const children = childrenOf(root);
  return (
    children.length === 0 || children.some((child) => /^(channel|item)$/i.test(child.name) && dialectOf(child) === '')
  );
}
