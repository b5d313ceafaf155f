import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';

const SIZES = {
  banner: { name: 'text-body', headline: 'text-banner tracking-tight', standfirst: 'mt-4 text-title' },
  title: { name: '', headline: 'text-title', standfirst: 'mt-2' },
} as const;

interface SignedStoryProps {
  article: ListedArticle;
  level: 2 | 3;
  size: keyof typeof SIZES;
}

/** An opinion: who it is of before what it says. */
export function SignedStory({ article, level, size }: SignedStoryProps) {
  const Heading = `h${level}` as const;
  const look = SIZES[size];
  return (
    <article dir={article.direction} className="relative h-full border-s-2 border-accent ps-4">
      {article.signature && <p className={`font-semibold text-accent ${look.name}`}>{article.signature}</p>}
      <Heading lang={article.language} className={`mt-1 font-serif font-medium ${look.headline}`}>
        <a href={article.path} className="after:absolute after:inset-0">
          {article.headline}
        </a>
      </Heading>
      {article.standfirst && (
        <p
          lang={article.language}
          className={`max-w-measure font-serif leading-snug text-pretty text-muted ${look.standfirst}`}
        >
          {article.standfirst}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-3 text-note text-muted">
        {article.kind === 'column' && <span className="font-medium">{article.kicker}</span>}{' '}
        {article.time && <TimeStamp time={article.time} />}
      </p>
    </article>
  );
}

/** The head of a front on which opinions stand: the newest large, the others three in a row, each led by its writer. */
export function SignedStories({ articles }: { articles: ListedArticle[] }) {
  const [lead, ...others] = articles;
  if (!lead) return null;
  return (
    <div className="border-t-2 border-ink pt-7 pb-10">
      <div className="max-w-wide">
        <SignedStory article={lead} level={2} size="banner" />
      </div>
      {others.length > 0 && (
        <ul className="mt-9 grid grid-cols-1 gap-x-10 gap-y-9 border-t border-rule pt-7 tablet:grid-cols-2 desk:grid-cols-3">
          {others.map((article) => (
            <li key={article.id}>
              <SignedStory article={article} level={2} size="title" />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
