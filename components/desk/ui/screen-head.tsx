import type { ReactNode } from 'react';

/** The top of a screen: its name, what it is for in a sentence, and what can be begun there. */
export function ScreenHead({ title, about, children }: { title: string; about?: string; children?: ReactNode }) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-3 border-b-2 border-ink pb-3">
      <div>
        <h1 className="text-title font-semibold">{title}</h1>
        {about && <p className="text-note text-muted">{about}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
