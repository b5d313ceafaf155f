'use client';
import { useState } from 'react';
import type { Difference } from '#lib/news/diff.ts';
import type { StoryDraft } from '#lib/news/draft.ts';
import { DiffView } from '../../article/diff-view.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { StoryActs, StoryView } from './story-view.ts';

interface Props {
  story: StoryView;
  acts: StoryActs;
  flush: () => Promise<boolean>;
  seenVersion: () => number;
  /** The words in hand are others now. */
  onRestored: (words: { content: StoryDraft; version: number }) => void;
  onDone: (said: string) => void;
}

const MARKS = { live: 'readers have it', approved: 'approved' } as const;

/** Every revision, newest first: what it changed, its name, and the way back to it. */
export function HistoryPanel({ story, acts, flush, seenVersion, onRestored, onDone }: Props) {
  const [shown, setShown] = useState<{ title: string; differences: readonly Difference[] } | null>(null);
  const compare = useDeskAction(acts.compare as (input: unknown) => ReturnType<StoryActs['compare']>);
  const restore = useDeskAction(acts.restoreRevision as (input: unknown) => ReturnType<StoryActs['restoreRevision']>);
  async function show(title: string, from: number, to: number | null) {
    if (to === null) await flush();
    const outcome = await compare.send({ id: story.id, from, to });
    if (outcome.ok) setShown({ title, differences: outcome.value });
  }
  async function goBackTo(revision: number) {
    if (!(await flush())) return;
    const outcome = await restore.send({ id: story.id, revision, seenVersion: seenVersion() });
    if (!outcome.ok) return;
    onRestored(outcome.value);
    onDone(`The words of revision ${revision} are in hand again; the ones before are in the history.`);
  }
  const naming = useDeskAction(acts.nameRevision as (input: unknown) => ReturnType<StoryActs['nameRevision']>);
  const [named, setNamed] = useState<{ revision: number; name: string } | null>(null);
  async function giveName() {
    const outcome = named && (await naming.send({ id: story.id, ...named }));
    if (!outcome?.ok) return;
    setNamed(null);
    onDone('');
  }
  const fault = compare.fault ?? restore.fault;
  return (
    <div className="space-y-3">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <ol className="divide-y divide-rule">
        {story.revisions.map(({ number, name, by, shown: time, is }, at) => {
          const older = story.revisions[at + 1];
          return (
            <li key={number} className="space-y-1 py-2">
              <p className="text-small">
                <span className="font-semibold">{number}</span> {name ?? ''}
                {is.map((mark) => (
                  <span key={mark} className="ml-2 border border-ink px-1 text-note">
                    {MARKS[mark]}
                  </span>
                ))}
              </p>
              <p className="text-note text-muted">
                {by}, {time}
              </p>
              <div className="flex flex-wrap gap-2">
                {older && (
                  <Button
                    look="quiet"
                    onPress={() => void show(`What revision ${number} changed`, older.number, number)}
                  >
                    What it changed
                  </Button>
                )}
                <Button
                  look="quiet"
                  onPress={() => void show(`What has changed since revision ${number}`, number, null)}
                >
                  Compare with now
                </Button>
                {story.mayWrite && (
                  <Button look="quiet" onPress={() => setNamed({ revision: number, name: name ?? '' })}>
                    Name it
                  </Button>
                )}
                {story.mayWrite && (
                  <Button look="quiet" isDisabled={restore.busy} onPress={() => void goBackTo(number)}>
                    Restore
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {named && (
        <Dialog title={`The name of revision ${named.revision}`} isOpen onClose={() => setNamed(null)}>
          <form
            className="space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              void giveName();
            }}
          >
            {naming.fault && <Notice tone="alert">{naming.fault}</Notice>}
            <TextField label="Name" value={named.name} onChange={(name) => setNamed({ ...named, name })} isRequired />
            <div className="flex justify-end gap-2">
              <Button onPress={() => setNamed(null)}>Cancel</Button>
              <Button type="submit" look="main" isDisabled={naming.busy}>
                Name it
              </Button>
            </div>
          </form>
        </Dialog>
      )}
      {shown && (
        <Dialog wide title={shown.title} isOpen onClose={() => setShown(null)}>
          <DiffView differences={shown.differences} />
        </Dialog>
      )}
    </div>
  );
}
