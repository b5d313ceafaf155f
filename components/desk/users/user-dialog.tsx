'use client';
import { useState } from 'react';
import type { Rights } from '#lib/access/change-users.ts';
import type { HandedLink } from '#lib/access/invite.ts';
import type { ListedUser } from '#lib/access/read-users.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { UserActions } from './actions.ts';
import { HandedLinkNotice } from './handed-link.tsx';
import { RightsFields } from './rights-fields.tsx';

interface Props {
  user: ListedUser;
  onClose: () => void;
  onDone: () => void;
  actions: UserActions;
  sections: { id: number; path: string }[];
}

/** One user: their rights, and what an owner can do when they have lost their keys or have to stay out. */
export function UserDialog({ user, onClose, onDone, actions, sections }: Props) {
  const saving = useDeskAction(actions.saveRights);
  const resetting = useDeskAction(actions.resetLink);
  const clearing = useDeskAction(actions.clearSteps);
  const keepingOut = useDeskAction(user.suspendedAt === null ? actions.suspend : actions.restore);
  const [rights, setRights] = useState<Rights>(user);
  const [handed, setHanded] = useState<HandedLink | null>(null);
  const { id, name, suspendedAt } = user;
  const fault = [saving, resetting, clearing, keepingOut].map((act) => act.fault).find((words) => words !== null);
  const done = (outcome: { ok: boolean }, news: string) => {
    if (!outcome.ok) return;
    say(news);
    onDone();
    onClose();
  };
  const { role, everySection, sectionIds } = rights;
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      {fault && <Notice tone="alert">{fault}</Notice>}
      {handed && <HandedLinkNotice handed={handed} />}
      <RightsFields rights={rights} onChange={setRights} sections={sections} />
      <p className="text-note text-muted">Other rights end their sessions: they sign in again with what they may do.</p>
      <Button
        look="main"
        isDisabled={saving.busy}
        onPress={async () =>
          done(await saving.send({ id, role, everySection, sectionIds }), `The rights of ${name} are saved.`)
        }
      >
        Save the rights
      </Button>
      <div className="flex flex-wrap gap-2 border-t border-rule pt-4">
        {suspendedAt === null && (
          <Button
            onPress={async () => {
              const outcome = await resetting.send({ id });
              if (outcome.ok) setHanded(outcome.value);
            }}
          >
            Link for a new password
          </Button>
        )}
        {(user.passkeys > 0 || user.oneTimeCodes) && (
          <Button
            look="danger"
            onPress={async () =>
              done(await clearing.send({ id }), `${name} signs in by password alone until they add a key again.`)
            }
          >
            Remove passkeys and codes
          </Button>
        )}
        <Button
          look={suspendedAt === null ? 'danger' : 'plain'}
          onPress={async () =>
            done(
              await keepingOut.send({ id }),
              suspendedAt === null ? `${name} is out from this moment on.` : `${name} may come in again.`,
            )
          }
        >
          {suspendedAt === null ? 'Suspend' : 'Restore'}
        </Button>
      </div>
    </Dialog>
  );
}
