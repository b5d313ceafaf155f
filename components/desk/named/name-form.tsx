'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import { FormDialog, orNull } from '../curation/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { NAMED_WORDS, type NamedKind, type NamedLine } from './kinds.ts';

interface NameFormProps {
  of: NamedKind;
  /** Null for a new one. */
  row: NamedLine | null;
  add: (input: unknown) => Promise<Outcome<number>>;
  edit: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** What is said of a person, a topic or an agency. What somebody else said meanwhile stands beside what was typed. */
export function NameForm({ of, row, add, edit, onClose }: NameFormProps) {
  const router = useRouter();
  const { send, busy, fault, faults } = useDeskAction<unknown>(row ? edit : add);
  const { isNew, path } = NAMED_WORDS[of];
  async function save({ name, slug, nameZh, title, bio }: Record<string, string>) {
    const words = {
      name,
      ...(of !== 'topic' && { nameZh: orNull(nameZh) }),
      ...(of === 'person' && { title: orNull(title), bio: orNull(bio) }),
      ...(row && path && { slug }),
    };
    const outcome = await send(row ? { ...words, id: row.id, seen: row.seen } : words);
    if (outcome.ok) {
      say(row ? `What is said of ${name} is in the next answer of every page.` : `${name} is added.`);
      onClose();
    }
    // After a conflict the row is read anew, so that saving once more is over what was seen.
    if (outcome.ok || outcome.reason === 'conflict') router.refresh();
  }
  const field = (name: 'name' | 'slug' | 'nameZh' | 'title' | 'bio') => ({
    name,
    defaultValue: row?.[name] ?? '',
    fault: faults[name],
  });
  return (
    <FormDialog
      title={row ? row.name : isNew}
      does={row ? 'Save' : 'Add'}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        label="Name"
        {...field('name')}
        {...(of === 'person' && { hint: 'As stories are signed from now on; those that are printed keep theirs.' })}
        autoFocus
      />
      {of !== 'topic' && <TextField label="Chinese name" lang="zh-Hans" {...field('nameZh')} />}
      {row && path && (
        <TextField label={`Address: ${path}…/`} {...field('slug')} hint="The old address leads to the new one." />
      )}
      {of === 'person' && (
        <>
          <TextField label="What they do" {...field('title')} hint="In a few words: Metro reporter." />
          <TextField label="Life" rows={5} {...field('bio')} />
        </>
      )}
    </FormDialog>
  );
}
