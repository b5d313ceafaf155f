'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ListedUser, UserList } from '#lib/access/read-users.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/counted.ts';
import { Moment } from '../ui/moment.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import type { UserActions } from './actions.ts';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';

interface Props extends UserList {
  zone: string;
  /** Whether whoever looks may change what is shown. */
  mayChange: boolean;
  actions: UserActions;
}

/** Who may come in, who is invited, and what they may do. */
export function UsersScreen({ users, invitations, sections, zone, mayChange, actions }: Props) {
  const { refresh } = useRouter();
  const [inviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = users.find(({ id }) => id === openId);
  return (
    <>
      <ScreenHead title="Users" about="Who may come to the desk, and what they may do there.">
        {mayChange && (
          <Button look="main" onPress={() => setInviting(true)}>
            Invite somebody
          </Button>
        )}
      </ScreenHead>
      <table className="w-full text-small">
        <thead className="hidden tablet:table-header-group">
          <tr className="border-b border-ink text-left text-note">
            {['Name', 'Role', 'Sections', 'Second step', 'Last seen'].map((title) => (
              <th key={title} scope="col" className="py-1 pr-4">
                {title}
              </th>
            ))}
            {mayChange && <th className="sr-only">Change</th>}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr
              key={user.id}
              className="relative flex flex-wrap gap-x-4 border-b border-rule py-2 align-top tablet:table-row tablet:py-0"
            >
              <UserCells user={user} sections={sections} zone={zone} />
              {mayChange && (
                <td className="absolute top-2 right-0 tablet:static tablet:py-1 tablet:text-right">
                  <Button onPress={() => setOpenId(user.id)} aria-label={`Change ${user.name}`}>
                    Change
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Invitations
        invitations={invitations}
        zone={zone}
        mayChange={mayChange}
        withdraw={actions.withdraw}
        onDone={refresh}
      />
      <InviteDialog
        isOpen={inviting}
        onClose={() => setInviting(false)}
        onDone={refresh}
        invite={actions.invite}
        sections={sections}
      />
      {open && (
        <UserDialog
          user={open}
          onClose={() => setOpenId(null)}
          onDone={refresh}
          actions={actions}
          sections={sections}
        />
      )}
    </>
  );
}

const CELL = 'tablet:py-2 tablet:pr-4';

function UserCells({ user, sections, zone }: { user: ListedUser; sections: Props['sections']; zone: string }) {
  const paths = new Map(sections.map(({ id, path }) => [id, path]));
  const steps = [
    user.passkeys > 0 && counted(user.passkeys, 'passkey', 'passkeys'),
    user.oneTimeCodes && 'codes',
  ].filter(Boolean);
  return (
    <>
      <th scope="row" className="w-full pr-24 text-left font-regular tablet:w-auto tablet:py-2 tablet:pr-4">
        <span className={user.suspendedAt === null ? 'font-medium' : 'line-through'}>{user.name}</span>
        {user.suspendedAt !== null && (
          <span className="ml-2 border border-accent px-1 text-note text-accent">suspended</span>
        )}
        <span className="block text-note text-muted">{user.email}</span>
      </th>
      <td className={CELL}>{user.role}</td>
      <td className={CELL}>
        <span className="text-note text-muted tablet:hidden">Sections: </span>
        {user.everySection ? 'every' : user.sectionIds.map((id) => paths.get(id)).join(', ') || 'none'}
      </td>
      <td className={CELL}>
        <span className="text-note text-muted tablet:hidden">Second step: </span>
        {steps.join(', ') || <span className="text-muted">none</span>}
      </td>
      <td className={`${CELL} text-note`}>
        {user.lastSeenAt === null ? (
          <span className="text-muted">signed out</span>
        ) : (
          <Moment at={user.lastSeenAt} zone={zone} />
        )}
      </td>
    </>
  );
}
