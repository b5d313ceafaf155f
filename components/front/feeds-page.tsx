import type { FeedGroup } from '#lib/edition/read-feeds.ts';
import { PageTitle } from '../ui/page-title.tsx';

const API_DOCUMENT = '/api/v1/openapi.json';

const NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON' } as const;

/** Which feeds there are, for people: each with its address in every format. */
export function FeedsPage({ groups }: { groups: FeedGroup[] }) {
  return (
    <>
      <PageTitle standfirst="Put one of these addresses into a feed reader, and new stories come to you: in full, with their pictures, without an account. Authors, topics and searches have feeds too; a reader finds them on their pages.">
        Feeds
      </PageTitle>
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title} className="mb-10">
          <h2 className="border-t-2 border-ink pt-2.5 pb-3 text-title font-semibold">{title}</h2>
          <ul className="gap-x-10 tablet:columns-2">
            {entries.map(({ name, below, feeds }) => (
              <li
                key={feeds[0]?.path}
                className={`flex min-w-0 break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-b border-rule ${below ? 'ps-5' : 'font-semibold'}`}
              >
                <span>{name}</span>{' '}
                <span className="flex flex-wrap gap-x-4 font-medium text-accent">
                  {feeds.map(({ format, path }) => (
                    <a key={format} href={path} className="py-2" aria-label={`${name}, ${NAMES[format]}`}>
                      {NAMES[format]}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-label="For programs" className="mb-10">
        <h2 className="border-t-2 border-ink pt-2.5 pb-3 text-title font-semibold">For programs</h2>
        <p className="max-w-measure">
          What is published can be read as JSON without an account: articles with their texts, sections, topics, authors
          and search.{' '}
          <a href={API_DOCUMENT} className="text-accent underline">
            The description of it (OpenAPI)
          </a>{' '}
          says how.
        </p>
      </section>
    </>
  );
}
