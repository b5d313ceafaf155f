import type { ReactNode } from 'react';

/** What a screen says that cannot be shown: what is the matter, and where to go. */
export function Absence({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-measure">
      <h1 className="mb-3 border-b-2 border-ink pb-3 text-title font-semibold">{title}</h1>
      <div className="space-y-3 text-small">{children}</div>
      <p className="mt-4 text-small">
        <a href="/admin/" className="inline-block py-0.5 underline">
          To the first screen
        </a>
      </p>
    </div>
  );
}
