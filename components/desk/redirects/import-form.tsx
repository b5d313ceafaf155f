'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { ImportReport } from '#lib/desk/import-redirects.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { LABEL, TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface ImportFormProps {
  importList: (input: unknown) => Promise<Outcome<ImportReport>>;
  onClose: () => void;
}

const MOST_SHOWN = 50;

/** A list of redirects from a CSV file: looked through first, then taken in. */
export function ImportForm({ importList, onClose }: ImportFormProps) {
  const router = useRouter();
  const [csv, setCsv] = useState('');
  const [report, setReport] = useState<{ dryRun: boolean; came: ImportReport } | null>(null);
  const { send, busy, fault } = useDeskAction(importList);
  async function take(dryRun: boolean) {
    const outcome = await send({ csv, dryRun });
    setReport(outcome.ok ? { dryRun, came: outcome.value } : null);
    if (outcome.ok && !dryRun) router.refresh();
  }
  return (
    <Dialog title="Import redirects" isOpen wide onClose={onClose}>
      <p className="text-small">
        One line an address: <code>from,to</code>, or <code>from,,410</code> for what is gone. Lines that cannot be kept
        are named, the others are taken in together.
      </p>
      <label className="block space-y-1">
        <span className={LABEL}>A CSV file</span>
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          className="block text-small"
          onChange={async (event) => setCsv((await event.target.files?.[0]?.text()) ?? '')}
        />
      </label>
      <TextField label="Or its lines" rows={8} value={csv} onChange={setCsv} />
      {fault && <Notice tone="alert">{fault}</Notice>}
      {report && (
        <Notice>
          {report.dryRun ? 'It would come to: ' : 'Taken in: '}
          {report.came.added} added, {report.came.changed} changed, {report.came.unchanged} as they were,{' '}
          {report.came.refused.length} refused.
          <ul className="mt-2 max-h-60 overflow-y-auto text-note">
            {report.came.refused.slice(0, MOST_SHOWN).map(({ line, from, reason }) => (
              <li key={line}>
                Line {line}, {from}: {reason}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Close</Button>
        <Button isDisabled={busy || !csv.trim()} onPress={() => take(true)}>
          Look it through
        </Button>
        <Button look="main" isDisabled={busy || !csv.trim()} onPress={() => take(false)}>
          Take it in
        </Button>
      </div>
    </Dialog>
  );
}
