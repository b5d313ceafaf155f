import type { ReactNode } from 'react';

interface Props {
  /** The name of the paper. */
  paper: string;
  title: string;
  children: ReactNode;
}

/** What stands around every page of who is not in yet. */
export function WayIn({ paper, title, children }: Props) {
  return (
    <main className="mx-auto max-w-96 px-4 pt-[14vh] pb-16">
      <p className="font-serif text-title font-semibold">{paper}</p>
      <h1 className="mb-6 border-t-2 border-ink pt-3 text-title font-semibold">{title}</h1>
      {children}
    </main>
  );
}
