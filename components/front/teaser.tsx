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
   * Where its picture stands, if it has one. 'above-on-desk': large above the words where there is room, otherwise small
   * beside them; 'beside-on-desk': the other way round. 'elsewhere': in the box around the teaser, which is `relative` and is pressed as a whole.
   */
  picture?: 'above' | 'beside' | 'above-on-desk' | 'beside-on-desk' | 'elsewhere' | 'none';
  /** How wide the picture is shown. */
  sizes?: string;
  /** Whether its standfirst is shown; 'on-desk' fills the place of a picture where there is room. */
  standfirst?: 'always' | 'on-desk' | 'none';
  /** Whether the picture is the first thing the page is about. */
  priority?: boolean;
}

const SIZES = {
  banner: { headline: 'text-banner tracking-tight', standfirst: 'text-body' },
  display: { headline: 'text-display tracking-tight', standfirst: 'text-body' },
  title: { headline: 'text-title', standfirst: 'leading-snug text-small text-muted' },
  line: { headline: 'text-body leading-snug', standfirst: 'leading-snug text-small text-muted' },
} as const;

/** How a picture stands beside its words, or on one side of the width of a desk. */
const BESIDE = {
  beside: { box: 'flex-wrap *:first:basis-32', picture: 'mt-1 aspect-square w-20' },
  'above-on-desk': {
    box: 'desk:flex-col-reverse desk:gap-3',
    picture: 'mt-1 aspect-square w-20 desk:mt-0 desk:aspect-3/2 desk:w-full',
  },
  'beside-on-desk': {
    box: 'flex-col-reverse gap-3 desk:flex-row desk:gap-4',
    picture: 'aspect-3/2 w-full desk:mt-1 desk:aspect-square desk:w-24',
  },
} as const;

/** A story as fronts show it; the smaller the size, the less of it. */
export function Teaser({
  article,
  level,
  size,
  section = false,
  picture = 'none',
  sizes = '100vw',
  standfirst = size === 'line' ? 'none' : 'always',
  priority = false,
}: TeaserProps) {
  const look = SIZES[size];
  const shown = picture === 'elsewhere' || picture === 'none' ? null : article.picture;
  const words = (
    <div dir={article.direction} className="min-w-0 flex-1">
      <Headline article={article} level={level} className={look.headline} section={section} />
      {standfirst !== 'none' && article.standfirst && (
        <p
          lang={article.language}
          className={`mt-2 max-w-measure font-serif text-pretty ${look.standfirst} ${standfirst === 'on-desk' ? 'hidden desk:block' : 'desk:line-clamp-6'}`}
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
  if (shown && picture !== 'above') {
    const look = BESIDE[picture === 'above-on-desk' || picture === 'beside-on-desk' ? picture : 'beside'];
    return (
      <article className={`relative flex gap-4 ${look.box}`}>
        {words}
        <Picture
          picture={shown}
          cut={picture === 'beside' ? '1:1' : '4:3'}
          sizes={picture === 'beside' ? '7rem' : sizes}
          decorative
          className={`self-start object-cover ${look.picture}`}
        />
      </article>
    );
  }
  return (
    <article className={picture === 'elsewhere' ? undefined : 'relative'}>
      {shown && (
        <div className={`relative ${section || article.kicker ? 'mb-3' : 'mb-4'}`}>
          <Picture
            picture={shown}
            cut="4:3"
            sizes={sizes}
            priority={priority}
            className="aspect-3/2 w-full object-cover"
          />
          {article.kind === 'video' && <FilmMark />}
        </div>
      )}
      {words}
    </article>
  );
}

/** Says of a picture that there is a film behind it. */
export function FilmMark() {
  return (
    <span
      aria-hidden="true"
      className="absolute start-0 bottom-0 bg-ink px-2.5 py-1 text-note font-semibold text-paper"
    >
      ▶ Film
    </span>
  );
}
