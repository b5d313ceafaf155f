'use client';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskList, DeskPerson, ListQuery } from '#lib/desk/read-named.ts';
import { ListSearch } from '../curation/list-search.tsx';
import { Button } from '../ui/button.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { type FindNamed, MergeDialog } from './merge-dialog.tsx';
import { PersonForm } from './person-form.tsx';

interface PeopleScreenProps {
  list: DeskList<DeskPerson>;
  query: ListQuery;
  acts: {
    add: (input: unknown) => Promise<Outcome<number>>;
    edit: (input: unknown) => Promise<Outcome<void>>;
    merge: (input: unknown) => Promise<Outcome<void>>;
    find: FindNamed;
  };
}

/** Everybody who ever signed a story, and those who are about to. */
export function PeopleScreen({ list: { rows, more }, query, acts }: PeopleScreenProps) {
  const [edited, setEdited] = useState<DeskPerson | 'new' | null>(null);
  const [merged, setMerged] = useState<DeskPerson | null>(null);
  return (
    <>
      <ScreenHead title="People" about="Who signs stories, and what their pages say of them.">
        <Button onPress={() => setEdited('new')}>Add somebody</Button>
      </ScreenHead>
      <ListSearch label="Find somebody" q={query.q} page={query.page} more={more} />
      {rows.length === 0 && (
        <p className="text-small text-muted">
          {query.q ? 'Nobody is called so.' : 'Nobody yet. The first story that is signed adds who signed it.'}
        </p>
      )}
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-4 py-1">
            <span className="min-w-0 flex-1 py-1">
              <span className="text-small font-semibold">{person.name}</span>{' '}
              {person.nameZh && <span lang="zh-Hans">{person.nameZh}</span>}
              <span className="block text-note text-muted">
                {[person.title, `/author/${person.slug}/`].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="text-note text-muted">{person.stories} stories</span>
            <Button look="quiet" onPress={() => setEdited(person)} aria-label={`Edit ${person.name}`}>
              Edit
            </Button>
            <Button look="quiet" onPress={() => setMerged(person)} aria-label={`Merge ${person.name} with another`}>
              Merge
            </Button>
          </li>
        ))}
      </ul>
      {edited && (
        <PersonForm
          person={edited === 'new' ? null : edited}
          add={acts.add}
          edit={acts.edit}
          onClose={() => setEdited(null)}
        />
      )}
      {merged && (
        <MergeDialog
          row={merged}
          consequence={`All that ${merged.name} signed will be of the other one, also what comes in later under this name. /author/${merged.slug}/ will lead there. Stories keep the names they were printed with.`}
          find={acts.find}
          merge={acts.merge}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}
