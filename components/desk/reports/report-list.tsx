'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { ReportLine } from '#lib/desk/read-reports.ts';
import { OrderList } from '../curation/order-list.tsx';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';

interface ReportListProps {
  reports: readonly ReportLine[];
  order: (input: unknown) => Promise<Outcome<void>>;
  remove: (input: unknown) => Promise<Outcome<void>>;
}

/** The special reports in the order in which readers get them. */
export function ReportList({ reports, order, remove }: ReportListProps) {
  const router = useRouter();
  const list = useKeptFocus(reports);
  const [letters, setLetters] = useState('');
  const [removed, setRemoved] = useState<ReportLine | null>(null);
  const ordering = useDeskAction(order);
  const removing = useDeskAction(remove);
  const wanted = letters.trim().toLowerCase();
  const shown = reports.filter(({ title, slug }) => `${title} ${slug}`.toLowerCase().includes(wanted));
  const ids = reports.map(({ id }) => id);
  async function arrange(next: number[]) {
    const outcome = await ordering.send({ ids: next, seen: ids });
    const undo = () => ordering.send({ ids, seen: next }).then(() => router.refresh());
    if (outcome.ok) say('Readers have this order.', undo);
    if (outcome.ok || outcome.reason === 'conflict') router.refresh();
  }
  const fault = ordering.fault ?? removing.fault;
  return (
    <div ref={list} tabIndex={-1} className="max-w-wide space-y-4 outline-none">
      <TextField label="Find a report" type="search" value={letters} onChange={setLetters} />
      {fault && <Notice tone="alert">{fault}</Notice>}
      <OrderList
        label="Special reports"
        rows={shown.map(({ id, title }) => ({ key: String(id), name: title }))}
        onOrder={(keys) => arrange(reordered(ids, keys.map(Number)))}
        empty={
          letters ? 'No report is called so.' : 'No special reports yet. One gathers stories on a subject in groups.'
        }
      >
        {({ key, name }) => (
          <>
            <Link href={`/admin/reports/${key}/`} prefetch={false} className="px-2 py-1 text-small underline">
              Edit<span className="sr-only"> {name}</span>
            </Link>
            <Button
              look="quiet"
              aria-label={`Remove ${name}`}
              onPress={() => setRemoved(reports.find(({ id }) => String(id) === key) ?? null)}
            >
              Remove
            </Button>
          </>
        )}
      </OrderList>
      <Question
        title={`Remove “${removed?.title}”?`}
        does="Remove it"
        isOpen={removed !== null}
        isBusy={removing.busy}
        onClose={() => setRemoved(null)}
        onYes={async () => {
          const outcome = await removing.send({ id: removed?.id, seen: removed?.updatedAt });
          if (outcome.ok) say('It is removed. Its stories stay.');
          setRemoved(null);
          router.refresh();
        }}
      >
        <p>Its stories stay. /special/{removed?.slug}/ answers that it is gone (410).</p>
      </Question>
    </div>
  );
}

/** All rows, those that are shown in their new order and the others where they were. */
function reordered(all: readonly number[], shown: readonly number[]): number[] {
  const next = shown.values();
  return all.map((id) => (shown.includes(id) ? (next.next().value ?? id) : id));
}
