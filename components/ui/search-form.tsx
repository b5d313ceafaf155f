interface SearchFormProps {
  /** Names the field on the page; a page may hold two forms. */
  id: string;
  hint: string;
  query: string;
  /** The small form of the masthead. */
  compact?: boolean;
}

/** The search box: a form that any browser can send. */
export function SearchForm({ id, hint, query, compact = false }: SearchFormProps) {
  const size = compact ? 'h-11 tablet:h-9 tablet:w-56' : 'h-12';
  return (
    <search className={compact ? 'mt-4 block tablet:m-0 tablet:py-1.5' : 'block max-w-measure'}>
      <form action="/search/" method="get" className="flex">
        <label htmlFor={id} className="sr-only">
          Search the paper
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          placeholder={hint}
          maxLength={200}
          autoComplete="off"
          className={`${size} min-w-0 flex-1 border border-e-0 border-muted bg-paper px-3 placeholder:text-muted`}
        />
        <button
          type="submit"
          // So wide whatever letters there are: the field does not move when those of the paper arrive.
          className={`${compact ? 'h-11 w-20 tablet:h-9' : 'h-12 px-4'} cursor-pointer border border-ink bg-ink font-medium text-paper`}
        >
          Search
        </button>
      </form>
    </search>
  );
}
