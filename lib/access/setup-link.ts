import { write } from '../../db/database.ts';
import { dropInvitations, insertInvitation } from '../../db/queries/newsroom/invitations.ts';
import { countUsers } from '../../db/queries/newsroom/users.ts';
import { linkOf, newSecret } from './links.ts';

/** It is used once, or replaced at the next start: it needs no other end. */
const NEVER = Date.UTC(9999, 0);

/**
 * The link by which the first owner is made, new at every start; links of earlier starts end. Null when somebody may
 * come in already.
 */
export async function setupLink(): Promise<string | null> {
  const { secret, digest } = newSecret();
  const isWanted = await write(async ({ db }) => {
    await dropInvitations(db, { setup: true });
    if ((await countUsers(db)) > 0) return false;
    await insertInvitation(db, {
      digest,
      ...{ userId: null, email: null, name: null, invitedBy: null },
      ...{ role: 'owner', everySection: true, sectionIds: [], expiresAt: NEVER },
    });
    return true;
  });
  return isWanted ? linkOf('setup', secret) : null;
}
