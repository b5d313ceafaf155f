'use client';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { authClient } from '../auth-client.ts';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  prove: (input: { password: string }) => Promise<Outcome<void>>;
  email: string;
  /** Told whether it was shown. */
  onDone: (shown: boolean) => void;
}

/** Asks for the password, or a passkey, once more: before an act that is hard to undo. */
export function ProveForm({ prove, email, onDone }: Props) {
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function showing(attempt: () => Promise<string | undefined>) {
    setBusy(true);
    const problem = await attempt().catch(() => 'The desk could not be reached. Try again.');
    setBusy(false);
    setFault(problem);
    if (problem === undefined) onDone(true);
  }
  const byPassword = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const password = String(new FormData(event.currentTarget).get('password'));
    return showing(async () => {
      const outcome = await prove({ password });
      return outcome.ok ? undefined : outcome.message;
    });
  };
  const byPasskey = () =>
    showing(async () => {
      const { error } = await authClient.signIn.passkey();
      return error ? 'The passkey was not shown.' : undefined;
    });
  return (
    <form onSubmit={byPassword} className="space-y-4">
      <p className="text-small">This act asks for your password. It is not asked for again for 15 minutes.</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        fault={fault}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" isDisabled={busy}>
          Go on
        </Button>
        <Button onPress={byPasskey} isDisabled={busy}>
          Use a passkey
        </Button>
        <Button look="quiet" onPress={() => onDone(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
