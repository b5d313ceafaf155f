import type { Metadata } from 'next';
import Link from 'next/link';
import { BoardFilters } from '#components/desk/board/board-filters.tsx';
import { BoardTable } from '#components/desk/board/board-table.tsx';
import { BoardTabs, EMPTY } from '#components/desk/board/board-tabs.tsx';
import { NewStory } from '#components/desk/board/new-story.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { requireActor } from '../require-actor.ts';
import { assign, begin, bulk } from './board-actions.ts';
import { boardView } from './board-view.ts';

export const metadata: Metadata = { title: 'Board' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const view = await boardView(actor, await searchParams);
  return (
    <>
      <ScreenHead title="Stories">{view.mayBegin && <NewStory begin={begin} sections={view.sections} />}</ScreenHead>
      <BoardTabs list={view.list} counts={view.counts} />
      <BoardFilters {...view} />
      {view.lines.length === 0 ? (
        <p className="border-t border-rule pt-4 text-small text-muted">{EMPTY[view.list]}</p>
      ) : (
        <BoardTable key={view.list} view={view} acts={{ begin, bulk, assign }} />
      )}
      {view.next && (
        <Link
          href={view.next}
          prefetch={false}
          className="mt-4 inline-block border border-rule px-3 py-2 text-note font-medium"
        >
          Older stories
        </Link>
      )}
    </>
  );
}
