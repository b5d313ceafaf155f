import type { ReactNode } from 'react';
import type { SearchOptions } from '#lib/edition/search/search-options.ts';
import { pathOf } from '#lib/news/paths.ts';
import { type Question, unnarrowed } from '#lib/news/search/question.ts';

interface SearchFiltersProps {
  hint: string;
  question: Question;
  options: SearchOptions;
  /** The name of the author it is narrowed down to. */
  author: string | null;
}

const FIELD = 'mt-1 block h-11 w-full border border-muted bg-paper px-3';

/** The form of the search page: any browser can fill it in and send it. */
export function SearchFilters({ hint, question, options, author }: SearchFiltersProps) {
  const { section, language, from, to, sort } = question;
  const narrowed = [section, question.author, language, from, to].some((value) => value !== null);
  return (
    <search>
      <form action="/search/" method="get" className="max-w-wide">
        <div className="flex max-w-measure">
          <label htmlFor="search" className="sr-only">
            Search the paper
          </label>
          <input
            id="search"
            type="search"
            name="q"
            defaultValue={question.query}
            placeholder={hint}
            maxLength={200}
            autoComplete="off"
            className="h-12 min-w-0 flex-1 border border-e-0 border-muted bg-paper px-3 placeholder:text-muted"
          />
          <button type="submit" className="h-12 cursor-pointer border border-ink bg-ink px-5 font-medium text-paper">
            Search
          </button>
        </div>
        <details open={narrowed || sort === 'time'} className="mt-3">
          <summary className="w-fit cursor-pointer py-2 font-medium">Narrow down and sort</summary>
          <div className="grid grid-cols-1 gap-x-6 gap-y-4 border-t border-rule pt-4 tablet:grid-cols-2 desk:grid-cols-3">
            <Field label="Section">
              <select name="section" defaultValue={section ?? ''} className={FIELD}>
                <option value="">All sections</option>
                {options.sections.map(({ path, name }) => (
                  <option key={path} value={path}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <Field label="Author">
              <input name="author" defaultValue={author ?? question.author ?? ''} maxLength={120} className={FIELD} />
            </Field>
            <Field label="Language">
              <select name="language" defaultValue={language ?? ''} className={FIELD}>
                <option value="">All languages</option>
                {options.languages.map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </select>
            </Field>
            <Field label="From">
              <input type="date" name="from" defaultValue={from ?? ''} className={FIELD} />
            </Field>
            <Field label="To">
              <input type="date" name="to" defaultValue={to ?? ''} className={FIELD} />
            </Field>
            <Field label="Order">
              <select name="sort" defaultValue={sort === 'time' ? 'time' : ''} className={FIELD}>
                <option value="">Best first</option>
                <option value="time">Newest first</option>
              </select>
            </Field>
          </div>
          <p className="mt-5 flex flex-wrap items-center gap-x-6">
            <button type="submit" className="h-11 cursor-pointer border border-ink px-5 font-medium">
              Apply
            </button>
            {narrowed && (
              <a
                href={pathOf({ page: 'search', question: unnarrowed(question), number: 1 })}
                className="inline-block py-2 underline"
              >
                Search everything
              </a>
            )}
          </p>
        </details>
      </form>
    </search>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="text-note font-medium">
      {label}
      {children}
    </label>
  );
}
