import type { CopyState } from './use-working-copy.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Whether what is on the screen is in the newsroom, said where one looks and to who listens. */
export function SaveState({ state }: { state: CopyState }) {
  return (
    <p
      role="status"
      className={`text-note ${state.is === 'offline' || state.is === 'stale' ? 'text-accent' : 'text-muted'}`}
    >
      {words(state)}
    </p>
  );
}

function words(state: CopyState): string {
  switch (state.is) {
    case 'saved':
      return state.at === null ? 'Everything is saved' : `Saved at ${CLOCK.format(state.at)}`;
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
