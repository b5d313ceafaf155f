import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { removePasskeys, renamePasskey } from '../../db/queries/newsroom/passkeys.ts';
import { endSession, endSessions } from '../../db/queries/newsroom/sessions.ts';
import { updateUser } from '../../db/queries/newsroom/users.ts';
import { Problem } from '../platform/problem.ts';
import type { SignedIn } from './current-actor.ts';

const NO_KEY = 'You have no such passkey any more.';

/** Changes one's own name, as colleagues see it. */
export async function changeOwnName({ actor }: SignedIn, name: string): Promise<void> {
  if (name === actor.name) return;
  await write(async ({ db }) => {
    await updateUser(db, actor.id, { name });
    const change = { before: { name: actor.name }, after: { name } };
    await recordAct(db, { act: 'self.edit', subject: 'user', subjectId: actor.id, ...change });
  });
}

/** Names one's own passkey. Throws Problem when it is gone. */
export async function nameOwnPasskey({ actor }: SignedIn, { id, name }: { id: string; name: string }): Promise<void> {
  await write(async ({ db }) => {
    const before = await renamePasskey(db, actor.id, id, name);
    if (before === undefined) throw new Problem(NO_KEY);
    const change = { before: { passkey: before }, after: { passkey: name } };
    await recordAct(db, { act: 'self.edit', subject: 'user', subjectId: actor.id, ...change });
  });
}

/** Removes one's own passkey. Throws Problem when it is gone. */
export async function removeOwnPasskey({ actor }: SignedIn, id: string): Promise<void> {
  await write(async ({ db }) => {
    if ((await removePasskeys(db, actor.id, id)) === 0) throw new Problem(NO_KEY);
    await recordAct(db, { act: 'self.secure', subject: 'user', subjectId: actor.id, after: { passkey: 'removed' } });
  });
}

/** Ends one of one's own sessions, or (null) all others than this. Returns how many. */
export async function endOwnSessions({ actor, session }: SignedIn, id: string | null): Promise<number> {
  return write(async ({ db }) => {
    const ended =
      id === null ? await endSessions(db, actor.id, session.id) : Number(await endSession(db, actor.id, id));
    await recordAct(db, { act: 'self.edit', subject: 'user', subjectId: actor.id, after: { sessionsEnded: ended } });
    return ended;
  });
}
