'use client';
import { type FormEvent, useState } from 'react';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SecondStep } from './second-step.tsx';
import { usePasskey } from './use-passkey.ts';

interface Props {
  /** Told when somebody is in. */
  onDone: () => void;
  /** Who signs in again. */
  email?: string;
}

/** The way in: e-mail and password and, where it is on, a code; or a passkey, also from the field's own list. */
export function SignInForm({ onDone, email = '' }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  const { showPasskey, hasPasskeys } = usePasskey(onDone, setFault);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const { data, error } = await authClient.signIn.email({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    setBusy(false);
    setFault(error ? (error.message ?? 'The desk could not be reached. Try again.') : null);
    if (error) return;
    if ('twoFactorRedirect' in data && data.twoFactorRedirect) return setAsksForCode(true);
    onDone();
  }
  if (asksForCode) return <SecondStep onDone={onDone} onAgain={() => setAsksForCode(false)} />;
  return (
    <form onSubmit={send} className="space-y-4">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username webauthn"
        defaultValue={email}
        isRequired
        autoFocus={!email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus={email !== ''}
      />
      <Button type="submit" look="main" isDisabled={busy} className="w-full">
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
      {hasPasskeys && (
        <Button onPress={showPasskey} className="w-full">
          Sign in with a passkey
        </Button>
      )}
    </form>
  );
}
