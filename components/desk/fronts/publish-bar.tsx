'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { ArrangedFront, DeskFront } from '#lib/desk/read-fronts.ts';
import { InstantField } from '../curation/instant-field.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { type Arrangement, arranged } from './arrangement.ts';

interface Put {
  version: number;
  before: number | null;
}

export type PublishFront = (change: unknown) => Promise<Outcome<Put>>;
export type RestoreFront = (restore: unknown) => Promise<Outcome<Put & { leftOut: number }>>;

interface PublishBarProps {
  front: DeskFront;
  arrangement: ArrangedFront;
  containers: Arrangement;
  /** Whether something was changed that is not published. */
  dirty: boolean;
  zone: string;
  publish: PublishFront;
  restore: RestoreFront;
  onPublished: () => void;
}

/** When an arrangement begins, and the button that gives it to readers. Done at once, it can be undone for ten seconds. */
export function PublishBar(props: PublishBarProps) {
  const { front, arrangement, containers, dirty, zone, onPublished } = props;
  const router = useRouter();
  const publishing = useDeskAction(props.publish);
  const restoring = useDeskAction(props.restore);
  const isNew = arrangement.startsAt !== null && arrangement.version === 0;
  const [startsAt, setStartsAt] = useState(arrangement.startsAt);
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState(arrangement.version);
  const later = arrangement.startsAt !== null;

  async function publish() {
    const change = { slug: front.slug, containers: arranged(containers), startsAt, seen, note: note.trim() || null };
    const outcome = await publishing.send(change);
    if (!outcome.ok) return;
    const { version, before } = outcome.value;
    setSeen(version);
    setNote('');
    onPublished();
    if (later) say('Arranged. It begins by itself at its time.');
    else say('Published. Readers have it.', () => undo(version, before));
    if (isNew) router.push(`/admin/fronts/${front.slug}/?at=${startsAt}`);
    else router.refresh();
  }

  async function undo(version: number, before: number | null) {
    const { slug } = front;
    const outcome =
      before === null
        ? await publishing.send({ slug, containers: [], startsAt: null, seen: version, note: 'Undone' })
        : await restoring.send({ slug, version: before, seen: version });
    if (!outcome.ok) return;
    setSeen(outcome.value.version);
    say('Undone. Readers have what stood before.');
    location.reload();
  }

  const fault = publishing.fault ?? restoring.fault;
  return (
    <div className="sticky top-0 z-10 space-y-3 border border-ink bg-paper p-3">
      <div className="flex flex-wrap items-end gap-3">
        {later && (
          <InstantField
            label="Begins"
            zone={zone}
            value={startsAt}
            onChange={setStartsAt}
            fault={publishing.faults.startsAt}
          />
        )}
        <div className="min-w-[min(12rem,100%)] flex-1">
          <TextField label="Note for the history" value={note} onChange={setNote} maxLength={200} />
        </div>
        <Button look="main" isDisabled={publishing.busy || (later && startsAt === null)} onPress={publish}>
          {later ? 'Let it begin then' : 'Publish now'}
        </Button>
      </div>
      <p className="text-note text-muted" aria-live="polite">
        {dirty ? 'Changed, and not published.' : 'As it was published.'} Enter on a slot, then words and Enter, pins a
        story; a handle with Enter drags by keyboard.
      </p>
      {fault && (
        <Notice tone="alert">
          {fault}{' '}
          <button type="button" className="underline" onClick={() => location.reload()}>
            Show what is there
          </button>
        </Notice>
      )}
    </div>
  );
}
