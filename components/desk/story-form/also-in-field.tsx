'use client';
import { useCallback } from 'react';
import { MOST_FURTHER_SECTIONS } from '#lib/news/content.ts';
import { OrderedItems } from './ordered-items.tsx';
import { Typeahead } from './typeahead.tsx';

/** A section by what it is called with its department: "News / World". */
export interface NamedSection {
  id: number;
  path: string;
  name: string;
}

interface AlsoInFieldProps {
  /** The numbers of the sections that list the story beside its own. */
  chosen: readonly number[];
  /** The path of its own section. */
  own: string;
  sections: readonly NamedSection[];
  onChange(chosen: number[]): void;
}

/** The further sections that list the story. Its address stays that of its own. */
export function AlsoInField({ chosen, own, sections, onChange }: AlsoInFieldProps) {
  const search = useCallback(
    async (words: string) => {
      const free = sections.filter(({ id, path }) => path !== own && !chosen.includes(id));
      return matching(free, words).map(({ id, name, path }) => ({ key: String(id), name, note: `/${path}/`, id }));
    },
    [sections, own, chosen],
  );
  const named = (id: number) => sections.find((section) => section.id === id)?.name ?? 'A section that is gone';
  return (
    <div className="space-y-2">
      <OrderedItems
        label="Also in"
        items={chosen.map((id) => ({ key: String(id), name: named(id) }))}
        onChange={(keys) => onChange(keys.map(Number))}
      />
      {chosen.length < MOST_FURTHER_SECTIONS ? (
        <Typeahead label="Also list it in" search={search} onChoose={({ id }) => onChange([...chosen, id])} />
      ) : (
        <p className="text-note text-muted">More than {MOST_FURTHER_SECTIONS} further sections are not possible.</p>
      )}
    </div>
  );
}

/** Those whose name or address has words that begin as these do, in the order of the tree. */
function matching(sections: readonly NamedSection[], words: string): NamedSection[] {
  const asked = words
    .toLowerCase()
    .split(/[\s/]+/)
    .filter(Boolean);
  return sections.filter(({ name, path }) => {
    const own = `${name} ${path}`.toLowerCase().split(/[\s/-]+/);
    return asked.every((word) => own.some((one) => one.startsWith(word)));
  });
}
