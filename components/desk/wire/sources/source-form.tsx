'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type ListedSource, type SourceFields, USUAL_INTERVAL } from '#lib/news/wire-source.ts';
import { FormDialog } from '../../curation/form-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { say } from '../../ui/toaster.tsx';
import { useDeskAction } from '../../ui/use-desk-action.ts';
import type { SourceActs } from './source-acts.ts';
import { intervalsFor } from './source-words.ts';

interface SourceFormProps {
  /** The source to be changed; none adds one. */
  source: ListedSource | null;
  acts: Pick<SourceActs, 'add' | 'edit'>;
  /** Told of the token of a push source that was made. */
  onToken: (token: string) => void;
  onClose: () => void;
}

type Kind = SourceFields['kind'];

const KINDS = [
  { value: 'feed', name: 'A feed that we ask (RSS, Atom, JSON Feed)' },
  { value: 'folder', name: 'A folder of this server that we watch' },
  { value: 'push', name: 'A sender that pushes to us' },
];

const ADDRESSES: Partial<Record<Kind, { label: string; hint: string }>> = {
  feed: { label: 'Address', hint: 'Of the feed itself, such as https://example.com/feed.' },
  folder: {
    label: 'Folder',
    hint: 'Its whole path. Files that are read are moved to done/ in it, others to failed/ with the reason.',
  },
};

/** A source as it is written down. */
export function SourceForm({ source, acts, onToken, onClose }: SourceFormProps) {
  const router = useRouter();
  const [kind, setKind] = useState<Kind>(source?.kind ?? 'feed');
  const adding = useDeskAction(acts.add);
  const editing = useDeskAction(acts.edit);
  const { busy, fault, faults } = source ? editing : adding;
  const address = ADDRESSES[kind];
  const interval = source?.interval ?? USUAL_INTERVAL[kind];
  async function save(form: Record<string, string>) {
    const { name = '', provider = '' } = form;
    const fields = { kind, name, provider, address: form.address ?? '', interval: form.interval ?? interval };
    if (source) {
      if (!(await editing.send({ ...fields, id: source.id, version: source.version })).ok) return;
    } else {
      const outcome = await adding.send(fields);
      if (!outcome.ok) return;
      if (outcome.value.token) onToken(outcome.value.token);
    }
    say(source ? `${name} is changed.` : `${name} is a source now.`);
    onClose();
    router.refresh();
  }
  return (
    <FormDialog
      title={source ? source.name : 'A source'}
      does={source ? 'Change' : 'Add'}
      busy={busy}
      fault={Object.keys(faults).length ? null : fault}
      onClose={onClose}
      onSubmit={save}
    >
      {!source && <Select label="It is" value={kind} onChange={(value) => setKind(value as Kind)} options={KINDS} />}
      <TextField label="Name" name="name" defaultValue={source?.name ?? ''} fault={faults.name} autoFocus />
      {address && (
        <TextField
          key={kind}
          label={address.label}
          name="address"
          hint={address.hint}
          defaultValue={source?.address ?? ''}
          fault={faults.address}
        />
      )}
      <TextField
        label="Sender"
        name="provider"
        hint="Whose items they are where they do not say so: dpa, harbour.example."
        defaultValue={source?.provider ?? ''}
        fault={faults.provider}
      />
      {kind !== 'push' && (
        <Select
          key={`${kind} interval`}
          label="We look"
          name="interval"
          defaultValue={String(interval)}
          options={intervalsFor(kind, interval)}
        />
      )}
    </FormDialog>
  );
}
