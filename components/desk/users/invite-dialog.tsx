'use client';
import { type FormEvent, useState } from 'react';
import type { Rights } from '#lib/access/change-users.ts';
import type { HandedLink } from '#lib/access/invite.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { UserActions } from './actions.ts';
import { HandedLinkNotice } from './handed-link.tsx';
import { RightsFields } from './rights-fields.tsx';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
  invite: UserActions['invite'];
  sections: { id: number; path: string }[];
}

/** Invites somebody: who, and with which rights. */
export function InviteDialog({ isOpen, onClose, onDone, invite, sections }: Props) {
  const { send, busy, fault, faults } = useDeskAction(invite);
  const [rights, setRights] = useState<Rights>({ role: 'reporter', everySection: false, sectionIds: [] });
  const [handed, setHanded] = useState<HandedLink | null>(null);
  const close = () => {
    setHanded(null);
    onClose();
  };
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const outcome = await send({ name: String(form.get('name')), email: String(form.get('email')), ...rights });
    if (!outcome.ok) return;
    setHanded(outcome.value);
    onDone();
  }
  return (
    <Dialog title="Invite somebody" isOpen={isOpen} onClose={close}>
      {handed ? (
        <>
          <HandedLinkNotice handed={handed} />
          <Button onPress={close}>Close</Button>
        </>
      ) : (
        <form onSubmit={submit} className="space-y-4">
          {fault && !faults.email && !faults.name && <Notice tone="alert">{fault}</Notice>}
          <TextField label="Name" name="name" isRequired autoFocus fault={faults.name} />
          <TextField label="E-mail" name="email" type="email" isRequired fault={faults.email} />
          <RightsFields rights={rights} onChange={setRights} sections={sections} />
          <div className="flex justify-end gap-2">
            <Button onPress={close}>Cancel</Button>
            <Button type="submit" look="main" isDisabled={busy}>
              Make the invitation
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
