'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskList, ListQuery } from '#lib/desk/read-named.ts';
import { ListSearch } from '../curation/list-search.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { type FindNamed, MergeDialog } from './merge-dialog.tsx';
import { type NamedLine, NameForm } from './name-form.tsx';

interface NamesScreenProps {
  of: 'topic' | 'agency';
  list: DeskList<NamedLine & { stories?: number }>;
  query: ListQuery;
  /** What the person may do here. */
  may: { edit: boolean; merge: boolean };
  acts: {
    add: (input: unknown) => Promise<Outcome<number>>;
    edit: (input: unknown) => Promise<Outcome<void>>;
    merge: (input: unknown) => Promise<Outcome<void>>;
    remove: (input: unknown) => Promise<Outcome<void>>;
    find: FindNamed;
  };
}

const WORDS = {
  topic: {
    title: 'Topics',
    about: 'What stories are about. A story that names a new one adds it.',
    none: 'No topics yet. The first story that names one adds it, or you do.',
    merges: 'Stories about it will be about the other one, also those that name it later; its address will lead there.',
  },
  agency: {
    title: 'Agencies',
    about: 'Who else signs stories; offered where bylines are written.',
    none: 'No agencies yet. The first story from one adds it, or you do.',
    merges: 'What comes in under this name will be from the other one. Printed stories keep the name they have.',
  },
} as const;

/** Topics, or agencies: a list to search, with what they are called and what becomes of them. */
export function NamesScreen({ of, list: { rows, more }, query, may, acts }: NamesScreenProps) {
  const router = useRouter();
  const [edited, setEdited] = useState<NamedLine | 'new' | null>(null);
  const [merged, setMerged] = useState<NamedLine | null>(null);
  const [removed, setRemoved] = useState<NamedLine | null>(null);
  const removing = useDeskAction(acts.remove);
  const words = WORDS[of];
  return (
    <>
      <ScreenHead title={words.title} about={words.about}>
        <Button onPress={() => setEdited('new')}>{of === 'topic' ? 'Add a topic' : 'Add an agency'}</Button>
      </ScreenHead>
      <ListSearch label="Find by name" q={query.q} page={query.page} more={more} />
      {removing.fault && <Notice tone="alert">{removing.fault}</Notice>}
      {rows.length === 0 && <p className="text-small text-muted">{query.q ? 'Nothing is called so.' : words.none}</p>}
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 py-1">
            <span className="min-w-0 flex-1 py-1 text-small">
              <span className="font-semibold">{row.name}</span> {row.nameZh && <span lang="zh-Hans">{row.nameZh}</span>}
              {of === 'topic' && <span className="block text-note text-muted">/topic/{row.slug}/</span>}
            </span>
            {row.stories !== undefined && <span className="text-note text-muted">{row.stories} stories</span>}
            {may.edit && (
              <Button look="quiet" onPress={() => setEdited(row)} aria-label={`Edit ${row.name}`}>
                Edit
              </Button>
            )}
            {may.merge && (
              <Button look="quiet" onPress={() => setMerged(row)} aria-label={`Merge ${row.name} with another`}>
                Merge
              </Button>
            )}
            {may.edit && !row.stories && (
              <Button look="quiet" onPress={() => setRemoved(row)} aria-label={`Remove ${row.name}`}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <NameForm
          of={of}
          row={edited === 'new' ? null : edited}
          add={acts.add}
          edit={acts.edit}
          onClose={() => setEdited(null)}
        />
      )}
      {merged && (
        <MergeDialog
          row={merged}
          consequence={words.merges}
          find={acts.find}
          merge={acts.merge}
          onClose={() => setMerged(null)}
        />
      )}
      <Question
        title={`Remove ${removed?.name}?`}
        does="Remove"
        isOpen={removed !== null}
        isBusy={removing.busy}
        onClose={() => setRemoved(null)}
        onYes={async () => {
          const outcome = await removing.send({ id: removed?.id });
          if (outcome.ok) say(`${removed?.name} is removed.`);
          setRemoved(null);
          router.refresh();
        }}
      >
        It is offered no more. The next story that names it adds it again.
      </Question>
    </>
  );
}
