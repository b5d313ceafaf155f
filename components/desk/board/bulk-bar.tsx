'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { type BoardActs, type BoardView, BULK_NAMES, type BulkAct } from './board-view.ts';

interface Props {
  view: BoardView;
  acts: BoardActs;
  /** The stories that are chosen. */
  ids: number[];
  onDone: () => void;
}

type Refusals = { id: number; name: string; message: string }[];

/** What can be done to all chosen stories at once; each is done whole or refused with its reason. */
export function BulkBar({ view, acts, ids, onDone }: Props) {
  const [asked, setAsked] = useState<BulkAct | null>(null);
  const [comment, setComment] = useState('');
  const [heir, setHeir] = useState('');
  const [refusals, setRefusals] = useState<Refusals>([]);
  const bulk = useDeskAction(acts.bulk as (input: unknown) => ReturnType<BoardActs['bulk']>);
  const assign = useDeskAction(acts.assign as (input: unknown) => ReturnType<BoardActs['assign']>);
  const settle = (outcome: Awaited<ReturnType<BoardActs['bulk']>>) => {
    if (!outcome.ok) return;
    const { done, refused } = outcome.value;
    say(`${done.length} of ${done.length + refused.length} done.`);
    const names = new Map(view.lines.map(({ id, headline, number }) => [id, headline || number]));
    setRefusals(refused.map(({ id, message }) => ({ id, message, name: names.get(id) ?? '' })));
    setAsked(null);
    onDone();
  };
  // What was done takes its own buttons away.
  const bar = useKeptFocus(ids.join());
  const fault = bulk.fault ?? assign.fault;
  return (
    <div ref={bar} tabIndex={-1} className="mb-2 space-y-2 outline-none">
      {fault && <Notice tone="alert">{fault}</Notice>}
      {refusals.length > 0 && (
        <Notice tone="alert">
          <ul>
            {refusals.map(({ id, name, message }) => (
              <li key={id}>
                {name && <strong>{name}: </strong>}
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {ids.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 border border-ink bg-tint p-2">
          <span role="status" className="text-note font-semibold">
            {ids.length} chosen
          </span>
          {view.bulk.map((act) => (
            <Button key={act} look={act === 'trash' ? 'danger' : 'plain'} onPress={() => setAsked(act)}>
              {BULK_NAMES[act]}
            </Button>
          ))}
          <label className="flex items-center gap-2 text-note">
            Give to
            <select
              className="min-h-9 border border-muted bg-paper px-2"
              value={heir}
              onChange={(event) => setHeir(event.target.value)}
            >
              <option value="">nobody in particular</option>
              {view.colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button
            isDisabled={assign.busy}
            onPress={async () => settle(await assign.send({ ids, userId: heir || null }))}
          >
            Give
          </Button>
        </div>
      )}
      {asked && (
        <Question
          title={`${BULK_NAMES[asked]}: ${ids.length} ${ids.length === 1 ? 'story' : 'stories'}`}
          does={BULK_NAMES[asked]}
          isOpen
          isBusy={bulk.busy}
          onClose={() => setAsked(null)}
          onYes={async () => settle(await bulk.send({ ids, does: asked, comment }))}
        >
          <p>Each is dealt with by itself: what is refused for one does not stop the others.</p>
          {asked === 'send-back' && (
            <TextField label="What should be done to them" rows={3} value={comment} onChange={setComment} isRequired />
          )}
        </Question>
      )}
    </div>
  );
}
