'use client';
import { type FormEvent, useState } from 'react';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';

/** The way in: e-mail and password. Where to go on is the screen that was asked for. */
export function SignInForm({ next }: { next: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const { error } = await authClient.signIn.email({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    if (!error) return location.assign(next);
    setBusy(false);
    setFault(error.message ?? 'That did not work. Try again.');
  }
  return (
    <form onSubmit={send} className="space-y-4">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <TextField label="E-mail" name="email" type="email" autoComplete="username webauthn" isRequired autoFocus />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <Button type="submit" look="main" isDisabled={busy} className="w-full">
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
