import type { ListedArticle } from '#lib/edition/listed-article.ts';

interface HeadlineProps {
  article: ListedArticle;
  level: 2 | 3;
  /** Type size and weight. */
  className: string;
  /** Whether to say which section it is from; not inside that section. */
  section: boolean;
}

/** A headline that leads to its story, in the story's own language and direction; above it its section and its kicker. */
export function Headline({ article, level, className, section }: HeadlineProps) {
  const Heading = `h${level}` as const;
  const kicker = article.kicker === article.section.name ? null : article.kicker;
  return (
    <>
      {(section || kicker) && (
        <p className="flex flex-wrap items-center gap-x-2 text-note">
          {section && (
            <a href={article.section.path} className="py-1 font-semibold text-accent">
              {article.section.name}
            </a>
          )}
          {kicker && <span className="py-1 font-medium text-muted">{kicker}</span>}
        </p>
      )}
      <Heading lang={article.language} dir={article.direction} className={`font-serif ${className}`}>
        <a href={article.path}>{article.headline}</a>
      </Heading>
    </>
  );
}
