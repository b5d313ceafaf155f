'use client';
import { type FormEvent, useState } from 'react';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  /** Told when somebody is in. */
  onDone: () => void;
  /** Who signs in again. */
  email?: string;
}

/** The way in: e-mail and password. */
export function SignInForm({ onDone, email = '' }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const { error } = await authClient.signIn.email({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    setBusy(false);
    if (!error) return onDone();
    setFault(error.message ?? 'That did not work. Try again.');
  }
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
    </form>
  );
}
