'use client';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface Props {
  secret: string;
  /** Given by the invitation; asked for where it is null. */
  email: string | null;
  name: string | null;
  /** A new password for an account that is there already. */
  isReset: boolean;
  /** Returns the address to sign in with. */
  save: (input: unknown) => Promise<Outcome<string>>;
}

/** The form behind a link: who somebody is, and the password they choose. They are signed in with it. */
export function JoinForm({ secret, email, name, isReset, save }: Props) {
  const { send, busy, fault, faults } = useDeskAction(save);
  const [unlike, setUnlike] = useState<string>();
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [password, again] = [String(form.get('password')), String(form.get('again'))];
    setUnlike(password === again ? undefined : 'This is not the same password.');
    if (password !== again) return;
    const who = { name: String(form.get('name') ?? name ?? ''), email: String(form.get('email') ?? email ?? '') };
    const outcome = await send({ secret, password, ...(!isReset && who) });
    if (!outcome.ok) return;
    const { error, data } = await authClient.signIn.email({ email: outcome.value, password });
    location.assign(error || !('user' in data) ? '/admin/sign-in/' : '/admin/');
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      {fault && <Notice tone="alert">{fault}</Notice>}
      {!isReset && (
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          defaultValue={name ?? ''}
          isRequired
          fault={faults.name}
        />
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email ?? ''}
        isReadOnly={email !== null}
        isRequired
        fault={faults.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters. Four words that have nothing to do with each other are good."
        isRequired
      />
      <TextField
        label="The same password again"
        name="again"
        type="password"
        autoComplete="new-password"
        isRequired
        fault={unlike}
      />
      <Button type="submit" look="main" isDisabled={busy} className="w-full">
        {busy ? 'One moment…' : isReset ? 'Save the password' : 'Make my account'}
      </Button>
    </form>
  );
}
