'use client';
import { type FormEvent, useState } from 'react';
import type { OwnAccount } from '#lib/access/read-account.ts';
import { authClient } from '../auth-client.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { AccountActions } from './actions.ts';
import { Part } from './part.tsx';

interface Props {
  passkeys: OwnAccount['passkeys'];
  zone: string;
  actions: Pick<AccountActions, 'readyForPasskey' | 'namePasskey' | 'removePasskey'>;
  onDone: () => void;
}

/** The passkeys one has: adding one, naming and removing them. */
export function Passkeys({ passkeys, zone, actions, onDone }: Props) {
  const ready = useDeskAction(actions.readyForPasskey);
  const [fault, setFault] = useState<string | null>(null);
  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('passkey'));
    setFault(null);
    if (!(await ready.send({})).ok) return;
    const { error } = await authClient.passkey.addPasskey({ name });
    if (error) return setFault(`The passkey was not made. ${error.message ?? ''}`);
    form.reset();
    say('The passkey can be used from now on.');
    onDone();
  }
  const words = fault ?? ready.fault;
  return (
    <Part title="Passkeys">
      {words && <Notice tone="alert">{words}</Notice>}
      {passkeys.length === 0 ? (
        <p className="text-note text-muted">
          None yet. A passkey lives in your phone, computer or security key, and opens with a finger, a face or a PIN.
        </p>
      ) : (
        <ul className="text-small">
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} zone={zone} actions={actions} onDone={onDone} />
          ))}
        </ul>
      )}
      <form onSubmit={add} className="flex items-end gap-2">
        <div className="flex-1">
          <TextField label="Name of the new passkey, such as: my phone" name="passkey" maxLength={80} isRequired />
        </div>
        <Button type="submit">Add a passkey</Button>
      </form>
    </Part>
  );
}

function PasskeyLine({
  passkey: { id, name, createdAt },
  zone,
  actions,
  onDone,
}: Omit<Props, 'passkeys'> & { passkey: OwnAccount['passkeys'][number] }) {
  const naming = useDeskAction(actions.namePasskey);
  const removing = useDeskAction(actions.removePasskey);
  const fault = naming.fault ?? removing.fault;
  return (
    <li className="flex flex-wrap items-end gap-2 border-b border-rule py-2">
      <div className="min-w-[min(10rem,100%)] flex-1">
        <TextField
          label="Name"
          defaultValue={name}
          maxLength={80}
          fault={fault ?? undefined}
          onBlur={async (event) => {
            const next = (event.target as HTMLInputElement).value.trim();
            if (next && next !== name && (await naming.send({ id, name: next })).ok) onDone();
          }}
        />
        {createdAt !== null && (
          <span className="text-note text-muted">
            since <Moment at={createdAt} zone={zone} />
          </span>
        )}
      </div>
      <Button
        look="danger"
        aria-label={`Remove the passkey ${name}`}
        onPress={async () => {
          if ((await removing.send({ id })).ok) onDone();
        }}
      >
        Remove
      </Button>
    </li>
  );
}
