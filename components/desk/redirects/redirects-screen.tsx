'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { ImportReport } from '#lib/desk/import-redirects.ts';
import type { DeskList, ListQuery } from '#lib/desk/read-named.ts';
import type { DeskRedirect } from '#lib/desk/read-redirects.ts';
import { ListSearch } from '../curation/list-search.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { ImportForm } from './import-form.tsx';
import { RedirectForm } from './redirect-form.tsx';

interface RedirectsScreenProps {
  list: DeskList<DeskRedirect>;
  query: ListQuery;
  acts: {
    add: (input: unknown) => Promise<Outcome<void>>;
    remove: (input: unknown) => Promise<Outcome<void>>;
    importList: (input: unknown) => Promise<Outcome<ImportReport>>;
  };
}

const GONE: Record<number, string> = { 410: 'gone (410)', 451: 'taken away by law (451)' };

/** Where old addresses lead. */
export function RedirectsScreen({ list: { rows, more }, query, acts }: RedirectsScreenProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'add' | 'import' | null>(null);
  const removing = useDeskAction(acts.remove);
  async function remove({ address, target, status }: DeskRedirect) {
    const outcome = await removing.send({ from: address });
    if (!outcome.ok) return;
    say(`${address} is forgotten.`, async () => {
      await acts.add({ from: address, to: target ?? '', status: String(status) });
      router.refresh();
    });
    router.refresh();
  }
  return (
    <>
      <ScreenHead title="Redirects" about="Where addresses lead that are not there any more. Whoever asks moves once.">
        <Button onPress={() => setOpen('add')}>Add one</Button>
        <Button onPress={() => setOpen('import')}>Import a list</Button>
      </ScreenHead>
      <ListSearch label="Find an address or target" q={query.q} page={query.page} more={more} />
      {removing.fault && <Notice tone="alert">{removing.fault}</Notice>}
      {rows.length === 0 && (
        <p className="max-w-measure text-small text-muted">
          {query.q
            ? 'No redirect has these letters.'
            : 'No redirects yet. Sections, people, topics and reports that you rename need none: their old addresses lead to the new ones by themselves.'}
        </p>
      )}
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map((row) => (
          <li key={row.address} className="flex flex-wrap items-center gap-x-4 py-1 text-small">
            <span className="min-w-0 flex-1 py-1 break-all">
              {row.address} <span className="text-muted">→</span> {row.target ?? GONE[row.status] ?? row.status}
              {row.reason && <span className="block text-note text-muted">{row.reason}</span>}
            </span>
            {row.ofStory ? (
              <span className="text-note text-muted">changed where the story is</span>
            ) : (
              <Button
                look="quiet"
                isDisabled={removing.busy}
                onPress={() => remove(row)}
                aria-label={`Remove ${row.address}`}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'add' && <RedirectForm add={acts.add} onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportForm importList={acts.importList} onClose={() => setOpen(null)} />}
    </>
  );
}
