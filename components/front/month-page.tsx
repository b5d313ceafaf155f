import type { Month } from '#lib/edition/read-latest.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { TimeLinks } from '../ui/time-links.tsx';
import { counted } from './list-page.tsx';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month of the paper as a calendar: each day leads to its stories. */
export function MonthPage({ month: { name, total, weeks, earlier, later } }: { month: Month }) {
  return (
    <>
      <PageTitle note={counted(total)}>{name}</PageTitle>
      <table className="w-full table-fixed border-t-2 border-ink text-start">
        <caption className="sr-only">The days of {name} and how many stories each has</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th
                key={day}
                scope="col"
                className="border-b border-rule py-2 text-start text-note font-medium text-muted"
              >
                <abbr title={day} className="no-underline">
                  {day.slice(0, 3)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month have no name and never move
            <tr key={row}>
              {week.map((day, column) => (
                <td key={WEEKDAYS[column]} className="h-16 border-b border-rule align-top tablet:h-20">
                  {day && <Day {...day} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TimeLinks earlier={earlier} later={later} />
    </>
  );
}

function Day({ day, count, path }: { day: number; count: number; path: string }) {
  if (count === 0) return <span className="block py-2 font-serif text-body text-muted">{day}</span>;
  return (
    <a href={path} className="block h-full py-2">
      <span className="font-serif text-title font-medium">{day}</span>{' '}
      <span className="block text-note text-accent">
        {count.toLocaleString('en')}
        <span className="sr-only tablet:not-sr-only"> {count === 1 ? 'story' : 'stories'}</span>
      </span>
    </a>
  );
}
