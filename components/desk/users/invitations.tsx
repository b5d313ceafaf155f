'use client';
import type { UserList } from '#lib/access/read-users.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { UserActions } from './actions.ts';

interface Props {
  invitations: UserList['invitations'];
  zone: string;
  mayChange: boolean;
  withdraw: UserActions['withdraw'];
  onDone: () => void;
}

/** Invitations that nobody has used yet. */
export function Invitations({ invitations, zone, mayChange, withdraw, onDone }: Props) {
  const { send, fault } = useDeskAction(withdraw);
  if (invitations.length === 0) return null;
  return (
    <section aria-label="Invitations" className="mt-8">
      <h2 className="border-b border-ink pb-1 text-small font-semibold">Invited, not here yet</h2>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <ul className="text-small">
        {invitations.map(({ digest, name, email, role, expiresAt }) => (
          <li key={digest} className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-2">
            <span>
              {name} <span className="text-note text-muted">{email}</span> · {role} · until{' '}
              <Moment at={expiresAt} zone={zone} />
            </span>
            {mayChange && (
              <Button
                aria-label={`Take back the invitation of ${email}`}
                onPress={async () => {
                  if ((await send({ digest })).ok) onDone();
                }}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
