import type { ReactNode } from 'react';

interface PageTitleProps {
  children: ReactNode;
  /** What stands beside the name. */
  note?: ReactNode;
  /** What the page is about, in a sentence. */
  standfirst?: string | null;
}

/** The head of a page that is a list: its name large, and what belongs beside and below it. */
export function PageTitle({ children, note, standfirst = null }: PageTitleProps) {
  return (
    <div className="pt-5 pb-4 desk:pt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="max-w-full font-serif text-banner font-medium tracking-tight">{children}</h1>
        {note && <p className="text-muted">{note}</p>}
      </div>
      {standfirst && <p className="mt-3 max-w-measure font-serif text-body leading-snug text-muted">{standfirst}</p>}
    </div>
  );
}
