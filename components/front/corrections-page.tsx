import type { Corrections } from '#lib/edition/read-corrections.ts';
import { pathOf } from '#lib/news/paths.ts';
import { CorrectionText } from '../article/correction-text.tsx';
import { PageLinks } from '../ui/page-links.tsx';
import { PageTitle } from '../ui/page-title.tsx';

/** What was wrong in the paper, and what is right: newest first. */
export function CorrectionsPage({ page: { corrections, number, pages } }: { page: Corrections }) {
  return (
    <>
      <PageTitle
        note={number > 1 ? `Page ${number} of ${pages}` : null}
        standfirst="What was wrong in a story, what is right, and when we said so. Each correction stands in its story as well."
      >
        Corrections
      </PageTitle>
      {corrections.length === 0 ? (
        <p className="border-t-2 border-ink py-8 font-serif text-body">
          Nothing has been corrected yet. If something is wrong, please{' '}
          <a href="/feedback/" className="underline">
            tell us
          </a>
          .
        </p>
      ) : (
        <ol className="border-t border-ink">
          {corrections.map((correction) => (
            <li key={correction.id} className="border-b border-rule py-5">
              <h2 lang={correction.language} className="font-serif text-title font-medium">
                <a href={correction.path}>{correction.headline}</a>
              </h2>
              <div className="mt-2 max-w-measure font-serif text-body">
                <CorrectionText correction={correction} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <PageLinks number={number} pages={pages} href={(page) => pathOf({ page: 'corrections', number: page })} />
    </>
  );
}
