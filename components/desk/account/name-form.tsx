'use client';
import type { FormEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { AccountActions } from './actions.ts';
import { Part } from './part.tsx';

interface Props {
  name: string;
  save: AccountActions['saveName'];
  onDone: () => void;
}

/** The name that colleagues see. */
export function NameForm({ name, save, onDone }: Props) {
  const { send, busy, fault } = useDeskAction(save);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const outcome = await send({ name: String(new FormData(event.currentTarget).get('name')) });
    if (!outcome.ok) return;
    say('Your name is saved.');
    onDone();
  }
  return (
    <Part title="Name">
      <form onSubmit={submit} className="flex items-end gap-2">
        <div className="flex-1">
          <TextField
            label="Name, as colleagues see it"
            name="name"
            defaultValue={name}
            autoComplete="name"
            isRequired
            fault={fault ?? undefined}
          />
        </div>
        <Button type="submit" isDisabled={busy}>
          Save
        </Button>
      </form>
    </Part>
  );
}
