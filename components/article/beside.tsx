import type { ListedArticle } from '#lib/edition/listed-article.ts';
import type { Beside as Stories } from '#lib/edition/read-beside.ts';
import { Teaser } from '../front/teaser.tsx';

/** The stories that stand below an article: what belongs to it, or the newest of its section. */
export function Beside({ beside: { related, more } }: { beside: Stories }) {
  return (
    <>
      {related.length > 0 && <Row title="Related stories" path={null} articles={related} />}
      {more && <Row title={`More from ${more.title}`} path={more.path} articles={more.articles} />}
    </>
  );
}

/** Stories in a row, those with a picture first, so that the pictures stand in one line. */
function Row({ title, path, articles }: { title: string; path: string | null; articles: ListedArticle[] }) {
  const pictured = articles.filter(({ picture }) => picture);
  const ordered = [...pictured, ...articles.filter(({ picture }) => !picture)];
  return (
    <aside aria-label={title} className="mt-14 border-t-2 border-ink pt-2.5">
      <h2 className="mb-5 text-title font-semibold">{path ? <a href={path}>{title}</a> : title}</h2>
      <ul className="grid grid-cols-1 gap-x-10 tablet:grid-cols-2 desk:grid-cols-4 desk:gap-y-7">
        {ordered.map((article) => (
          <li
            key={article.id}
            className="border-t border-rule py-4 first:border-0 tablet:nth-2:border-0 desk:border-0 desk:py-0"
          >
            <Teaser
              article={article}
              level={3}
              size="line"
              standfirst={article.picture ? 'none' : 'on-desk'}
              section
              picture="above-on-desk"
              sizes="(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, 7rem"
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
