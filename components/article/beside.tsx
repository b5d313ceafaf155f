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
      <ul className="grid grid-cols-1 gap-x-10 gap-y-7 tablet:grid-cols-2 desk:grid-cols-4">
        {ordered.map((article) => (
          <li key={article.id}>
            <Teaser
              article={article}
              level={3}
              size="line"
              standfirst={!article.picture}
              section
              picture="above"
              sizes="(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 47vw, 100vw"
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
