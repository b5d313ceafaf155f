'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Dialog, Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

/** Somebody or something that can be merged. */
export interface Mergeable {
  id: number;
  name: string;
  /** The version that is seen here. */
  seen: string;
  /** How many published stories are its; not counted of agencies. */
  stories?: number;
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

/** Makes two names one: asks which stays, then says how much goes where, and asks whether that is meant. */
export function MergeDialog({ row, consequence, find, merge, onClose }: MergeDialogProps) {
  const [into, setInto] = useState<Mergeable | null>(null);
  const [isAsked, setAsked] = useState(false);
  if (into && isAsked)
    return <Certainty row={row} into={into} merge={merge} onBack={() => setAsked(false)} onClose={onClose} />;
  return (
    <Dialog title={`Merge ${row.name}`} isOpen onClose={onClose}>
      <p className="text-small">{consequence}</p>
      <Names row={row} find={find} chosen={into} onChoose={setInto} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="main" isDisabled={into === null} onPress={() => setAsked(true)}>
          {into ? `Merge into ${into.name}` : 'Merge'}
        </Button>
      </div>
    </Dialog>
  );
}

interface CertaintyProps extends Pick<MergeDialogProps, 'row' | 'merge' | 'onClose'> {
  into: Mergeable;
  onBack: () => void;
}

function Certainty({ row, into, merge, onBack, onClose }: CertaintyProps) {
  const router = useRouter();
  const { send, busy, fault } = useDeskAction(merge);
  async function mergeNow() {
    const outcome = await send({ id: row.id, seen: row.seen, into: into.id, seenInto: into.seen });
    router.refresh();
    if (!outcome.ok) return;
    say(`${row.name} is ${into.name} now.`);
    onClose();
  }
  return (
    <Question
      title={`Merge ${row.name} into ${into.name}?`}
      does={row.stories ? `Merge ${storiesIn(row.stories)} into ${into.name}` : `Merge into ${into.name}`}
      role="alertdialog"
      isOpen
      isBusy={busy}
      onClose={onBack}
      onYes={mergeNow}
    >
      {row.stories !== undefined && (
        <p>
          {row.name} has {storiesIn(row.stories)}, {into.name} has {storiesIn(into.stories ?? 0)}. They will all be of{' '}
          {into.name}.
        </p>
      )}
      <p>This cannot be undone: nobody can say afterwards which of them were whose.</p>
      {fault && <Notice tone="alert">{fault}</Notice>}
    </Question>
  );
}

const storiesIn = (count: number) => counted(count, 'story', 'stories');

interface NamesProps extends Pick<MergeDialogProps, 'row' | 'find'> {
  chosen: Mergeable | null;
  onChoose: (into: Mergeable | null) => void;
}

function Names({ row, find, chosen, onChoose }: NamesProps) {
  const [letters, setLetters] = useState('');
  const found = useFound(find, letters).filter(({ id }) => id !== row.id);
  return (
    <>
      <TextField label="Which one stays?" type="search" value={letters} onChange={setLetters} autoFocus />
      <GridList
        aria-label="Names found"
        selectionMode="single"
        selectionBehavior="replace"
        items={found}
        selectedKeys={chosen ? [chosen.id] : []}
        onSelectionChange={(keys) => onChoose(found.find(({ id }) => keys !== 'all' && keys.has(id)) ?? null)}
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
    </>
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
