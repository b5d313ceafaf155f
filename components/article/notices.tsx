import type { Article } from '#lib/edition/read-article.ts';
import { CorrectionText } from './correction-text.tsx';

/** What a reader must know before the text: what was corrected, and that an old story is old. */
export function Notices({ article: { corrections, age, time } }: { article: Article }) {
  if (corrections.length === 0 && age === null) return null;
  return (
    <div dir="ltr" className="mb-7 space-y-4">
      {age !== null && time && (
        <p className="border-s-2 border-accent bg-tint px-4 py-2.5 font-medium">
          This story is more than {age} {age === 1 ? 'year' : 'years'} old.
        </p>
      )}
      {corrections.length > 0 && (
        <section aria-label="Corrections" className="border-y border-rule py-3.5 font-serif">
          {corrections.map((correction) => (
            <div key={correction.time.machine} className="not-first:mt-3">
              <CorrectionText correction={correction} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
