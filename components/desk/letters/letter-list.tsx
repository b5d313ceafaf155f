'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface Letter {
  id: number;
  form: string;
  about: string;
  name: string | null;
  email: string | null;
  page: string | null;
  message: string;
  shown: string;
}

interface Props {
  letters: Letter[];
  /** Removes one for good; null for whom that is not. */
  forget: ((input: { id: number }) => Promise<Outcome<void>>) | null;
}

/** What readers wrote to the newsroom. */
export function LetterList({ letters, forget }: Props) {
  if (letters.length === 0)
    return (
      <p className="text-small text-muted">
        Nobody has written yet. What readers send from Contact and Feedback stands here.
      </p>
    );
  return (
    <ul className="divide-y divide-rule border-t border-rule">
      {letters.map((letter) => (
        <li key={letter.id} className="grid gap-x-6 gap-y-2 py-4 desk:grid-cols-[14rem_minmax(0,1fr)]">
          <div className="text-note text-muted">
            <p className="font-semibold text-ink">{letter.name ?? 'Somebody'}</p>
            {letter.email && (
              <p>
                <a href={`mailto:${letter.email}`} className="underline">
                  {letter.email}
                </a>
              </p>
            )}
            <p>{letter.shown}</p>
            <p>
              {letter.form}: {letter.about}
            </p>
          </div>
          <div className="max-w-measure space-y-2">
            {letter.page && <p className="text-note break-all text-muted">{letter.page}</p>}
            <p className="text-small break-words whitespace-pre-wrap">{letter.message}</p>
            {forget && <Forget letter={letter} forget={forget} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Forget({ letter, forget }: { letter: Letter; forget: NonNullable<Props['forget']> }) {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const { send, busy, fault } = useDeskAction(forget as (input: unknown) => Promise<Outcome<void>>);
  return (
    <>
      <Button look="quiet" onPress={() => setAsked(true)}>
        Remove for good
      </Button>
      <Question
        title="Remove this letter for good"
        does="Remove"
        isOpen={isAsked}
        isBusy={busy}
        onClose={() => setAsked(false)}
        onYes={async () => {
          const outcome = await send({ id: letter.id });
          if (!outcome.ok) return;
          setAsked(false);
          say('The letter is gone.');
          router.refresh();
        }}
      >
        {fault && <Notice tone="alert">{fault}</Notice>}
        <p>Nothing of it is kept, and this cannot be undone.</p>
      </Question>
    </>
  );
}
