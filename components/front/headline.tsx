import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { longPhrase } from '../ui/long-phrase.ts';

interface HeadlineProps {
  article: ListedArticle;
  level: 2 | 3;
  /** Type size. */
  className: string;
  /** Whether to say which section it is from; not inside that section. */
  section: boolean;
}

/** How what stands beside the section looks. What was paid for is set apart from the paper's own. */
const CHIPS = {
  live: 'my-1 bg-accent px-1.5 font-semibold text-paper',
  paid: 'my-1 border border-muted px-1.5 font-semibold text-ink',
  plain: 'py-1 font-medium text-muted',
};

/** The look of what is said of a story beside its section. */
export function chipOf({ isLive, kind }: ListedArticle): string {
  return isLive ? CHIPS.live : kind === 'sponsored' ? CHIPS.paid : CHIPS.plain;
}

/**
 * A headline that leads to its story, in the story's own language and direction; above it its section and its kicker.
 * The whole teaser can be pressed: the link reaches as far as the nearest box that is `relative`.
 */
export function Headline({ article, level, className, section }: HeadlineProps) {
  const Heading = `h${level}` as const;
  const kicker = article.kicker === article.section.name ? null : article.kicker;
  const isPaid = article.kind === 'sponsored';
  const face = isPaid ? 'font-sans font-semibold' : 'font-serif font-medium';
  return (
    <>
      {(section || kicker) && (
        <p className="mb-0.5 flex flex-wrap items-center gap-x-2 text-note">
          {section && (
            <a href={article.section.path} className="relative z-1 py-1 font-semibold text-accent">
              {article.section.name}
            </a>
          )}{' '}
          {kicker && <span className={chipOf(article)}>{kicker}</span>}
        </p>
      )}
      <Heading
        lang={article.language}
        dir={article.direction}
        className={`${face} ${className} ${longPhrase(article.headline)}`}
      >
        <a href={article.path} className="after:absolute after:inset-0">
          {article.headline}
        </a>
      </Heading>
    </>
  );
}
