'use client';
import { type FormEvent, useState } from 'react';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  onDone: () => void;
  /** Begins again with the password. */
  onAgain: () => void;
}

/** The second step of signing in: the code of this moment, or one of the recovery codes. */
export function SecondStep({ onDone, onAgain }: Props) {
  const [recovers, setRecovers] = useState(false);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const code = String(new FormData(event.currentTarget).get('code')).replaceAll(/\s/g, '').toLowerCase();
    setBusy(true);
    const { error } = recovers
      ? await authClient.twoFactor.verifyBackupCode({ code })
      : await authClient.twoFactor.verifyTotp({ code });
    setBusy(false);
    if (!error) return onDone();
    setFault(error.message ?? 'The desk could not be reached. Try again.');
  }
  const other = () => {
    setRecovers(!recovers);
    setFault(undefined);
  };
  return (
    <form onSubmit={send} className="space-y-4">
      <TextField
        key={String(recovers)}
        label={recovers ? 'Recovery code' : 'One-time code'}
        hint={recovers ? 'One of the ten you kept. It can be used once.' : 'The six digits that your app shows now.'}
        name="code"
        autoComplete={recovers ? 'off' : 'one-time-code'}
        inputMode={recovers ? 'text' : 'numeric'}
        isRequired
        autoFocus
        fault={fault}
      />
      <Button type="submit" look="main" isDisabled={busy} className="w-full">
        {busy ? 'Signing in…' : 'Go on'}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="quiet" onPress={other}>
          {recovers ? 'Use the app' : 'Use a recovery code'}
        </Button>
        <Button look="quiet" onPress={onAgain}>
          Begin again
        </Button>
      </div>
    </form>
  );
}
