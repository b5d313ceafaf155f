import type {
  BlogPosting,
  CorrectionComment,
  ImageGallery,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  Organization,
  Person,
  VideoObject,
} from 'schema-dts';
import { site } from '../../../site.ts';
import type { BlockOf } from '../../news/body/blocks.ts';
import { picturesOf } from '../../news/body/body-media.ts';
import { plainText } from '../../news/body/body-text.ts';
import { stampOf } from '../../news/dates.ts';
import { KIND_RECORDS } from '../../news/kinds.ts';
import { config } from '../../platform/config.ts';
import { plainFile } from '../plain-file.ts';
import type { Article } from '../read-article.ts';
import { publisherId } from './publisher.ts';

const url = (path: string) => config().siteUrl + path;

/** A story in the words of schema.org, by its kind; only what is known of it. */
export function storyData(article: Article): (NewsArticle | LiveBlogPosting | VideoObject | ImageGallery)[] {
  const { kind } = article;
  const own = { ...common(article), '@type': KIND_RECORDS[kind].schema } as NewsArticle;
  if (kind === 'live') return [{ ...own, ...liveParts(article), '@type': 'LiveBlogPosting' } as LiveBlogPosting];
  if (kind === 'video') return [own, ...films(article)];
  if (kind === 'photo-essay') return [own, gallery(article)];
  return [own];
}

function common(article: Article) {
  const { headline, summary, time, changed, language, topics, words, share, lead, kind } = article;
  const sections = new Set([...article.breadcrumb, ...article.alsoIn].map(({ name }) => name));
  return {
    '@id': `${article.url}#story`,
    headline,
    ...(summary ? { description: summary } : {}),
    url: article.url,
    mainEntityOfPage: article.url,
    inLanguage: language,
    ...(time ? { datePublished: time.machine, dateModified: (changed ?? time).machine } : {}),
    author: authorsOf(article),
    publisher: { '@id': publisherId() },
    ...(sections.size > 0 ? { articleSection: [...sections] } : {}),
    ...(topics.length > 0 ? { keywords: topics.map(({ name }) => name) } : {}),
    wordCount: words,
    isAccessibleForFree: true,
    // A drawn card is no picture of what the story tells.
    ...(lead ? { image: share.crops.map(({ url: path, width, height }) => imageOf(url(path), width, height)) } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionOf) } : {}),
    ...translationsOf(article),
    ...(kind === 'news' || kind === 'flash'
      ? { speakable: { '@type': 'SpeakableSpecification' as const, cssSelector: ['h1', '.prose > p:first-of-type'] } }
      : {}),
  };
}

function imageOf(address: string, width: number, height: number): ImageObject {
  return { '@type': 'ImageObject', url: address, width: String(width), height: String(height) };
}

function authorsOf({ signature }: Article): (Person | Organization)[] {
  const writers = signature.people.filter(({ role }) => role === 'author').flatMap(({ signers }) => signers);
  const people = writers.map(
    ({ name, path, title }): Person => ({
      '@type': 'Person',
      name,
      url: url(path),
      ...(title ? { jobTitle: title } : {}),
    }),
  );
  const agencies = signature.agencies.map((name): Organization => ({ '@type': 'Organization', name }));
  const all = [...people, ...agencies];
  return all.length > 0 ? all : [{ '@type': 'Organization', '@id': publisherId(), name: site.name, url: url('/') }];
}

function correctionOf({ right, time }: Article['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', text: right, datePublished: time.machine };
}

function translationsOf({ translations }: Article) {
  return translations.length > 0
    ? { workTranslation: translations.map(({ path }) => ({ '@id': `${url(path)}#story` })) }
    : {};
}

function liveParts(article: Article) {
  const entries = article.body.content.filter((block): block is BlockOf<'liveEntry'> => block.type === 'liveEntry');
  const times = entries.map(({ attrs }) => attrs.at).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  const updates = entries.map(
    (entry): BlogPosting => ({
      '@type': 'BlogPosting',
      headline: entry.attrs.title ?? article.headline,
      datePublished: stampOf(entry.attrs.at, site.zone).machine,
      url: `${article.url}#entry-${entry.attrs.at}`,
      articleBody: plainText({ type: 'doc', content: entry.content }),
    }),
  );
  return {
    ...(first === undefined ? {} : { coverageStartTime: stampOf(first, site.zone).machine }),
    ...(last === undefined || article.isLive ? {} : { coverageEndTime: stampOf(last, site.zone).machine }),
    liveBlogUpdate: updates,
  };
}

function films(article: Article): VideoObject[] {
  return article.body.content.flatMap((block): VideoObject[] => {
    if (block.type !== 'video') return [];
    const file = article.media.get(block.attrs.media);
    const poster = block.attrs.poster === null ? undefined : article.media.get(block.attrs.poster);
    if (!file || !poster || !article.time) return [];
    return [
      {
        '@type': 'VideoObject',
        name: article.headline,
        description: block.attrs.caption ?? article.summary ?? article.headline,
        thumbnailUrl: url(plainFile(poster).url),
        contentUrl: url(file.url),
        uploadDate: article.time.machine,
        inLanguage: block.attrs.language,
        ...(file.duration ? { duration: `PT${file.duration}S` } : {}),
        ...(block.content?.length ? { transcript: plainText({ type: 'doc', content: block.content }) } : {}),
        publisher: { '@id': publisherId() },
      },
    ];
  });
}

function gallery(article: Article): ImageGallery {
  return {
    '@type': 'ImageGallery',
    name: article.headline,
    url: article.url,
    image: picturesOf(article.body).flatMap(({ attrs }): ImageObject[] => {
      const file = article.media.get(attrs.media);
      if (!file) return [];
      const plain = plainFile(file);
      return [
        {
          ...imageOf(url(plain.url), plain.width, plain.height),
          ...(attrs.caption ? { caption: attrs.caption } : {}),
          ...(attrs.credit ? { creditText: attrs.credit } : {}),
        },
      ];
    }),
  };
}
