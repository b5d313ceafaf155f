'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '#lib/access/outcome.ts';
import type { TreeSection } from '#lib/desk/read-sections.ts';
import { FormDialog } from '../curation/form-dialog.tsx';
import { counted } from '../ui/counted.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface SectionMoveProps {
  section: TreeSection;
  tree: readonly TreeSection[];
  move: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** Where a section stands: its word in addresses, and the department it lies in. */
export function SectionMove({ section, tree, move, onClose }: SectionMoveProps) {
  const router = useRouter();
  const { send, busy, fault, faults } = useDeskAction(move);
  const [department, slug] = section.path.includes('/') ? section.path.split('/') : ['', section.path];
  const below = tree.filter(({ parentId }) => parentId === section.id).length;
  async function save(fields: Record<string, string>) {
    const to = [fields.department, fields.slug?.trim()].filter(Boolean).join('/');
    const { path, seen } = section;
    const outcome = await send({ path, seen, to });
    if (!outcome.ok) return;
    const back = () => move({ path: to, seen, to: path }).then(() => router.refresh());
    say(`${section.name} stands at /${to}/. Every old address leads there.`, back);
    onClose();
    router.refresh();
  }
  return (
    <FormDialog
      title={`Rename or move ${section.name}`}
      does="Move it"
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      <p className="text-small">
        What is in it ({counted(section.published, 'story', 'stories')}
        {below > 0 && `, ${counted(below, 'section', 'sections')} below it`}) goes with it. All old addresses, of
        stories, pages and feeds, lead to the new ones in one move.
      </p>
      {below === 0 && (
        <Select
          label="In"
          name="department"
          defaultValue={department ?? ''}
          none="The paper itself: a department"
          options={tree
            .filter(({ parentId, id }) => parentId === null && id !== section.id)
            .map(({ path, name }) => ({ value: path, name }))}
        />
      )}
      <TextField label="Its word in addresses" name="slug" defaultValue={slug ?? ''} fault={faults.to} autoFocus />
    </FormDialog>
  );
}
