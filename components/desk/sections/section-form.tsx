'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { TreeSection } from '#lib/desk/read-sections.ts';
import { FormDialog, orNull } from '../curation/form-dialog.tsx';
import { InstantField } from '../curation/instant-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

type Act = (input: unknown) => Promise<Outcome<void>>;

/** What can be done to the tree. */
export interface SectionActs {
  add: Act;
  edit: Act;
  move: Act;
  remove: Act;
  order: Act;
}

interface SectionFormProps {
  /** Null for a new one. */
  section: TreeSection | null;
  tree: readonly TreeSection[];
  zone: string;
  acts: SectionActs;
  onClose: () => void;
}

/** What a section is called and about, and from when until when readers see it. */
export function SectionForm({ section, tree, zone, acts, onClose }: SectionFormProps) {
  const router = useRouter();
  const [visibleFrom, setFrom] = useState(section?.visibleFrom ?? null);
  const [visibleUntil, setUntil] = useState(section?.visibleUntil ?? null);
  const { send, busy, fault, faults } = useDeskAction(section ? acts.edit : acts.add);
  async function save({ department, slug, name, nameZh, kicker, blurb }: Record<string, string>) {
    const path = section?.path ?? [department, slug?.trim()].filter(Boolean).join('/');
    const words = { name, nameZh: orNull(nameZh), kicker: orNull(kicker), blurb: orNull(blurb) };
    const outcome = await send({ path, ...words, visibleFrom, visibleUntil, ...(section && { seen: section.seen }) });
    if (outcome.ok) {
      say(section ? `${name} is as you said, on every page.` : `${name} is added. Give it a place in a menu.`);
      onClose();
    }
    // After a conflict the section is read anew, so that saving once more is over what was seen.
    if (outcome.ok || outcome.reason === 'conflict') router.refresh();
  }
  return (
    <FormDialog
      title={section ? section.name : 'A new section'}
      does={section ? 'Save' : 'Add'}
      busy={busy}
      fault={fault}
      onClose={onClose}
      onSubmit={save}
    >
      {!section && (
        <>
          <Select
            label="In"
            name="department"
            defaultValue=""
            none="The paper itself: a department"
            options={tree.filter(({ parentId }) => parentId === null).map(({ path, name }) => ({ value: path, name }))}
          />
          <TextField
            label="Its word in addresses"
            name="slug"
            fault={faults.path}
            hint="Small letters, digits and dashes: art-culture."
            autoFocus
          />
        </>
      )}
      <TextField
        label="Name"
        name="name"
        defaultValue={section?.name ?? ''}
        fault={faults.name}
        autoFocus={section !== null}
      />
      <TextField
        label="Chinese name"
        name="nameZh"
        lang="zh-Hans"
        defaultValue={section?.nameZh ?? ''}
        fault={faults.nameZh}
      />
      <TextField label="Kicker" name="kicker" defaultValue={section?.kicker ?? ''} fault={faults.kicker} />
      <TextField
        label="What it is about"
        name="blurb"
        rows={2}
        defaultValue={section?.blurb ?? ''}
        fault={faults.blurb}
        hint="One sentence, on its page and in its feeds."
      />
      <InstantField
        label="Seen from"
        hint="Empty: since ever."
        zone={zone}
        value={visibleFrom}
        onChange={setFrom}
        fault={faults.visibleFrom}
      />
      <InstantField
        label="Seen until"
        hint="Empty: for good. A department that is not seen hides what is in it."
        zone={zone}
        value={visibleUntil}
        onChange={setUntil}
        fault={faults.visibleUntil}
      />
    </FormDialog>
  );
}
