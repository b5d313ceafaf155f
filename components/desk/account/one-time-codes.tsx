'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import type { AccountActions } from './actions.ts';
import { Part } from './part.tsx';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  isOn: boolean;
  actions: Pick<AccountActions, 'beginCodes' | 'confirmCodes' | 'renewCodes' | 'endCodes'>;
  onDone: () => void;
}

/** Codes of an app as a second step after the password, and the recovery codes for when the app is lost. */
export function OneTimeCodes({ isOn, actions, onDone }: Props) {
  const beginning = useDeskAction(actions.beginCodes);
  const renewing = useDeskAction(actions.renewCodes);
  const ending = useDeskAction(actions.endCodes);
  const [begun, setBegun] = useState<{ uri: string; secret: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const part = useKeptFocus(codes ?? isOn);
  const fault = beginning.fault ?? renewing.fault ?? ending.fault;
  return (
    <Part title="One-time codes">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <div ref={part} tabIndex={-1} className="outline-none">
        {isOn ? (
          <div className="flex flex-wrap items-center gap-2">
            <p className="flex-1 text-small">On: signing in by password asks for a code of your app.</p>
            <Button
              onPress={async () => {
                const outcome = await renewing.send({});
                if (outcome.ok) setCodes(outcome.value);
              }}
            >
              New recovery codes
            </Button>
            <Button
              look="danger"
              onPress={async () => {
                if (!(await ending.send({})).ok) return;
                say('Signing in asks for no code any more.');
                onDone();
              }}
            >
              Turn off
            </Button>
          </div>
        ) : (
          <Button
            isDisabled={beginning.busy}
            onPress={async () => {
              const outcome = await beginning.send({});
              if (outcome.ok) setBegun(outcome.value);
            }}
          >
            Turn on one-time codes
          </Button>
        )}
      </div>
      {begun && (
        <ConfirmDialog
          {...begun}
          confirm={actions.confirmCodes}
          onClose={() => setBegun(null)}
          onDone={(made) => {
            setBegun(null);
            setCodes(made);
            onDone();
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Part>
  );
}

interface ConfirmProps {
  uri: string;
  secret: string;
  confirm: AccountActions['confirmCodes'];
  onClose: () => void;
  onDone: (codes: string[]) => void;
}

/** The secret for the app, and the first code that shows that the app knows it. */
function ConfirmDialog({ uri, secret, confirm, onClose, onDone }: ConfirmProps) {
  const { send, busy, fault } = useDeskAction(confirm);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const outcome = await send({ code: String(new FormData(event.currentTarget).get('code')) });
    if (outcome.ok) onDone(outcome.value);
  }
  return (
    <Dialog title="Turn on one-time codes" isOpen onClose={onClose}>
      <p className="text-small">Scan this with an app for one-time codes, or type the secret into it.</p>
      <QrCode text={uri} label="QR code with the secret" />
      <p className="text-note break-all">
        Secret: <code>{secret}</code>
      </p>
      <form onSubmit={submit} className="space-y-3">
        <TextField
          label="The code that the app shows now"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          isRequired
          fault={fault ?? undefined}
        />
        <Button type="submit" look="main" isDisabled={busy}>
          Turn on
        </Button>
      </form>
    </Dialog>
  );
}
