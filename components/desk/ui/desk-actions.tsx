'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { Dialog } from './dialog.tsx';
import { ProveForm } from './prove-dialog.tsx';

type Question = 'prove' | 'sign-in';

/** Asks the person something that stands in the way of an act. Resolves to whether the act may be tried again. */
type Ask = (question: Question) => Promise<boolean>;

const Asking = createContext<Ask>(async () => false);

/** How a component asks for the password, or for signing in again. */
export const useAsk = (): Ask => useContext(Asking);

interface Props {
  /** Shows the password to the server. */
  prove: (input: { password: string }) => Promise<Outcome<void>>;
  email: string;
  children: ReactNode;
}

/** Stands around the screens, and asks what an act needs to know before it is done, without leaving the page. */
export function DeskActions({ prove, email, children }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const asked = useRef<{ answer: Promise<boolean>; settle: (may: boolean) => void } | null>(null);
  const ask = useCallback<Ask>((next) => {
    // Two acts that wait for the same answer are told it together.
    if (asked.current) return asked.current.answer;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    asked.current = { answer: promise, settle: resolve };
    setQuestion(next);
    return promise;
  }, []);
  const settle = useCallback((may: boolean) => {
    setQuestion(null);
    asked.current?.settle(may);
    asked.current = null;
  }, []);
  const close = useMemo(() => () => settle(false), [settle]);
  return (
    <Asking value={ask}>
      {children}
      <Dialog title="Show that it is you" isOpen={question === 'prove'} onClose={close}>
        <ProveForm prove={prove} email={email} onDone={settle} />
      </Dialog>
      <Dialog title="You are signed out" isOpen={question === 'sign-in'} onClose={close}>
        <p className="mb-4 text-small">Sign in again. What you wrote on this page stays where it is.</p>
        <SignInForm email={email} onDone={() => settle(true)} />
      </Dialog>
    </Asking>
  );
}
