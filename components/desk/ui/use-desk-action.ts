'use client';
import { useCallback, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { useAsk } from './desk-actions.tsx';
import { orUnreachable } from './unreachable.ts';

type Sending<Result> = (input: unknown) => Promise<Outcome<Result>>;

/** An act as a component uses it. */
interface DeskAction<Result> {
  /**
   * Sends the act; asks for the password or for signing in when that stands in its way, and sends it again. Never
   * throws: a network that fails is an outcome.
   */
  send: Sending<Result>;
  busy: boolean;
  /** Why the last attempt was not done, in words; null when it was, and before. */
  fault: string | null;
  /** What is wrong with each field of the last attempt. */
  faults: Record<string, string>;
}

/** A server action with what every screen does about its refusals. */
export function useDeskAction<Result>(action: Sending<Result>): DeskAction<Result> {
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Outcome<Result> | null>(null);
  const send = useCallback<Sending<Result>>(
    async (input) => {
      setBusy(true);
      const outcome = await sendUntilAnswered(() => action(input), ask);
      setLast(outcome);
      setBusy(false);
      return outcome;
    },
    [action, ask],
  );
  const refusal = last && !last.ok ? last : null;
  const faults = Object.entries(refusal?.fields ?? {}).map(([name, all]) => [name, all[0] ?? '']);
  return { send, busy, fault: refusal?.message ?? null, faults: Object.fromEntries(faults) };
}

/** Being signed out may be followed by having to show the password, and nothing by the same question again. */
async function sendUntilAnswered<Result>(
  attempt: () => Promise<Outcome<Result>>,
  ask: ReturnType<typeof useAsk>,
): Promise<Outcome<Result>> {
  const open = new Set(['signed-out', 'prove']);
  for (;;) {
    const outcome = await orUnreachable(attempt());
    if (outcome.ok || !open.delete(outcome.reason)) return outcome;
    if (!(await ask(outcome.reason === 'prove' ? 'prove' : 'sign-in'))) return outcome;
  }
}
