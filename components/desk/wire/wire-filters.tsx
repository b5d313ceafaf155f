import { nameIn } from '#lib/news/languages.ts';
import { COPY_STANDINGS } from '#lib/news/wire.ts';
import { INPUT, LABEL } from '../ui/text-field.tsx';
import type { WireView } from './wire-acts.ts';

const STANDINGS = { waiting: 'Waiting', taken: 'Taken', merged: 'Merged', spiked: 'Spiked', killed: 'Killed' } as const;
const URGENCIES = [
  ['1', 'Flash (1)'],
  ['2', 'Up to 2'],
  ['3', 'Up to 3'],
  ['4', 'Up to 4'],
  ['5', 'Up to 5'],
] as const;

/** Narrows the wire down, by a plain form: what is found has an address that can be kept and sent. */
export function WireFilters({ filter, providers, languages, sources }: WireView) {
  const select = (
    name: string,
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    none: string | null = 'Any',
  ) => (
    <div className="min-w-[min(7rem,100%)] flex-1">
      <label htmlFor={`wire-${name}`} className={LABEL}>
        {label}
      </label>
      <select id={`wire-${name}`} name={name} defaultValue={value} className={INPUT}>
        {none !== null && <option value="">{none}</option>}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  const all = (values: readonly string[], chosen: string) =>
    [...new Set([...values, ...(chosen ? [chosen] : [])])].toSorted();
  return (
    <form action="/admin/wire/" className="mb-4 flex flex-wrap items-end gap-2" aria-label="Find items">
      <label className="min-w-[min(12rem,100%)] flex-[2]">
        <span className={LABEL}>
          Words, anywhere in an item <kbd className="text-muted">/</kbd>
        </span>
        <input
          id="wire-query"
          name="query"
          type="search"
          defaultValue={filter.query}
          maxLength={200}
          className={INPUT}
        />
      </label>
      {select(
        'standing',
        'Standing',
        filter.standing,
        [...COPY_STANDINGS.map((standing) => [standing, STANDINGS[standing]] as const), ['all', 'All']],
        null,
      )}
      {select(
        'provider',
        'Sender',
        filter.provider,
        all(providers, filter.provider).map((one) => [one, one]),
      )}
      {select('urgency', 'Urgency', filter.urgency ? String(filter.urgency) : '', URGENCIES)}
      {select(
        'language',
        'Language',
        filter.language,
        all(languages, filter.language).map((tag) => [tag, nameIn('en', tag)]),
      )}
      {sources.length > 0 &&
        select(
          'source',
          'Source',
          filter.source ? String(filter.source) : '',
          sources.map(({ id, name }) => [String(id), name]),
        )}
      <button type="submit" className="min-h-9 border border-ink px-3 text-note font-medium">
        Find
      </button>
    </form>
  );
}
