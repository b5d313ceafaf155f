import { config } from '../../platform/config.ts';
import { plainFile } from '../plain-file.ts';
import { storyHtml, type WholeStory } from './whole-story.ts';

/** A story as every format of feed tells it; addresses are full. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string | null;
  html: string;
  language: string;
  published: Date;
  updated: Date;
  /** Who signed it, agencies too; never nobody. */
  authors: { name: string; url?: string }[];
  categories: string[];
  picture: {
    url: string;
    mime: string;
    width: number;
    height: number;
    caption: string | null;
    credit: string | null;
  } | null;
  film: { url: string; mime: string; bytes: number; seconds: number | null } | null;
}

/**
 * What feeds tell of a story that is dated.
 * @param publisher who signs what nobody signed
 */
export function feedItem(story: WholeStory, publisher: string): FeedItem {
  const { row, lead } = story;
  const { siteUrl } = config();
  const published = row.publishedAt ?? 0;
  return {
    id: story.id,
    url: story.url,
    title: row.headline,
    summary: story.summary,
    html: storyHtml(story),
    language: row.language,
    published: wholeSecond(published),
    updated: wholeSecond(story.changedAt ?? published),
    authors: authorsOf(story, publisher, siteUrl),
    categories: [...new Set([...story.sections, ...story.alsoIn, ...story.topics].map(({ name }) => name))],
    picture: lead && {
      ...plainFile(lead),
      url: siteUrl + plainFile(lead).url,
      caption: row.lead?.caption ?? null,
      credit: row.lead?.credit ?? null,
    },
    film: filmOf(story, siteUrl),
  };
}

function authorsOf({ signature }: WholeStory, publisher: string, siteUrl: string): FeedItem['authors'] {
  const writers = signature.people.filter(({ role }) => role === 'author').flatMap(({ signers }) => signers);
  const authors = [
    ...writers.map(({ name, path }) => ({ name, url: siteUrl + path })),
    ...signature.agencies.map((name) => ({ name })),
  ];
  return authors.length > 0 ? authors : [{ name: publisher, url: siteUrl }];
}

/** The first film or sound of a story. */
function filmOf({ row, media }: WholeStory, siteUrl: string): FeedItem['film'] {
  const block = row.body.content.find(({ type }) => type === 'video' || type === 'audio');
  if (block?.type !== 'video' && block?.type !== 'audio') return null;
  const file = media.get(block.attrs.media);
  return file ? { url: siteUrl + file.url, mime: file.mime, bytes: file.bytes, seconds: file.duration } : null;
}

/** RSS knows no parts of a second, and the formats must not differ. */
export function wholeSecond(instant: number): Date {
  return new Date(Math.floor(instant / 1000) * 1000);
}
