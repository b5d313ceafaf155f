import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { Picture } from '../ui/picture.tsx';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { Headline } from './headline.tsx';

interface TeaserProps {
  article: ListedArticle;
  level: 2 | 3;
  /**
   * banner: the lead of a page; display: the lead of a band; title: a story among others; line: a headline and a time.
   */
  size: 'banner' | 'display' | 'title' | 'line';
  /** Whether to say which section it is from; not inside that section. */
  section?: boolean;
  /**
   * Where its picture stands, if it has one. 'elsewhere': in the box around the teaser, which is `relative` and is
   * pressed as a whole.
   */
  picture?: 'above' | 'beside' | 'elsewhere' | 'none';
  /** How wide the picture is shown. */
  sizes?: string;
  /** Whether the picture is the first thing the page is about. */
  priority?: boolean;
}

const SIZES = {
  banner: { headline: 'text-banner tracking-tight', standfirst: 'text-body' },
  display: { headline: 'text-display tracking-tight', standfirst: 'text-body' },
  title: { headline: 'text-title', standfirst: 'leading-snug text-small text-muted' },
  line: { headline: 'text-body leading-snug', standfirst: '' },
} as const;

/** A story as fronts show it; the smaller the size, the less of it. */
export function Teaser({
  article,
  level,
  size,
  section = false,
  picture = 'none',
  sizes = '100vw',
  priority = false,
}: TeaserProps) {
  const look = SIZES[size];
  const shown = picture === 'above' || picture === 'beside' ? article.picture : null;
  const words = (
    <div className="min-w-0 flex-1">
      <Headline article={article} level={level} className={look.headline} section={section} />
      {size !== 'line' && article.standfirst && (
        <p
          lang={article.language}
          className={`mt-2 line-clamp-5 max-w-measure font-serif text-pretty ${look.standfirst}`}
        >
          {article.standfirst}
        </p>
      )}
      {article.time && (
        <p className="mt-1.5 text-note text-muted">
          <TimeStamp time={article.time} />
        </p>
      )}
    </div>
  );
  if (shown && picture === 'beside')
    return (
      <article dir={article.direction} className="relative flex gap-4">
        {words}
        <Picture picture={shown} sizes="7rem" decorative className="mt-1 aspect-square w-20 self-start object-cover" />
      </article>
    );
  return (
    <article dir={article.direction} className={picture === 'elsewhere' ? undefined : 'relative'}>
      {shown && (
        <div className="mb-3">
          <Picture picture={shown} sizes={sizes} priority={priority} className="aspect-3/2 w-full object-cover" />
        </div>
      )}
      {words}
    </article>
  );
}
