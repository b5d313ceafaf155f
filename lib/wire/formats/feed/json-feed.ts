import { isRecord, recordsIn, textIn } from '../../json/read-json.ts';
import { addressOf } from './address.ts';
import { entriesOf, type Feed, type FeedEntry, type FeedMedium, type FeedText, noEntry } from './feed.ts';
import { mediumType } from './media.ts';

type Fields = Record<string, unknown>;

/** Reads JSON Feed 1.0 and 1.1. What is of another type than it should be counts as not there. */
export function feedOfJson(feed: Fields): Feed {
  const link = addressOf(textIn(feed.home_page_url), null);
  const self = addressOf(textIn(feed.feed_url), null);
  const hub = recordsIn(feed.hubs).find(({ type }) => textIn(type)?.toLowerCase() === 'websub');
  return {
    title: textIn(feed.title),
    link,
    self,
    hub: addressOf(textIn(hub?.url), null),
    language: textIn(feed.language),
    authors: namesIn(feed),
    rights: null,
    ...entriesOf(recordsIn(feed.items), (item) => entryOf(item, self ?? link)),
  };
}

function entryOf(item: Fields, base: string | null): FeedEntry {
  const link = addressOf(textIn(item.url), base);
  const own = link ?? base;
  const text = (value: unknown, html: boolean): FeedText | null => {
    const words = textIn(value);
    return words ? { value: words, html, base: own } : null;
  };
  return {
    ...noEntry(1),
    id: textIn(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null),
    link: link ?? addressOf(textIn(item.external_url), base),
    title: text(item.title, false),
    summary: text(item.summary, false),
    content: text(item.content_html, true) ?? text(item.content_text, false),
    authors: namesIn(item),
    published: textIn(item.date_published),
    updated: textIn(item.date_modified),
    categories: (Array.isArray(item.tags) ? item.tags : []).flatMap((tag) => {
      const code = textIn(tag);
      return code ? [{ scheme: null, code, name: null }] : [];
    }),
    language: textIn(item.language),
    media: mediaOf(item, own),
  };
}

function mediaOf(item: Fields, base: string | null): FeedMedium[] {
  const pictures = [item.image, item.banner_image].flatMap((one) => mediumOf({ url: one, mime_type: 'image/*' }, base));
  const found = [...pictures, ...recordsIn(item.attachments).flatMap((one) => mediumOf(one, base))];
  return [...new Map(found.map((medium) => [medium.address, medium])).values()];
}

function mediumOf({ url, mime_type, title }: Fields, base: string | null): FeedMedium[] {
  const address = addressOf(textIn(url), base);
  if (!address) return [];
  const said = textIn(mime_type);
  return [
    {
      address,
      type: mediumType(undefined, said, address),
      mime: said === 'image/*' ? null : said,
      width: null,
      height: null,
      title: textIn(title),
      caption: null,
      credit: null,
      thumbnail: false,
    },
  ];
}

function namesIn({ authors, author }: Fields): string[] {
  const people = [...recordsIn(authors), ...(isRecord(author) ? [author] : [])];
  return [...new Set(people.flatMap(({ name }) => textIn(name)?.trim() ?? []))];
}

/** Whether this is a JSON Feed: by the version it names, or by what only such a feed has. */
export function isJsonFeed(feed: Fields): boolean {
  if (!Array.isArray(feed.items)) return false;
  const version = textIn(feed.version);
  if (version) return /^https?:\/\/(www\.)?jsonfeed\.org\/version\/1(\.\d+)?\/?$/.test(version.trim());
  return textIn(feed.feed_url) !== null || textIn(feed.home_page_url) !== null;
}
