'use client';
import type { OwnAccount } from '#lib/access/read-account.ts';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { AccountActions } from './actions.ts';
import { Part } from './part.tsx';

interface Props {
  sessions: OwnAccount['sessions'];
  zone: string;
  end: AccountActions['endSession'];
  onDone: () => void;
}

/** Where one is signed in, and ending that. */
export function Sessions({ sessions, zone, end, onDone }: Props) {
  const { send, fault } = useDeskAction(end);
  const endOne = async (id: string | null) => {
    if ((await send({ id })).ok) onDone();
  };
  return (
    <Part title="Sessions">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <ul className="text-small">
        {sessions.map(({ id, device, address, begunAt, usedAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-2">
            <div>
              <span className="font-medium">{device}</span>
              {isThis && <span className="ml-2 border border-ink px-1 text-note">this one</span>}
              <span className="block text-note text-muted">
                from {address}, since <Moment at={begunAt} zone={zone} />, last used <Moment at={usedAt} zone={zone} />
              </span>
            </div>
            {!isThis && (
              <Button onPress={() => endOne(id)} aria-label={`End the session of ${device}, ${address}`}>
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <Button onPress={() => endOne(null)}>End all others</Button>}
    </Part>
  );
}
