import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Picture } from '../ui/picture.tsx';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { Headline } from './headline.tsx';

interface StoryListProps {
  articles: ListedArticle[];
  /** Whether each story says which section it is from. */
  section?: boolean;
}

/** The river of a list page: story after story, its time in the margin, its picture at the end of the line. */
export function StoryList({ articles, section = false }: StoryListProps) {
  return (
    <ol className="border-t border-ink">
      {articles.map((article) => (
        <li key={article.id} className="border-b border-rule py-5">
          <River article={article} section={section} />
        </li>
      ))}
    </ol>
  );
}

function River({ article, section }: { article: ListedArticle; section: boolean }) {
  return (
    <article
      dir={article.direction}
      className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 desk:grid-cols-[11rem_minmax(0,1fr)_12rem] desk:gap-x-10"
    >
      <div className="desk:col-start-2">
        <Headline article={article} level={2} className="text-title" section={section} />
        {article.standfirst && (
          <p
            lang={article.language}
            className="mt-1.5 line-clamp-3 max-w-measure font-serif leading-snug text-pretty text-muted"
          >
            {article.standfirst}
          </p>
        )}
      </div>
      {article.picture && (
        <Picture
          picture={article.picture}
          sizes="(min-width: 64rem) 12rem, 7rem"
          decorative
          className="aspect-3/2 w-[clamp(4.5rem,26vw,9rem)] self-start object-cover desk:col-start-3 desk:w-full"
        />
      )}
      {article.time && (
        <p className="col-span-2 mt-2 text-note text-muted desk:col-span-1 desk:col-start-1 desk:row-start-1 desk:mt-1.5">
          <TimeStamp time={article.time} />
        </p>
      )}
    </article>
  );
}
