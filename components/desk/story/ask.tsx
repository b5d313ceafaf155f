'use client';
import { type ReactNode, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { DecideProps } from './decide-bar.tsx';

export type AskProps = Omit<DecideProps, 'story'> & Pick<DecideProps, 'story'> & { onClose: () => void };

interface Props<Input, Result> extends AskProps {
  title: string;
  /** What the button that does it says: a verb. */
  does: string;
  danger?: boolean;
  act: (input: Input) => Promise<Outcome<Result>>;
  /** What is sent; null while something is missing. */
  input: () => Input | null;
  /** What is said when it was done. */
  said: string;
  /** Looks at what came of it; false keeps the question open. */
  settled?: (result: Result) => boolean;
  /** Whether Enter does it at once: where nothing is to be filled in. */
  autoFocus?: boolean;
  children?: ReactNode;
}

/** One question about a story, and the act that follows. What is being written is sent first. */
export function Ask<Input, Result>({
  title,
  does,
  danger,
  act,
  input,
  said,
  settled,
  autoFocus = false,
  flush,
  onClose,
  onDone,
  children,
}: Props<Input, Result>) {
  const { send, busy, fault } = useDeskAction(act as (sent: unknown) => Promise<Outcome<Result>>);
  const [missing, setMissing] = useState<string | null>(null);
  async function go() {
    setMissing(null);
    if (!(await flush())) return setMissing('What you wrote could not be saved, so nothing was done. Try again.');
    const wanted = input();
    if (wanted === null) return setMissing('Something is missing.');
    const outcome = await send(wanted);
    if (outcome.ok && (settled?.(outcome.value) ?? true)) onDone(said);
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {(missing ?? fault) && <Notice tone="alert">{missing ?? fault}</Notice>}
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" look={danger ? 'danger' : 'main'} isPending={busy} autoFocus={autoFocus}>
            {busy ? 'One moment…' : does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
