'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { FrontLine } from '#lib/desk/read-fronts.ts';
import { TextField } from '../ui/text-field.tsx';

/** The fronts, the front page first, narrowed down by what is typed. */
export function FrontList({ fronts }: { fronts: readonly FrontLine[] }) {
  const [letters, setLetters] = useState('');
  const wanted = letters.trim().toLowerCase();
  const shown = fronts.filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(wanted));
  return (
    <div className="max-w-wide space-y-4">
      <TextField label="Find a front" type="search" value={letters} onChange={setLetters} />
      {shown.length === 0 && <p className="text-small text-muted">No front is called so.</p>}
      <ul className="divide-y divide-rule border-y border-rule">
        {shown.map(({ slug, name, arranged, later }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <Link
              href={`/admin/fronts/${slug}/`}
              prefetch={false}
              className="py-0.5 text-small font-semibold inline-block min-w-6"
            >
              {name}
            </Link>
            <span className="text-note text-muted">/{slug === 'home' ? '' : `${slug}/`}</span>
            <span className="ml-auto text-note text-muted">
              {arranged ? 'arranged' : 'plain list'}
              {later > 0 && ` · ${later} to begin later`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
