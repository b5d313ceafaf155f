import type { Article } from '#lib/edition/read-article.ts';
import type { PublishedVersion } from '#lib/edition/read-versions.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { DiffView } from './diff-view.tsx';

/** What readers were shown of a story over time, newest first, and what changed each time. */
export function ChangesPage({ article, versions }: { article: Article; versions: PublishedVersion[] }) {
  return (
    <>
      <PageTitle standfirst="Every time that readers were given other words: what is new is underlined, what is gone is struck out.">
        What changed
      </PageTitle>
      <p lang={article.language} dir={article.direction} className="font-serif text-title font-medium">
        <a href={article.path}>{article.headline}</a>
      </p>
      <ol className="mt-6 border-t-2 border-ink">
        {versions.map(({ time, hash, differences }) => (
          <li key={hash} className="max-w-measure border-b border-rule py-5">
            <h2 className="font-semibold">
              <TimeStamp time={time} />
            </h2>
            <div lang={article.language} dir={article.direction} className="mt-3">
              {differences.length === 0 ? (
                <p className="text-muted">First published.</p>
              ) : (
                <DiffView differences={differences} />
              )}
            </div>
            <p className="mt-3 text-note break-all text-muted">Fingerprint {hash}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
