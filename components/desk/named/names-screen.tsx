'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskList, ListQuery } from '#lib/desk/read-named.ts';
import { ListSearch } from '../curation/list-search.tsx';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { NAMED_WORDS, type NamedKind, type NamedLine } from './kinds.ts';
import { type FindNamed, MergeDialog } from './merge-dialog.tsx';
import { NameForm } from './name-form.tsx';

type Act = (input: unknown) => Promise<Outcome<void>>;

interface NamesScreenProps {
  of: NamedKind;
  list: DeskList<NamedLine>;
  query: ListQuery;
  /** What the person may do here. */
  may: { edit: boolean; merge: boolean };
  acts: { add: (input: unknown) => Promise<Outcome<number>>; edit: Act; merge: Act; find: FindNamed; remove?: Act };
}

type Doing = { what: 'edit' | 'merge' | 'remove'; row: NamedLine } | { what: 'add' } | null;

/** People, topics or agencies: a list to search, with what is said of them and what becomes of them. */
export function NamesScreen({ of, list: { rows, more }, query, may, acts }: NamesScreenProps) {
  const [doing, setDoing] = useState<Doing>(null);
  const list = useKeptFocus(rows);
  const close = () => setDoing(null);
  const words = NAMED_WORDS[of];
  const offered = (row: NamedLine) =>
    (['edit', 'merge', 'remove'] as const).filter((what) =>
      what === 'remove' ? may.edit && acts.remove && !row.stories : may[what],
    );
  return (
    <>
      <ScreenHead title={words.title} about={words.about}>
        <Button onPress={() => setDoing({ what: 'add' })}>{words.add}</Button>
      </ScreenHead>
      <ListSearch label={words.find} q={query.q} page={query.page} more={more} />
      {rows.length === 0 && <p className="text-small text-muted">{query.q ? words.notFound : words.none}</p>}
      <div ref={list} tabIndex={-1} className="outline-none">
        <ul className="divide-y divide-rule border-y border-rule">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-4 py-1">
              <span className="w-full min-w-0 py-1 text-small tablet:w-auto tablet:flex-1">
                <span className="font-semibold">{row.name}</span>{' '}
                {row.nameZh && <span lang="zh-Hans">{row.nameZh}</span>}
                {words.path && (
                  <span className="block text-note text-muted">
                    {[row.title, `${words.path}${row.slug}/`].filter(Boolean).join(' · ')}
                  </span>
                )}
              </span>
              {row.stories !== undefined && (
                <span className="text-note text-muted">{counted(row.stories, 'story', 'stories')}</span>
              )}
              {offered(row).map((what) => (
                <Button
                  key={what}
                  look="quiet"
                  onPress={() => setDoing({ what, row })}
                  aria-label={`${OFFERS[what].replace('…', row.name)}`}
                >
                  {what.charAt(0).toUpperCase() + what.slice(1)}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </div>
      {doing?.what === 'add' && <NameForm of={of} row={null} add={acts.add} edit={acts.edit} onClose={close} />}
      {doing?.what === 'edit' && (
        <NameForm
          of={of}
          row={rows.find(({ id }) => id === doing.row.id) ?? doing.row}
          add={acts.add}
          edit={acts.edit}
          onClose={close}
        />
      )}
      {doing?.what === 'merge' && (
        <MergeDialog row={doing.row} consequence={words.merges} find={acts.find} merge={acts.merge} onClose={close} />
      )}
      {doing?.what === 'remove' && acts.remove && <Removal row={doing.row} remove={acts.remove} onClose={close} />}
    </>
  );
}

const OFFERS = { edit: 'Edit …', merge: 'Merge … with another', remove: 'Remove …' } as const;

function Removal({ row, remove, onClose }: { row: NamedLine; remove: Act; onClose: () => void }) {
  const router = useRouter();
  const { send, busy, fault } = useDeskAction(remove);
  return (
    <Question
      title={`Remove ${row.name}?`}
      does="Remove"
      isOpen
      isBusy={busy}
      onClose={onClose}
      onYes={async () => {
        const outcome = await send({ id: row.id, seen: row.seen });
        router.refresh();
        if (!outcome.ok) return;
        say(`${row.name} is removed.`);
        onClose();
      }}
    >
      <p>It is offered no more. The next story that names it adds it again.</p>
      {fault && <Notice tone="alert">{fault}</Notice>}
    </Question>
  );
}
