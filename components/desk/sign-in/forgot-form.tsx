'use client';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

/** Asks for a link for a new password. What it says is the same for every address. */
export function ForgotForm({ ask }: { ask: (input: unknown) => Promise<Outcome<void>> }) {
  const { send, busy, fault, faults } = useDeskAction(ask);
  const [asked, setAsked] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const outcome = await send({ email: String(new FormData(event.currentTarget).get('email')) });
    setAsked(outcome.ok);
  }
  if (asked)
    return (
      <Notice>If there is an account for this address, a link is on its way to it. It can be used for an hour.</Notice>
    );
  return (
    <form onSubmit={submit} className="space-y-4">
      {fault && !faults.email && <Notice tone="alert">{fault}</Notice>}
      <TextField label="E-mail" name="email" type="email" autoComplete="username" isRequired fault={faults.email} />
      <Button type="submit" look="main" isDisabled={busy} className="w-full">
        Send me a link
      </Button>
    </form>
  );
}
