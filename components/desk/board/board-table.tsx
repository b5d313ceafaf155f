'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Fragment, useState } from 'react';
import { KIND_RECORDS } from '#lib/news/kinds.ts';
import { StateMark } from '../ui/state-mark.tsx';
import type { BoardActs, BoardLine, BoardView } from './board-view.ts';
import { BulkBar } from './bulk-bar.tsx';

/** The stories of a list. Those that are chosen can be dealt with together; a calendar says the days of what is scheduled. */
export function BoardTable({ view, acts }: { view: BoardView; acts: BoardActs }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const all = view.lines.length > 0 && view.lines.every(({ id }) => chosen.has(id));
  const byDay = view.list === 'scheduled';
  return (
    <>
      <BulkBar
        view={view}
        acts={acts}
        ids={view.lines.map(({ id }) => id).filter((id) => chosen.has(id))}
        onDone={() => {
          setChosen(new Set());
          router.refresh();
        }}
      />
      <table className="w-full border-collapse text-small">
        <thead className="hidden text-left text-note text-muted tablet:table-header-group">
          <tr className="border-b border-ink">
            <th scope="col" className="w-8 py-1">
              <label className="grid size-8 place-items-center">
                <input
                  type="checkbox"
                  aria-label="Choose every story shown"
                  checked={all}
                  onChange={() => setChosen(all ? new Set() : new Set(view.lines.map(({ id }) => id)))}
                />
              </label>
            </th>
            <th scope="col" className="pr-4">
              Story
            </th>
            <th scope="col" className="pr-4">
              State
            </th>
            <th scope="col" className="pr-4">
              Section
            </th>
            <th scope="col" className="pr-4">
              Whose
            </th>
            <th scope="col">Last touched</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, at) => (
            <Fragment key={line.id}>
              {byDay && line.day !== view.lines[at - 1]?.day && (
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={6}
                    className="border-b border-ink pt-4 pb-1 text-left text-note font-semibold"
                  >
                    {line.day}
                  </th>
                </tr>
              )}
              <Line line={line} isChosen={chosen.has(line.id)} toggle={() => toggle(line.id)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line, isChosen, toggle }: { line: BoardLine; isChosen: boolean; toggle: () => void }) {
  return (
    <tr className="flex flex-wrap items-baseline gap-x-2 border-b border-rule py-1.5 align-top tablet:table-row tablet:py-0">
      <td className="tablet:py-1">
        <label className="grid size-8 place-items-center">
          <input
            type="checkbox"
            aria-label={`Choose ${line.headline || line.number}`}
            checked={isChosen}
            onChange={toggle}
          />
        </label>
      </td>
      <td className="w-[calc(100%-2.5rem)] py-1.5 tablet:w-auto tablet:pr-4">
        <Link
          href={`/admin/stories/${line.id}/`}
          prefetch={false}
          lang={line.lang}
          dir="auto"
          className="inline-block py-0.5 font-serif font-semibold"
        >
          {line.headline || 'No headline yet'}
        </Link>
        {KIND_RECORDS[line.kind].label && (
          <span className="ml-2 text-note text-muted">{KIND_RECORDS[line.kind].label}</span>
        )}
        {line.lockedBy && <span className="block text-note text-muted">{line.lockedBy} is writing in it</span>}
        {line.plans.map(({ words, failed }) => (
          <span key={words} className={`block text-note ${failed ? 'text-accent' : 'text-muted'}`}>
            {words}
          </span>
        ))}
      </td>
      <td className="py-1 pl-10 tablet:py-2 tablet:pr-4 tablet:pl-0">
        <StateMark state={line.state} /> {line.draftState && <StateMark state={line.draftState} />}
      </td>
      <td className="py-1 text-note tablet:py-2 tablet:pr-4">{line.section}</td>
      <td className="hidden py-2 text-note tablet:table-cell tablet:pr-4">{line.whose ?? '—'}</td>
      <td className="w-full pb-1 pl-10 text-note text-muted tablet:w-auto tablet:py-2 tablet:pl-0 tablet:whitespace-nowrap">
        {line.touched.shown}
        <br className="hidden tablet:inline" />
        <span className="tablet:hidden">, </span>
        {line.touched.by}
      </td>
    </tr>
  );
}
