import Link from 'next/link';
import { BOARD_LISTS, type BoardList } from '#lib/news/board.ts';

const NAMES: Record<BoardList, string> = {
  mine: 'My work',
  review: 'Review queue',
  scheduled: 'Scheduled',
  'live-today': 'Live today',
  locked: 'Being written',
  all: 'All stories',
  trash: 'Trash',
};

/** The lists of the board, each with how many stories it has. */
export function BoardTabs({ list, counts }: { list: BoardList; counts: Partial<Record<BoardList, number>> }) {
  return (
    <nav aria-label="Lists" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 border-b border-rule">
      {BOARD_LISTS.map((name) => (
        <Link
          key={name}
          href={`/admin/?list=${name}`}
          prefetch={false}
          aria-current={name === list ? 'page' : undefined}
          className="border-b-2 border-transparent py-1.5 text-small aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {NAMES[name]}
          {(counts[name] ?? 0) > 0 && (
            <span className="ml-1 text-note text-muted">{shownCount(counts[name] ?? 0)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** Counting stops at a thousand. */
const shownCount = (count: number) => (count >= 1000 ? '1,000+' : String(count));

/** What an empty list has to say: what belongs there, and how it gets there. */
export const EMPTY: Record<BoardList, string> = {
  mine: 'Nothing here yet. Stories that you begin, and those that are given to you, stand here until readers have them.',
  review: 'Nobody waits for you. A story comes here when its writer sends it to review.',
  scheduled: 'Nothing is scheduled. An approved story can be given a minute at which the server publishes it.',
  'live-today': 'Nothing was published today yet.',
  locked: 'Nobody is writing at this moment.',
  all: 'No story matches.',
  trash: 'The trash is empty.',
};
