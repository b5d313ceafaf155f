import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

interface StoryListProps {
  articles: ListedArticle[];
  /** Whether each story says which section it is from. */
  section?: boolean;
}

/** The river of a list page: story after story in one column, parted by hairlines. */
export function StoryList({ articles, section = false }: StoryListProps) {
  return (
    <ol className="border-t-2 border-ink">
      {articles.map((article) => (
        <li key={article.id} className="border-b border-rule py-5">
          <Teaser article={article} level={2} size="river" section={section} />
        </li>
      ))}
    </ol>
  );
}
