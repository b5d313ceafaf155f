import { randomInt } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { endSessions } from '../../db/queries/newsroom/sessions.ts';
import {
  beginCodes,
  codesOfUser,
  confirmCodes,
  removeCodes,
  setBackupCodes,
} from '../../db/queries/newsroom/two-factors.ts';
import { updateUser } from '../../db/queries/newsroom/users.ts';
import { site } from '../../site.ts';
import { Problem } from '../platform/problem.ts';
import { auth } from './auth.ts';
import type { SignedIn } from './current-actor.ts';
import { guess, spendCode, waitWords } from './guesses.ts';

const RECOVERY_CODES = 10;

/**
 * Makes a secret for an app that shows one-time codes. It counts when the app has shown one (`confirmOneTimeCodes`).
 * @returns the address that the app reads from a QR code, and the secret for typing it
 */
export async function beginOneTimeCodes({ actor }: SignedIn): Promise<{ uri: string; secret: string }> {
  const secret = generateRandomString(32);
  const sealed = { secret: await seal(secret), backupCodes: await seal('[]') };
  await write(async ({ db }) => {
    if ((await codesOfUser(db, actor.id))?.verified) throw new Problem('One-time codes are on already.');
    await beginCodes(db, actor.id, sealed);
  });
  const uri = createOTP(secret, { digits: 6, period: 30 }).url(site.name, actor.email);
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
}

/**
 * Asks for a one-time code at every sign-in by password from now on. Other sessions end.
 * @returns the recovery codes, which are shown this once
 * @throws Problem when the code is not the one of this moment
 */
export async function confirmOneTimeCodes({ actor, session }: SignedIn, code: string): Promise<string[]> {
  const row = await read((db) => codesOfUser(db, actor.id));
  if (!row || row.verified) throw new Problem('Begin again: there is no secret that waits for its first code.');
  const { wait, right } = await guess({ codesOf: actor.id });
  if (wait > 0) throw new Problem(waitWords(wait));
  const { secretConfig: key } = await auth().$context;
  const secret = await symmetricDecrypt({ key, data: row.secret });
  const isRight = await createOTP(secret, { digits: 6, period: 30 }).verify(code.replaceAll(/\s/g, ''));
  if (!(await spendCode(actor.id, code)) || !isRight)
    throw new Problem('That is not the code of this moment. Look at the app again; its clock must be right.');
  await right();
  const codes = newRecoveryCodes();
  const sealed = await seal(JSON.stringify(codes));
  await write(async ({ db }) => {
    await confirmCodes(db, actor.id);
    await setBackupCodes(db, actor.id, sealed);
    await updateUser(db, actor.id, { twoFactorEnabled: true });
    await endSessions(db, actor.id, session.id);
    await recordAct(db, { act: 'self.secure', subject: 'user', subjectId: actor.id, after: { oneTimeCodes: 'on' } });
  });
  return codes;
}

/** Makes new recovery codes; the old ones end. Returns them, to be shown this once. */
export async function renewRecoveryCodes({ actor }: SignedIn): Promise<string[]> {
  const codes = newRecoveryCodes();
  const sealed = await seal(JSON.stringify(codes));
  await write(async ({ db }) => {
    if (!(await codesOfUser(db, actor.id))?.verified) throw new Problem('One-time codes are not on.');
    await setBackupCodes(db, actor.id, sealed);
    await recordAct(db, { act: 'self.secure', subject: 'user', subjectId: actor.id, after: { recoveryCodes: 'new' } });
  });
  return codes;
}

/** Asks for no one-time code any more. */
export async function endOneTimeCodes({ actor }: SignedIn): Promise<void> {
  await write(async ({ db }) => {
    await removeCodes(db, actor.id);
    await updateUser(db, actor.id, { twoFactorEnabled: false });
    await recordAct(db, { act: 'self.secure', subject: 'user', subjectId: actor.id, after: { oneTimeCodes: 'off' } });
  });
}

/** As better-auth keeps secrets: encrypted with the secret of the newspaper. */
async function seal(data: string): Promise<string> {
  const { secretConfig: key } = await auth().$context;
  return symmetricEncrypt({ key, data });
}

/** Without letters and digits that are mistaken for others. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Ten codes of two groups of five: 50 bits each. */
function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}
