import type { ReportCard } from '#lib/edition/read-home.ts';

/** Special reports side by side, each with its title and a sentence. */
export function ReportCards({ reports, level }: { reports: ReportCard[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-x-10 gap-y-6 tablet:grid-cols-2 desk:grid-cols-3">
      {reports.map(({ title, standfirst, path }) => (
        <li key={path} className="border-t border-ink pt-3">
          <Heading className="font-serif text-title font-medium">
            <a href={path}>{title}</a>
          </Heading>
          {standfirst && <p className="mt-1.5 line-clamp-4 text-muted">{standfirst}</p>}
        </li>
      ))}
    </ul>
  );
}
