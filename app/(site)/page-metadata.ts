import type { Metadata } from 'next';
import type { SharePicture } from '#lib/edition/share-pictures.ts';
import { documentPath, FEED_FORMATS, type FeedSubject } from '#lib/news/documents.ts';
import { site } from '../../site.ts';

/** What machines are told of a page before they read it. Addresses are paths. */
interface PageHead {
  /** Without the paper's name; null on the front page, which is the paper. */
  title: string | null;
  /** Who publishes the paper, on the front page. */
  publisher?: string;
  description?: string | null;
  /** Its one address; null where there is none to be found again, such as a 404. */
  path: string | null;
  /** Which page of a list it is, of how many, and where the others are. */
  list?: { number: number; pages: number; href(number: number): string };
  /** What it has feeds of; without, it names that of the paper. */
  feed?: FeedSubject | undefined;
  /** Whether search engines may list it. */
  index?: boolean;
  picture?: SharePicture & { alt: string };
  /** What a page that is a story adds. */
  story?: {
    published: string | undefined;
    modified: string | undefined;
    section: string | undefined;
    topics: string[];
    authors: string[];
    languages: Record<string, string>;
    markdown: string;
    oembed: string;
  };
}

const FEED_TYPES = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** The head of a page: title, description, canonical address, how it looks when passed on, feeds and other languages. */
export function pageMetadata(head: PageHead): Metadata {
  const { path, list, index = true } = head;
  const page = list && list.number > 1 ? `, page ${list.number}` : '';
  // Next's own title template reads "$&" and "$$" in a headline as patterns, so ours are whole.
  const title =
    head.title === null ? `${site.name} | ${head.publisher ?? site.publisher}` : `${head.title}${page} | ${site.name}`;
  const description = head.description ? `${head.description}${page && ` (page ${list?.number})`}` : undefined;
  return {
    title: { absolute: title },
    description: description ?? null,
    robots: { ...(index ? {} : { index: false }), 'max-image-preview': 'large' },
    alternates: alternatesOf(head),
    ...(list ? { pagination: neighbours(list) } : {}),
    ...(path === null || !index ? {} : { openGraph: openGraph(head, path, description) }),
    ...(path === null || !index ? {} : { twitter: { card: head.picture ? 'summary_large_image' : 'summary' } }),
  };
}

function alternatesOf({ path, feed, story, title }: PageHead): Metadata['alternates'] {
  const of = feed ?? { page: 'home' };
  const subject = feed && (story ? story.section : title);
  // A page that has no feeds of its own names one of what it belongs to.
  const formats = feed && !story ? FEED_FORMATS : (['rss'] as const);
  const feeds = formats.map((format) => [
    FEED_TYPES[format],
    [
      {
        url: documentPath({ document: 'feed', of, format, number: 1 }),
        title: subject ? `${site.name}: ${subject}` : site.name,
      },
    ],
  ]);
  return {
    ...(path === null ? {} : { canonical: path }),
    types: {
      ...Object.fromEntries(feeds),
      ...(story ? { 'text/markdown': story.markdown, 'application/json+oembed': story.oembed } : {}),
    },
    ...(story && Object.keys(story.languages).length > 0 ? { languages: story.languages } : {}),
  };
}

function neighbours({ number, pages, href }: NonNullable<PageHead['list']>): NonNullable<Metadata['pagination']> {
  return {
    ...(number > 1 ? { previous: href(number - 1) } : {}),
    ...(number < pages ? { next: href(number + 1) } : {}),
  };
}

function openGraph(
  { title, picture, story }: PageHead,
  url: string,
  description: string | undefined,
): Metadata['openGraph'] {
  const common = {
    title: title ?? site.name,
    url,
    siteName: site.name,
    ...(description ? { description } : {}),
    images: picture
      ? [{ url: picture.url, width: picture.width, height: picture.height, alt: picture.alt }]
      : [{ url: '/icon-512.png', width: 512, height: 512, alt: site.name }],
  };
  if (!story) return { ...common, type: 'website' };
  return {
    ...common,
    type: 'article',
    ...(story.published ? { publishedTime: story.published } : {}),
    ...(story.modified ? { modifiedTime: story.modified } : {}),
    ...(story.section ? { section: story.section } : {}),
    tags: story.topics,
    authors: story.authors,
  };
}
