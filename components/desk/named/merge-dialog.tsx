'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

/** Somebody or something that can be merged. */
export interface Mergeable {
  id: number;
  name: string;
}

export type FindNamed = (search: { q: string; page: number }) => Promise<Outcome<Mergeable[]>>;

interface MergeDialogProps {
  row: Mergeable;
  /** What happens to addresses and stories, in a sentence. */
  consequence: string;
  find: FindNamed;
  merge: (input: unknown) => Promise<Outcome<void>>;
  onClose: () => void;
}

/** Makes two names one: asks which stays, and says what will happen. */
export function MergeDialog({ row, consequence, find, merge, onClose }: MergeDialogProps) {
  const router = useRouter();
  const [letters, setLetters] = useState('');
  const [into, setInto] = useState<Mergeable | null>(null);
  const { send, busy, fault } = useDeskAction(merge);
  const found = useFound(find, letters).filter(({ id }) => id !== row.id);
  return (
    <Dialog title={`Merge ${row.name}`} isOpen onClose={onClose}>
      <p className="text-small">{consequence}</p>
      <TextField label="Which one stays?" type="search" value={letters} onChange={setLetters} autoFocus />
      <GridList
        aria-label="Names found"
        selectionMode="single"
        selectionBehavior="replace"
        items={found}
        selectedKeys={into ? [into.id] : []}
        onSelectionChange={(keys) => setInto(found.find(({ id }) => keys !== 'all' && keys.has(id)) ?? null)}
        renderEmptyState={() => <p className="p-2 text-small text-muted">Nobody and nothing is called so.</p>}
        className="max-h-60 overflow-y-auto border border-rule"
      >
        {({ id, name }) => (
          <GridListItem
            id={id}
            textValue={name}
            className="p-2 text-small data-[selected]:bg-ink data-[selected]:text-paper"
          >
            {name}
          </GridListItem>
        )}
      </GridList>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="danger"
          isDisabled={busy || into === null}
          onPress={async () => {
            const outcome = await send({ id: row.id, into: into?.id });
            if (!outcome.ok) return;
            say(`${row.name} is ${into?.name} now.`);
            onClose();
            router.refresh();
          }}
        >
          {into ? `Merge into ${into.name}` : 'Merge'}
        </Button>
      </div>
    </Dialog>
  );
}

function useFound(find: FindNamed, q: string): Mergeable[] {
  const [rows, setRows] = useState<Mergeable[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await find({ q, page: 1 }).catch(() => null);
      if (current && outcome?.ok) setRows(outcome.value);
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, q]);
  return rows;
}
