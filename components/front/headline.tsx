import type { ListedArticle } from '#lib/edition/listed-article.ts';

interface HeadlineProps {
  article: ListedArticle;
  level: 2 | 3;
  /** Type size. */
  className: string;
  /** Whether to say which section it is from; not inside that section. */
  section: boolean;
}

/**
 * A headline that leads to its story, in the story's own language and direction; above it its section and its kicker.
 * The whole teaser can be pressed: the link reaches as far as the nearest box that is `relative`.
 */
export function Headline({ article, level, className, section }: HeadlineProps) {
  const Heading = `h${level}` as const;
  const kicker = article.kicker === article.section.name ? null : article.kicker;
  const isLive = article.kind === 'live';
  return (
    <>
      {(section || kicker) && (
        <p className="flex flex-wrap items-center gap-x-2 text-note">
          {section && (
            <a href={article.section.path} className="relative z-1 py-1 font-semibold text-accent">
              {article.section.name}
            </a>
          )}
          {kicker && (
            <span className={isLive ? 'my-1 bg-accent px-1.5 font-semibold text-paper' : 'py-1 font-medium text-muted'}>
              {kicker}
            </span>
          )}
        </p>
      )}
      <Heading lang={article.language} dir={article.direction} className={`font-serif font-medium ${className}`}>
        <a href={article.path} className="after:absolute after:inset-0">
          {article.headline}
        </a>
      </Heading>
    </>
  );
}
