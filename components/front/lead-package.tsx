import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

/** The lead of a front: one unmistakable story, two below it, the rest in a column of headlines. */
export function LeadPackage({ articles }: { articles: ListedArticle[] }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  const below = others.slice(0, 2);
  const column = others.slice(2);
  return (
    <section aria-label="Top stories" className="grid gap-x-10 gap-y-8 pt-6 desk:grid-cols-12 desk:pt-9">
      <div className="desk:col-span-8">
        <Teaser article={lead} level={2} size="banner" section />
        {below.length > 0 && (
          <div className="mt-8 grid gap-x-10 gap-y-6 border-t border-rule pt-5 tablet:grid-cols-2">
            {below.map((article) => (
              <Teaser key={article.id} article={article} level={3} size="title" section />
            ))}
          </div>
        )}
      </div>
      {column.length > 0 && <HeadlineColumn articles={column} />}
    </section>
  );
}

function HeadlineColumn({ articles }: { articles: ListedArticle[] }) {
  return (
    <ul className="border-t border-ink desk:col-span-4 desk:border-s desk:border-t-0 desk:border-rule desk:ps-8">
      {articles.map((article) => (
        <li key={article.id} className="border-b border-rule py-4 first:desk:pt-0 last:border-0">
          <Teaser article={article} level={3} size="line" section />
        </li>
      ))}
    </ul>
  );
}
