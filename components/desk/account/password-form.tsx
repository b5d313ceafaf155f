'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { AccountActions } from './actions.ts';
import { Part } from './part.tsx';

interface Props {
  email: string;
  save: AccountActions['savePassword'];
  onDone: () => void;
}

/** Another password, for who knows the old one. */
export function PasswordForm({ email, save, onDone }: Props) {
  const { send, busy, fault } = useDeskAction(save);
  const [unlike, setUnlike] = useState<string>();
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const isLike = fields.get('next') === fields.get('again');
    setUnlike(isLike ? undefined : 'This is not the same password.');
    if (!isLike) return;
    const outcome = await send({ old: String(fields.get('old')), next: String(fields.get('next')) });
    if (!outcome.ok) return;
    form.reset();
    say('Your password is changed. Your other sessions have ended.');
    onDone();
  }
  return (
    <Part title="Password">
      <form onSubmit={submit} className="space-y-3">
        {fault && <Notice tone="alert">{fault}</Notice>}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField label="Old password" name="old" type="password" autoComplete="current-password" isRequired />
        <TextField
          label="New password"
          name="next"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters. Four words that have nothing to do with each other are good."
          isRequired
        />
        <TextField
          label="The new password again"
          name="again"
          type="password"
          autoComplete="new-password"
          isRequired
          fault={unlike}
        />
        <Button type="submit" isDisabled={busy}>
          Change the password
        </Button>
      </form>
    </Part>
  );
}
