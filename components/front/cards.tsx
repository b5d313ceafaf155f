import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { BandTitle } from './band-title.tsx';
import { Teaser } from './teaser.tsx';

const SIZES = '(min-width: 80rem) 18rem, (min-width: 64rem) 23vw, (min-width: 40rem) 47vw, 100vw';

/** A section of a front in which all stories are alike: side by side, each with its picture. */
export function Cards({ title, path, articles }: { title: string; path: string | null; articles: ListedArticle[] }) {
  return (
    <section aria-label={title} className="mt-12">
      <BandTitle title={title} path={path} />
      <ul className="grid grid-cols-1 gap-x-8 gap-y-7 tablet:grid-cols-2 desk:grid-cols-4">
        {articles.map((article, at) => (
          <li key={article.id}>
            <Teaser
              article={article}
              level={3}
              size="title"
              section
              picture={at === 0 ? 'above' : 'above-on-desk'}
              sizes={SIZES}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
