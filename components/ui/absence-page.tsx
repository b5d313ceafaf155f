import type { Suggestions } from '#lib/edition/read-suggestions.ts';
import { Teaser } from '../front/teaser.tsx';
import { SearchForm } from './search-form.tsx';

/** What is said where there is nothing to read, by status. */
export const ABSENCES = {
  404: {
    title: 'Page not found',
    text: 'There is no page at this address. It may be mistyped, or the story may have moved.',
  },
  410: {
    title: 'Story withdrawn',
    text: 'This story has been withdrawn by the editors and is no longer published.',
  },
  451: {
    title: 'Not available for legal reasons',
    text: 'This story has been taken down because the law or a court required it.',
  },
  500: {
    title: 'Something went wrong',
    text: 'The page could not be made. We have been told about it; please try again in a moment.',
  },
} as const;

type AbsenceStatus = keyof typeof ABSENCES;

/** "404" -> 404, if there is a page for it; otherwise null. */
export function absenceStatus(word: string): AbsenceStatus | null {
  const status = Number(word);
  return status in ABSENCES ? (status as AbsenceStatus) : null;
}

interface AbsencePageProps {
  status: AbsenceStatus;
  hint: string;
  /** What to read instead; null where nothing can be read. */
  suggestions: Suggestions | null;
}

/** A page that says why there is nothing here, and offers ways on. */
export function AbsencePage({ status, hint, suggestions }: AbsencePageProps) {
  const { title, text } = ABSENCES[status];
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-10 py-8 desk:grid-cols-12 desk:py-14">
      <div className="desk:col-span-7">
        <p className="font-semibold text-accent">{status}</p>
        <h1 className="mt-2 font-serif text-banner font-medium tracking-tight">{title}</h1>
        <p className="mt-4 mb-8 max-w-measure font-serif text-body">{text}</p>
        <SearchForm id="absence-search" hint={hint} query="" />
        <ul className="mt-6 flex flex-wrap gap-x-6 font-medium">
          <li>
            <a href="/" className="inline-block py-2 underline">
              Front page
            </a>
          </li>
          <li>
            <a href="/latest/" className="inline-block py-2 underline">
              Latest stories
            </a>
          </li>
        </ul>
      </div>
      {suggestions && suggestions.articles.length > 0 && (
        <section aria-labelledby="suggestions" className="desk:col-span-5">
          <h2 id="suggestions" className="border-t-2 border-ink pt-2.5 text-title font-semibold">
            {suggestions.meant ? 'Were you looking for this?' : 'The newest stories'}
          </h2>
          <ul>
            {suggestions.articles.map((article) => (
              <li key={article.id} className="border-b border-rule py-4">
                <Teaser article={article} level={3} size="line" section picture="beside" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
