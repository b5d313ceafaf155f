import type { Metadata } from 'next';
import { RightsMatrix } from '#components/desk/users/rights-matrix.tsx';
import { UsersScreen } from '#components/desk/users/users-screen.tsx';
import { may } from '#lib/access/permissions.ts';
import { readUsers } from '#lib/access/read-users.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';
import { clearSteps, invite, resetLink, restore, saveRights, suspend, withdraw } from './actions.ts';

export const metadata: Metadata = { title: 'Users' };

export default async function Page() {
  const actor = await requireActor('users.read');
  return (
    <>
      <UsersScreen
        {...(await readUsers())}
        zone={site.zone}
        mayChange={may(actor, 'users.change')}
        actions={{ invite, withdraw, saveRights, resetLink, clearSteps, suspend, restore }}
      />
      <RightsMatrix />
    </>
  );
}
