import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { BandTitle } from './band-title.tsx';
import { SignedStory } from './signed-stories.tsx';

interface OpinionBandProps {
  title: string;
  path: string | null;
  articles: ListedArticle[];
}

/** The opinion of the paper's writers: no pictures, the name before the headline. */
export function OpinionBand({ title, path, articles }: OpinionBandProps) {
  return (
    <section aria-label={title} className="mt-12">
      <BandTitle title={title} path={path} />
      <ul className="grid grid-cols-1 gap-x-10 gap-y-8 tablet:grid-cols-2 desk:grid-cols-4">
        {articles.map((article) => (
          <li key={article.id} className="min-w-0">
            <SignedStory article={article} level={3} size="title" />
          </li>
        ))}
      </ul>
    </section>
  );
}
