import type { ReactNode } from 'react';

/** The head of a page that is a list: its name under a strong rule, and what belongs beside it. */
export function PageTitle({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-5 pb-4 desk:pt-8">
      <h1 className="font-serif text-banner font-semibold tracking-tight">{children}</h1>
      {note && <p className="text-muted">{note}</p>}
    </div>
  );
}
