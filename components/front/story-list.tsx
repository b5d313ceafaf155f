import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Teaser } from './teaser.tsx';

interface StoryListProps {
  articles: ListedArticle[];
  /** Whether each story says which section it is from. */
  section?: boolean;
  /** Whether the first story leads the page. */
  lead?: boolean;
}

/** The river of a list page: story after story, parted by hairlines. */
export function StoryList({ articles, section = false, lead = false }: StoryListProps) {
  return (
    <ol className="grid gap-x-10 border-t-2 border-ink desk:grid-cols-12">
      {articles.map((article, at) => {
        const leads = lead && at === 0;
        return (
          <li
            key={article.id}
            className={
              leads ? 'border-b border-rule py-6 desk:col-span-12' : 'border-b border-rule py-5 desk:col-span-6'
            }
          >
            <Teaser article={article} level={2} size={leads ? 'display' : 'title'} section={section} />
          </li>
        );
      })}
    </ol>
  );
}
