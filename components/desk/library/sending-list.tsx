'use client';
import { ProgressBar } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { isUnderWay, type Sending } from './use-uploads.ts';

interface Props {
  sendings: readonly Sending[];
  stop: (id: number) => void;
  clear: () => void;
}

/** What is on its way into the library, how far it is, and what came of it. */
export function SendingList({ sendings, stop, clear }: Props) {
  if (sendings.length === 0) return null;
  return (
    <section aria-label="Uploads" className="mb-4 border border-rule bg-tint p-3">
      <ul className="max-h-64 space-y-1 overflow-y-auto">
        {sendings.map((sending) => (
          <li key={sending.id} className="flex flex-wrap items-center gap-x-3 text-note">
            <span className="min-w-0 flex-1 truncate">{sending.name}</span>
            <Outcome sending={sending} />
            {isUnderWay(sending.state) && (
              <Button look="quiet" aria-label={`Stop ${sending.name}`} onPress={() => stop(sending.id)}>
                Stop
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sendings.every(({ state }) => !isUnderWay(state)) && (
        <Button look="quiet" className="mt-1" onPress={clear}>
          Clear this list
        </Button>
      )}
    </section>
  );
}

function Outcome({ sending: { state, part, name, reason } }: { sending: Sending }) {
  if (state === 'refused') return <span className="basis-full text-accent">{reason}</span>;
  if (!isUnderWay(state)) return <span className="text-muted">{WORDS[state] ?? ''}</span>;
  // At the end the server looks at the file.
  const words = state === 'waiting' ? 'waits' : part < 1 ? `${Math.floor(part * 100)} %` : 'is being looked at';
  return (
    <ProgressBar aria-label={`Upload of ${name}`} value={part * 100} className="flex items-center gap-2">
      <span className="block h-1.5 w-24 bg-rule">
        <span className="block h-full bg-ink" style={{ width: `${part * 100}%` }} />
      </span>
      <span className="w-28 text-muted">{words}</span>
    </ProgressBar>
  );
}

const WORDS: Partial<Record<Sending['state'], string>> = {
  taken: 'is in the library',
  known: 'was in the library already',
  stopped: 'was stopped',
};
