import { useState } from 'react';
import { clockOf } from '#lib/news/dates.ts';
import type { CopyState } from './use-working-copy.ts';

/**
 * Whether what is on the screen is in the newsroom, in the zone of the paper. Who listens is told of trouble and of its
 * end, and not of every pause in typing.
 */
export function SaveState({ state, zone }: { state: CopyState; zone: string }) {
  const [hadTrouble, setTrouble] = useState(false);
  const isTrouble = state.is === 'offline' || state.is === 'stale' || state.is === 'locked';
  if (isTrouble && !hadTrouble) setTrouble(true);
  if (state.is === 'unsaved' && hadTrouble) setTrouble(false);
  return (
    <p
      role="status"
      aria-live={hadTrouble ? 'polite' : 'off'}
      className={`text-note ${state.is === 'offline' || state.is === 'stale' ? 'text-accent' : 'text-muted'}`}
    >
      {words(state, zone)}
    </p>
  );
}

function words(state: CopyState, zone: string): string {
  switch (state.is) {
    case 'saved':
      return state.at === null ? 'Everything is saved' : `Saved at ${clockOf(state.at, zone)}`;
    case 'unsaved':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'offline':
      return `Not saved; kept in this browser and sent again. ${state.message}`;
    case 'stale':
      return 'Not saved: somebody else has changed the story';
    case 'locked':
      return `Not saved: ${state.by} writes here now`;
  }
}
