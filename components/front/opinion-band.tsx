import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { BandTitle } from './band-title.tsx';

/** The opinion of the paper's writers: no pictures, the name before the headline. */
export function OpinionBand({
  title,
  path,
  articles,
}: {
  title: string;
  path: string | null;
  articles: ListedArticle[];
}) {
  return (
    <section aria-label={title} className="mt-12">
      <BandTitle title={title} path={path} />
      <ul className="grid grid-cols-1 gap-x-10 tablet:grid-cols-2 desk:grid-cols-4">
        {articles.map((article) => (
          <li
            key={article.id}
            className="border-t border-rule py-4 first:border-0 tablet:nth-2:border-0 desk:border-0 desk:py-0"
          >
            <article dir={article.direction} className="relative h-full border-s-2 border-accent ps-4">
              {article.signature && <p className="font-semibold text-accent">{article.signature}</p>}
              <h3 lang={article.language} className="mt-1 font-serif text-title font-medium">
                <a href={article.path} className="after:absolute after:inset-0">
                  {article.headline}
                </a>
              </h3>
              {article.standfirst && (
                <p lang={article.language} className="mt-2 line-clamp-3 font-serif leading-snug text-muted">
                  {article.standfirst}
                </p>
              )}
              {article.kind === 'column' && <p className="mt-2 text-note font-medium text-muted">{article.kicker}</p>}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
