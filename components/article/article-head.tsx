import type { Article } from '#lib/edition/read-article.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { longPhrase } from '../ui/long-phrase.ts';

interface ArticleHeadProps {
  article: Article;
  /** Whether everything stands in the middle. */
  centered?: boolean;
  /** Type of the headline, where it is another than that of the paper. */
  headline?: string;
}

/**
 * Where a story stands, what kind it is, its headline and its standfirst. By the class of the first line, which has no
 * style, reader views know that it is not text.
 */
export function ArticleHead({ article, centered = false, headline = 'font-serif font-medium' }: ArticleHeadProps) {
  const { language, direction, breadcrumb, label, kicker, isLive } = article;
  const beside = [isLive ? null : label, kicker].filter((word) => word && word !== breadcrumb.at(-1)?.name);
  return (
    <div className={centered ? 'mx-auto max-w-wide text-center' : undefined}>
      <div
        dir="ltr"
        className={`breadcrumbs flex flex-wrap items-baseline gap-x-4 ${centered ? 'justify-center' : 'in-[[dir=rtl]]:justify-end'}`}
      >
        <Breadcrumb sections={breadcrumb} />
        {isLive && <p className="my-1 bg-accent px-2 font-semibold text-paper">{label}</p>}
        {beside.length > 0 && (
          <p className="py-1 font-medium text-muted">
            {beside.map((word, at) => (
              <span key={word} lang={word === kicker ? language : undefined}>
                {at > 0 && ' · '}
                {word}
              </span>
            ))}
          </p>
        )}
      </div>
      <h1
        lang={language}
        dir={direction}
        className={`mt-2.5 text-banner tracking-tight ${headline} ${longPhrase(article.headline)}`}
      >
        {article.headline}
      </h1>
      {article.standfirst && (
        <p
          lang={language}
          dir={direction}
          className={`mt-4 max-w-measure font-serif text-title leading-snug text-muted ${centered ? 'mx-auto text-balance' : 'text-pretty'}`}
        >
          {article.standfirst}
        </p>
      )}
    </div>
  );
}
