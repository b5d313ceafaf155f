'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { FormDialog } from '../curation/form-dialog.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

const STATUSES = [
  { value: '301', name: 'Moved for good (301)' },
  { value: '410', name: 'Gone (410)' },
  { value: '451', name: 'Taken away by law (451)' },
];

/** Where one address leads. */
export function RedirectForm(props: { add: (input: unknown) => Promise<Outcome<void>>; onClose: () => void }) {
  const router = useRouter();
  const [status, setStatus] = useState('301');
  const { send, busy, fault, faults } = useDeskAction(props.add);
  async function save({ from = '', to = '' }: Record<string, string>) {
    const outcome = await send({ from, to, status });
    if (!outcome.ok) return;
    say(`${from} leads there now.`);
    props.onClose();
    router.refresh();
  }
  return (
    <FormDialog title="A redirect" does="Add" busy={busy} fault={fault} onClose={props.onClose} onSubmit={save}>
      <TextField
        label="From"
        name="from"
        fault={faults.from}
        hint="A path, such as /archive/shdaily.shtml, or a whole address."
        autoFocus
      />
      <Select label="It has" name="status" value={status} onChange={setStatus} options={STATUSES} />
      {status === '301' && (
        <TextField label="To" name="to" fault={faults.to} hint="A path of this site, such as /news/." />
      )}
    </FormDialog>
  );
}
