import type { Metadata } from 'next';
import type { Article } from '#lib/edition/read-article.ts';
import { documentPath, sectionFeed } from '#lib/news/documents.ts';
import { config } from '#lib/platform/config.ts';
import { site } from '../../../../site.ts';
import { pageMetadata } from '../../page-metadata.ts';

/** What machines are told of a story before they read it. */
export function articleMetadata(article: Article): Metadata {
  const { id, headline, path, url, breadcrumb, share, lead, signature, time, changed, topics, seo } = article;
  const section = breadcrumb.at(-1);
  return pageMetadata({
    title: seo.title ?? headline,
    description: seo.description ?? article.summary,
    path,
    feed: (section && sectionFeed(section.slug)) ?? undefined,
    picture: { ...share.card, alt: lead?.alt || headline },
    story: {
      published: time?.machine,
      modified: changed?.machine,
      section: section?.name,
      topics: topics.map(({ name }) => name),
      authors: signature.people
        .filter(({ role }) => role === 'author')
        .flatMap(({ signers }) => signers.map((signer) => config().siteUrl + signer.path)),
      languages: languagesOf(article),
      markdown: documentPath({ document: 'markdown', section: section?.slug ?? '', id }),
      oembed: documentPath({ document: 'oembed', url, format: 'json' }),
    },
  });
}

/** The same text in every language it stands in, itself too; readers of none of them get the paper's own. */
function languagesOf({ language, path, translations }: Article): Record<string, string> {
  if (translations.length === 0) return {};
  const all = [{ language, path }, ...translations];
  const fallback = all.find((one) => one.language === site.language) ?? all[0];
  return {
    ...Object.fromEntries(all.map((one) => [one.language, one.path])),
    ...(fallback ? { 'x-default': fallback.path } : {}),
  };
}
