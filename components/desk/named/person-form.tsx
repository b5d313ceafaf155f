'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskPerson } from '#lib/desk/read-named.ts';
import { FormDialog, orNull } from '../curation/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface PersonFormProps {
  /** Null for somebody new. */
  person: DeskPerson | null;
  add: (input: unknown) => Promise<Outcome<number>>;
  edit: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** Who somebody is that signs stories. */
export function PersonForm({ person, add, edit, onClose }: PersonFormProps) {
  const router = useRouter();
  const { send, busy, fault, faults } = useDeskAction<unknown>(person ? edit : add);
  async function save({ name, nameZh, title, bio, slug }: Record<string, string>) {
    const words = { name, nameZh: orNull(nameZh), title: orNull(title), bio: orNull(bio) };
    const outcome = await send(person ? { ...words, id: person.id, slug } : words);
    if (!outcome.ok) return;
    say(person ? `What is said of ${name} is in the next answer of every page.` : `${name} is added.`);
    onClose();
    router.refresh();
  }
  return (
    <FormDialog
      title={person ? person.name : 'Somebody new'}
      does={person ? 'Save' : 'Add'}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        label="Name"
        name="name"
        defaultValue={person?.name ?? ''}
        fault={faults.name}
        hint="As stories are signed from now on; those that are printed keep theirs."
        autoFocus
      />
      <TextField
        label="Chinese name"
        name="nameZh"
        lang="zh-Hans"
        defaultValue={person?.nameZh ?? ''}
        fault={faults.nameZh}
      />
      {person && (
        <TextField
          label="Address: /author/…/"
          name="slug"
          defaultValue={person.slug}
          fault={faults.slug}
          hint="The old address leads to the new one."
        />
      )}
      <TextField
        label="What they do"
        name="title"
        defaultValue={person?.title ?? ''}
        fault={faults.title}
        hint="In a few words: Metro reporter."
      />
      <TextField label="Life" name="bio" rows={5} defaultValue={person?.bio ?? ''} fault={faults.bio} />
    </FormDialog>
  );
}
