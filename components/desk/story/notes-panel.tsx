'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { StoryActs, StoryView } from './story-view.ts';

interface Props {
  story: StoryView;
  acts: StoryActs;
  onDone: (said: string) => void;
}

/** What the desk says to itself about a story: why it was sent back, and every other remark. */
export function NotesPanel({ story, acts, onDone }: Props) {
  const [text, setText] = useState('');
  const { send, busy, fault } = useDeskAction(acts.note as (input: unknown) => ReturnType<StoryActs['note']>);
  return (
    <div className="space-y-4">
      {story.notes.length === 0 && (
        <p className="text-small text-muted">Nobody has said anything yet. Readers never see it.</p>
      )}
      <ol className="space-y-3">
        {story.notes.map(({ id, kind, text: said, by, shown }) => (
          <li key={id} className={`border-l-2 pl-3 ${kind === 'sent-back' ? 'border-accent' : 'border-rule'}`}>
            <p className="text-note text-muted">
              {by}, {shown}
              {kind === 'sent-back' && ' · sent back'}
            </p>
            <p className="text-small whitespace-pre-wrap">{said}</p>
          </li>
        ))}
      </ol>
      <form
        className="space-y-2"
        onSubmit={async (event) => {
          event.preventDefault();
          const outcome = await send({ id: story.id, text });
          if (!outcome.ok) return;
          setText('');
          onDone('');
        }}
      >
        {fault && <Notice tone="alert">{fault}</Notice>}
        <TextField label="A note to the desk" rows={3} value={text} onChange={setText} />
        <Button type="submit" isDisabled={busy || !text.trim()}>
          Leave the note
        </Button>
      </form>
    </div>
  );
}
