import Bowser from 'bowser';
import { read } from '../../db/database.ts';
import { passkeysOfUser } from '../../db/queries/newsroom/passkeys.ts';
import { sessionsOfUser } from '../../db/queries/newsroom/sessions.ts';
import { codesOfUser } from '../../db/queries/newsroom/two-factors.ts';
import { now } from '../platform/now.ts';
import { isIdle, type SignedIn } from './current-actor.ts';

/** What somebody sees of their own account. Instants are UTC ms. */
export interface OwnAccount {
  name: string;
  email: string;
  passkeys: { id: string; name: string; createdAt: number | null }[];
  oneTimeCodes: boolean;
  sessions: { id: string; device: string; address: string; begunAt: number; usedAt: number; isThis: boolean }[];
}

/** Reads the account of who is signed in. */
export async function readAccount({ actor, session }: SignedIn): Promise<OwnAccount> {
  return read(async (db) => {
    const keys = await passkeysOfUser(db, actor.id);
    const open = (await sessionsOfUser(db, actor.id)).filter(({ updatedAt }) => !isIdle(updatedAt.getTime(), now()));
    return {
      name: actor.name,
      email: actor.email,
      passkeys: keys.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? 'Passkey',
        createdAt: createdAt?.getTime() ?? null,
      })),
      oneTimeCodes: (await codesOfUser(db, actor.id))?.verified ?? false,
      sessions: open.map((row) => ({
        id: row.id,
        device: deviceOf(row.userAgent),
        address: row.ipAddress || 'unknown',
        begunAt: row.createdAt.getTime(),
        usedAt: row.updatedAt.getTime(),
        isThis: row.id === session.id,
      })),
    };
  });
}

/** "Firefox on Windows", from what a browser says of itself. */
function deviceOf(userAgent: string | null): string {
  if (!userAgent) return 'Unknown program';
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name ?? 'Unknown program', os.name].filter(Boolean).join(' on ');
}
