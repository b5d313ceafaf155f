'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import { FormDialog, orNull } from '../curation/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

/** A topic has an address, an agency a Chinese name. */
export interface NamedLine {
  id: number;
  name: string;
  slug: string;
  nameZh?: string | null;
}

interface NameFormProps {
  of: 'topic' | 'agency';
  /** Null for a new one. */
  row: NamedLine | null;
  add: (input: unknown) => Promise<Outcome<number>>;
  edit: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** What a topic or an agency is called. */
export function NameForm({ of, row, add, edit, onClose }: NameFormProps) {
  const router = useRouter();
  const { send, busy, fault, faults } = useDeskAction<unknown>(row ? edit : add);
  async function save({ name, slug, nameZh }: Record<string, string>) {
    const words = of === 'agency' ? { name, nameZh: orNull(nameZh) } : row ? { name, slug } : { name };
    const outcome = await send(row ? { ...words, id: row.id } : words);
    if (!outcome.ok) return;
    say(row ? `${name} is called so now.` : `${name} is added.`);
    onClose();
    router.refresh();
  }
  return (
    <FormDialog
      title={row ? row.name : of === 'topic' ? 'A new topic' : 'A new agency'}
      does={row ? 'Save' : 'Add'}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" name="name" defaultValue={row?.name ?? ''} fault={faults.name} autoFocus />
      {of === 'agency' && (
        <TextField
          label="Chinese name"
          name="nameZh"
          lang="zh-Hans"
          defaultValue={row?.nameZh ?? ''}
          fault={faults.nameZh}
        />
      )}
      {of === 'topic' && row && (
        <TextField
          label="Address: /topic/…/"
          name="slug"
          defaultValue={row.slug}
          fault={faults.slug}
          hint="The old address leads to the new one."
        />
      )}
    </FormDialog>
  );
}
