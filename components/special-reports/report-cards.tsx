import type { ReportCard } from '#lib/edition/report-cards.ts';
import { Picture } from '../ui/picture.tsx';

/** A row for a few, so that none stands alone in a second. */
const COLUMNS: Record<number, string> = {
  3: 'tablet:grid-cols-3',
  4: 'tablet:grid-cols-2 desk:grid-cols-4',
  7: 'tablet:grid-cols-2 desk:grid-cols-4',
  8: 'tablet:grid-cols-2 desk:grid-cols-4',
};

/** Special reports side by side, each with a picture, its title and a sentence. */
export function ReportCards({ reports, level }: { reports: ReportCard[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const columns = COLUMNS[reports.length] ?? 'tablet:grid-cols-2 desk:grid-cols-3';
  return (
    <ul className={`grid grid-cols-1 gap-x-10 gap-y-8 ${columns}`}>
      {reports.map(({ title, standfirst, path, stories, picture }) => (
        <li key={path}>
          <article className="relative flex gap-4 tablet:block">
            {picture && (
              <Picture
                picture={picture}
                cut="16:9"
                sizes="(min-width: 80rem) 24rem, (min-width: 64rem) 30vw, (min-width: 40rem) 47vw, 7rem"
                className="aspect-3/2 w-28 shrink-0 self-start object-cover tablet:mb-3 tablet:aspect-video tablet:w-full"
              />
            )}
            <div className="min-w-0 flex-1">
              <p className="text-note font-semibold text-accent">
                {stories} {stories === 1 ? 'story' : 'stories'}
              </p>
              <Heading className="mt-0.5 font-serif text-title font-medium">
                <a href={path} className="after:absolute after:inset-0">
                  {title}
                </a>
              </Heading>
              {standfirst && <p className="mt-1.5 font-serif leading-snug text-muted">{standfirst}</p>}
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
}
