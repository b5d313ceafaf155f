'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { ProposalLine, ProposalsPage } from '#lib/desk/read-proposals.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import type { WireActs } from './wire-acts.ts';

const ASKS = {
  kill: 'must be taken back',
  correction: 'has a correction',
  update: 'has an update',
} as const satisfies Record<ProposalLine['kind'], string>;

interface Props {
  proposals: ProposalsPage;
  more: WireActs['proposals'];
  zone: string;
}

/** What the wire proposes to stories, kills first: each leads to its story, where it is decided. */
export function ProposalList({ proposals, more, zone }: Props) {
  const { send, busy, fault } = useDeskAction(more as (input: unknown) => ReturnType<WireActs['proposals']>);
  const [read, setRead] = useState({ of: proposals, lines: proposals.lines });
  // What was read on belongs to the list that it went on from.
  const lines = read.of === proposals ? read.lines : proposals.lines;
  // The button that shows more goes with the last of them.
  const box = useKeptFocus(lines);
  const { total, isLeast } = proposals;
  if (total === 0) return null;
  async function readOn() {
    const outcome = await send({ from: lines.length });
    if (!outcome.ok) return;
    const known = new Set(lines.map(({ id }) => id));
    setRead({ of: proposals, lines: [...lines, ...outcome.value.lines.filter(({ id }) => !known.has(id))] });
  }
  const count = `${total.toLocaleString('en')}${isLeast ? '+' : ''}`;
  return (
    <section ref={box} tabIndex={-1} aria-label="Proposals" className="mb-4 border border-ink outline-none">
      <h2 className="border-b border-rule bg-tint px-3 py-1.5 text-small font-semibold">
        {total === 1 ? 'One proposal waits' : `${count} proposals wait`} for an editor
      </h2>
      <div className="max-h-[40vh] overflow-y-auto">
        <ul className="divide-y divide-rule">
          {lines.map((line) => (
            <Line key={line.id} line={line} zone={zone} />
          ))}
        </ul>
        {fault && <Notice tone="alert">{fault}</Notice>}
        {lines.length < total && (
          <Button className="m-2" isDisabled={busy} onPress={() => void readOn()}>
            {`Show more: ${lines.length} of ${count} are shown`}
          </Button>
        )}
      </div>
    </section>
  );
}

function Line({ line, zone }: { line: ProposalLine; zone: string }) {
  const { kind, provider, storyId, storyHeadline, madeAt } = line;
  return (
    <li className={`border-l-4 px-3 py-1.5 ${kind === 'kill' ? 'border-l-accent' : 'border-l-transparent'}`}>
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
  );
}
