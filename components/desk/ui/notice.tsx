import type { ReactNode } from 'react';

/** Something said beside what it is about: news of an act (`status`), or what went wrong (`alert`). */
export function Notice({ tone = 'status', children }: { tone?: 'status' | 'alert'; children: ReactNode }) {
  const look = tone === 'alert' ? 'border-accent' : 'border-ink';
  return (
    <div role={tone} className={`border-l-2 bg-tint px-3 py-2 text-small ${look}`}>
      {children}
    </div>
  );
}
