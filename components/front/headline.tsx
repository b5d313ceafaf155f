import type { ListedArticle } from '#lib/edition/listed-article.ts';

interface HeadlineProps {
  article: ListedArticle;
  level: 2 | 3;
  /** Type size and weight. */
  className: string;
}

/** A headline that leads to its story, in the story's own language and direction, under its kicker. */
export function Headline({ article, level, className }: HeadlineProps) {
  const Heading = `h${level}` as const;
  return (
    <>
      {article.kicker && <p className="mb-1 text-note font-semibold text-accent">{article.kicker}</p>}
      <Heading lang={article.language} dir={article.direction} className={`font-serif ${className}`}>
        <a href={article.path}>{article.headline}</a>
      </Heading>
    </>
  );
}
