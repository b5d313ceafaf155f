'use client';
import Link from 'next/link';
import type { ProposalLine } from '#lib/desk/read-wire.ts';
import { Moment } from '../ui/moment.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

const ASKS = {
  kill: 'must be taken back',
  correction: 'has a correction',
  update: 'has an update',
} as const satisfies Record<ProposalLine['kind'], string>;

/** What the wire proposes to stories, kills first: each leads to its story, where it is decided. */
export function ProposalList({ proposals, zone }: { proposals: readonly ProposalLine[]; zone: string }) {
  const box = useKeptFocus(proposals);
  if (proposals.length === 0) return null;
  return (
    <section ref={box} tabIndex={-1} aria-label="Proposals" className="mb-4 border border-ink outline-none">
      <h2 className="border-b border-rule bg-tint px-3 py-1.5 text-small font-semibold">
        {proposals.length === 1 ? 'One proposal waits' : `${proposals.length} proposals wait`} for an editor
      </h2>
      <ul className="max-h-[40vh] divide-y divide-rule overflow-y-auto">
        {proposals.map(({ id, kind, provider, storyId, storyHeadline, madeAt }) => (
          <li
            key={id}
            className={`border-l-4 px-3 py-1.5 ${kind === 'kill' ? 'border-l-accent' : 'border-l-transparent'}`}
          >
            <Link
              href={`/admin/stories/${storyId}/`}
              prefetch={false}
              dir="auto"
              className="font-serif text-small font-semibold"
            >
              {storyHeadline || 'No headline yet'}
            </Link>
            <span className={`block text-note ${kind === 'kill' ? 'font-semibold text-accent' : 'text-muted'}`}>
              {provider}: it {ASKS[kind]}, <Moment at={madeAt} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
