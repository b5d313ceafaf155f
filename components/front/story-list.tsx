import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { longDate } from '#lib/news/dates.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Picture } from '../ui/picture.tsx';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { Headline } from './headline.tsx';

interface StoryListProps {
  articles: ListedArticle[];
  /** Whether each story says which section it is from. */
  section?: boolean;
  level?: 2 | 3;
  /** Whether the hour is enough, because the day stands above. */
  hours?: boolean;
}

/** The river of a list page: story after story, its time in the margin, its picture at the end of the line. */
export function StoryList({ articles, section = false, level = 2, hours = false }: StoryListProps) {
  return (
    <ol className="border-t border-ink">
      {articles.map((article) => (
        <li key={article.id} className="border-b border-rule py-5">
          <River article={article} section={section} level={level} hours={hours} />
        </li>
      ))}
    </ol>
  );
}

/** A river that is parted by its days. */
export function StoriesByDay({ articles }: { articles: ListedArticle[] }) {
  const days = Map.groupBy(articles, ({ time }) => time?.machine.slice(0, 10) ?? '');
  return [...days].map(([day, stories]) => (
    <section key={day} className="mb-10">
      <h2 className="mb-2 text-title font-semibold">
        {day ? <a href={pathOf({ page: 'day', day, number: 1 })}>{longDate(day)}</a> : 'Undated'}
      </h2>
      <StoryList articles={stories} section level={3} hours />
    </section>
  ));
}

function River({
  article,
  section,
  level,
  hours,
}: { article: ListedArticle } & Required<Omit<StoryListProps, 'articles'>>) {
  const signed = (article.kind === 'opinion' || article.kind === 'column') && article.signature;
  return (
    <article className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 desk:grid-cols-[11rem_minmax(0,1fr)_12rem] desk:gap-x-10">
      <div dir={article.direction} className="desk:col-start-2">
        <Headline article={article} level={level} className="text-title" section={section} />
        {signed && <p className="mt-1 text-note font-semibold text-accent">{signed}</p>}
        {article.standfirst && (
          <p
            lang={article.language}
            className={`mt-1.5 max-w-measure font-serif leading-snug text-pretty text-muted ${article.picture ? 'hidden tablet:block' : 'line-clamp-3 tablet:line-clamp-none'}`}
          >
            {article.standfirst}
          </p>
        )}
      </div>
      {article.picture && (
        <Picture
          picture={article.picture}
          cut="4:3"
          sizes="(min-width: 64rem) 12rem, 7rem"
          decorative
          className="aspect-3/2 w-[clamp(4.5rem,26vw,9rem)] self-start object-cover desk:col-start-3 desk:w-full"
        />
      )}
      {article.time && (
        <p className="col-span-2 mt-2 text-note text-muted desk:col-span-1 desk:col-start-1 desk:row-start-1 desk:mt-1.5">
          <TimeStamp time={article.time} hours={hours} />
        </p>
      )}
    </article>
  );
}
