import Link from 'next/link';
import type { StandingLine } from '#lib/desk/read-standing-pages.ts';
import { stampOf } from '#lib/news/dates.ts';

/** The standing pages, in the order of the footer. */
export function PageList({ pages, zone }: { pages: readonly StandingLine[]; zone: string }) {
  return (
    <ul className="max-w-wide divide-y divide-rule border-y border-rule">
      {pages.map(({ slug, title, updatedAt }) => (
        <li key={slug} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <Link
            href={`/admin/pages/${slug}/`}
            prefetch={false}
            className="py-0.5 text-small font-semibold inline-block"
          >
            {title}
          </Link>
          <span className="text-note text-muted">/{slug}/</span>
          <span className="ml-auto text-note text-muted">
            {updatedAt === null ? 'not written yet' : stampOf(updatedAt, zone).shown}
          </span>
        </li>
      ))}
    </ul>
  );
}
