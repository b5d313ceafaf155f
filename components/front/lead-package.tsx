import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

const LEAD_SIZES = '(min-width: 80rem) 50rem, (min-width: 64rem) 62vw, 100vw';

/** The lead of a front: one unmistakable story with its picture, two below it, the rest in a column of headlines. */
export function LeadPackage({ articles }: { articles: ListedArticle[] }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  const below = others.slice(0, 2);
  const column = others.slice(2);
  return (
    <section aria-label="Top stories" className="grid grid-cols-1 gap-x-10 gap-y-8 pt-4 desk:grid-cols-12 desk:pt-7">
      <div className={column.length > 0 ? 'desk:col-span-8' : 'desk:col-span-12'}>
        <Teaser article={lead} level={2} size="banner" section picture="above" sizes={LEAD_SIZES} priority />
        {below.length > 0 && (
          <div className="mt-7 grid grid-cols-1 gap-x-10 gap-y-6 border-t border-rule pt-5 tablet:grid-cols-2">
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

/** The rest: headlines, one of them with its picture, which below a desk is a small one. */
function HeadlineColumn({ articles }: { articles: ListedArticle[] }) {
  const withPicture = articles.findIndex(({ picture }) => picture);
  return (
    <ul className="grid grid-cols-1 gap-x-10 border-t border-ink tablet:grid-cols-2 desk:col-span-4 desk:block desk:border-s desk:border-t-0 desk:border-rule desk:ps-8">
      {articles.map((article, at) => (
        <li key={article.id} className="border-b border-rule py-4 first:desk:pt-0 desk:last:border-0">
          <Teaser
            article={article}
            level={3}
            size="line"
            section
            picture={at === withPicture ? 'above-on-desk' : 'none'}
            standfirst={at === withPicture ? 'none' : 'on-desk'}
            sizes="(min-width: 64rem) 22rem, 7rem"
          />
        </li>
      ))}
    </ul>
  );
}
