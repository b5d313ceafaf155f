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

/** A page that says why there is nothing here, and offers ways on. */
export function AbsencePage({ status, hint }: { status: AbsenceStatus; hint: string }) {
  const { title, text } = ABSENCES[status];
  return (
    <div className="max-w-measure py-8 desk:py-14">
      <p className="font-semibold text-accent">{status}</p>
      <h1 className="mt-2 font-serif text-banner font-semibold tracking-tight">{title}</h1>
      <p className="mt-4 mb-8 font-serif text-body">{text}</p>
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
  );
}
