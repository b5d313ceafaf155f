import { KIND_RECORDS, KINDS } from '#lib/news/kinds.ts';
import { STORY_STATES } from '#lib/news/workflow.ts';
import { INPUT, LABEL } from '../ui/text-field.tsx';
import type { BoardView } from './board-view.ts';

const named = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** Narrows a list down, by a plain form: what is found has an address that can be kept and sent. */
export function BoardFilters({ list, filter, sections, colleagues }: BoardView) {
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    options: readonly (readonly [string, string])[],
  ) => (
    <div className="min-w-[min(8rem,100%)] flex-1">
      <label htmlFor={`find-${name}`} className={LABEL}>
        {label}
      </label>
      <select id={`find-${name}`} name={name} defaultValue={value ?? ''} className={INPUT}>
        <option value="">Any</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form action="/admin/" className="mb-4 flex flex-wrap items-end gap-2" aria-label="Find stories">
      <input type="hidden" name="list" value={list} />
      <label className="min-w-[min(14rem,100%)] flex-[2]">
        <span className={LABEL}>Words, anywhere in a story, drafts too</span>
        <input name="query" type="search" defaultValue={filter.query ?? ''} maxLength={200} className={INPUT} />
      </label>
      {select(
        'section',
        'Section',
        filter.section,
        sections.map(({ path, name }) => [path, name]),
      )}
      {select(
        'state',
        'State',
        filter.state,
        STORY_STATES.map((state) => [state, named(state)]),
      )}
      {select(
        'kind',
        'Kind',
        filter.kind,
        KINDS.map((kind) => [kind, KIND_RECORDS[kind].label ?? named(kind)]),
      )}
      {select(
        'author',
        'Whose',
        filter.author,
        colleagues.map(({ id, name }) => [id, name]),
      )}
      <button type="submit" className="min-h-9 border border-ink px-3 text-note font-medium">
        Find
      </button>
    </form>
  );
}
