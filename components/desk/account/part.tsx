import type { ReactNode } from 'react';

/** A part of the account, under its name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="space-y-3">
      <h2 className="border-b border-ink pb-1 text-small font-semibold">{title}</h2>
      {children}
    </section>
  );
}
