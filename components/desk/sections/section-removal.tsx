'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { TreeSection } from '#lib/desk/read-sections.ts';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface SectionRemovalProps {
  section: TreeSection;
  tree: readonly TreeSection[];
  remove: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** Takes a section out of the tree, and asks where its address is to lead. */
export function SectionRemoval({ section, tree, remove, onClose }: SectionRemovalProps) {
  const router = useRouter();
  const [instead, setInstead] = useState('');
  const { send, busy, fault } = useDeskAction(remove);
  return (
    <Question
      title={`Remove ${section.name}?`}
      does="Remove it"
      isOpen
      isBusy={busy}
      onClose={onClose}
      onYes={async () => {
        const outcome = await send({ path: section.path, seen: section.seen, instead: instead || null });
        if (!outcome.ok) return;
        say(`${section.name} is removed.`);
        onClose();
        router.refresh();
      }}
    >
      <p>It can be removed when no story is in it, drafts counted, and it fills no front.</p>
      <Select
        label="Its addresses lead to"
        value={instead}
        onChange={setInstead}
        none="Nothing: they are gone (410)"
        options={tree.filter(({ id }) => id !== section.id).map(({ path, name }) => ({ value: path, name }))}
      />
      {fault && <Notice tone="alert">{fault}</Notice>}
    </Question>
  );
}
