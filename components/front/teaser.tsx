import type { ListedArticle } from '#lib/edition/listed-article.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { Headline } from './headline.tsx';

interface TeaserProps {
  article: ListedArticle;
  level: 2 | 3;
  /** banner: the lead of a page; display: the lead of a band; title: a story among others; line: a headline and a time. */
  size: 'banner' | 'display' | 'title' | 'line';
  /** Whether to say which section it is from; not inside that section. */
  section?: boolean;
}

const SIZES = {
  banner: 'text-banner font-semibold tracking-tight',
  display: 'text-display font-semibold tracking-tight',
  title: 'text-title font-medium',
  line: 'text-[1.125rem] leading-snug font-medium',
} as const;

/** A story as fronts and lists show it; the smaller the size, the less of it. */
export function Teaser({ article, level, size, section = false }: TeaserProps) {
  return (
    <article>
      <Headline article={article} level={level} className={SIZES[size]} />
      {size !== 'line' && article.standfirst && (
        <p
          lang={article.language}
          dir={article.direction}
          className={`mt-2 line-clamp-4 font-serif text-pretty ${size === 'title' ? 'text-[1.0625rem] leading-snug text-muted' : 'text-body'}`}
        >
          {article.standfirst}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-3 text-note text-muted">
        {section && (
          <a href={article.section.path} className="font-medium text-ink">
            {article.section.name}
          </a>
        )}
        {article.time && <TimeStamp time={article.time} />}
      </p>
    </article>
  );
}
