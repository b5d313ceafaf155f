import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { Headline } from './headline.tsx';

interface TeaserProps {
  article: ListedArticle;
  level: 2 | 3;
  /**
   * banner: the lead of a page; display: the lead of a band; title: a story among others; river: one of a long list,
   * its time in the margin; line: a headline and a time.
   */
  size: 'banner' | 'display' | 'title' | 'river' | 'line';
  /** Whether to say which section it is from; not inside that section. */
  section?: boolean;
}

const SIZES = {
  banner: { headline: 'text-banner font-semibold tracking-tight', standfirst: '' },
  display: { headline: 'text-display font-semibold tracking-tight', standfirst: '' },
  title: { headline: 'text-title font-medium', standfirst: 'leading-snug text-muted' },
  river: { headline: 'text-title font-medium', standfirst: 'leading-snug text-muted' },
  line: { headline: 'text-body leading-snug font-medium', standfirst: '' },
} as const;

/** A story as fronts and lists show it; the smaller the size, the less of it. */
export function Teaser({ article, level, size, section = false }: TeaserProps) {
  const look = SIZES[size];
  const inMargin = size === 'river';
  return (
    <article dir={article.direction} className={inMargin ? 'desk:grid desk:grid-cols-[11rem_1fr]' : undefined}>
      <div className={inMargin ? 'desk:col-start-2' : undefined}>
        <Headline article={article} level={level} className={look.headline} section={section} />
        {size !== 'line' && article.standfirst && (
          <p
            lang={article.language}
            className={`mt-2 line-clamp-4 max-w-measure font-serif text-body text-pretty ${look.standfirst}`}
          >
            {article.standfirst}
          </p>
        )}
      </div>
      {article.time && (
        <p className={`text-note text-muted ${inMargin ? 'mt-2 desk:col-start-1 desk:row-start-1 desk:mt-1' : 'mt-2'}`}>
          <TimeStamp time={article.time} />
        </p>
      )}
    </article>
  );
}
