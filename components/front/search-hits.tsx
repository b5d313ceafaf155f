import type { SearchHit } from '#lib/edition/search/answer-question.ts';
import type { Piece } from '#lib/news/search/highlight.ts';
import { longPhrase } from '../ui/long-phrase.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { chipOf } from './headline.tsx';

/** What was found: each story with the stretch of its text that shows why. */
export function SearchHits({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className="border-t border-ink">
      {hits.map(({ article, headline, excerpt }) => (
        <li key={article.id} className="border-b border-rule py-5">
          <article dir={article.direction} className="relative max-w-wide">
            <p className="flex flex-wrap items-center gap-x-3 text-note">
              <a href={article.section.path} className="relative z-1 py-1 font-semibold text-accent">
                {article.section.name}
              </a>{' '}
              {article.kicker && article.kicker !== article.section.name && (
                <span className={chipOf(article)}>{article.kicker}</span>
              )}{' '}
              {article.time && (
                <span className="text-muted">
                  <TimeStamp time={article.time} />
                </span>
              )}{' '}
              {article.signature && <span className="text-muted">{article.signature}</span>}
            </p>
            <h2
              lang={article.language}
              className={`mt-0.5 font-serif text-title font-medium ${longPhrase(article.headline)}`}
            >
              <a href={article.path} className="after:absolute after:inset-0">
                <Pieces pieces={headline} />
              </a>
            </h2>
            <p lang={article.language} className="mt-1.5 font-serif leading-snug text-muted">
              <Pieces pieces={excerpt} />
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are rendered once and never reordered
    return hit ? <mark key={at}>{text}</mark> : text;
  });
}
