import { passkey } from '@better-auth/passkey';

import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { read } from '../../db/database.ts';
import { signInStore } from '../../db/queries/newsroom/sign-in-store.ts';
import { findUser } from '../../db/queries/newsroom/users.ts';
import { site } from '../../site.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { requestFacts } from '../platform/request-facts.ts';
import { secretOf } from '../platform/secret.ts';
import { PASSWORD_LENGTH } from './password-rule.ts';

/** A session ends after so long in any case (s). Idle ones end before (current-actor.ts). */
const LONGEST_SESSION = 7 * 24 * 3600;

/** Sign-in by password, passkey and one-time code, on our database. */
function makeAuth() {
  const { siteUrl, dataDir } = config();
  return betterAuth({
    appName: site.name,
    baseURL: siteUrl,
    basePath: '/admin/api/auth',
    secret: secretOf(dataDir),
    trustedOrigins: [siteUrl],
    database: signInStore,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        everySection: { type: 'boolean', required: true, input: false },
        suspendedAt: { type: 'number', required: false, input: false },
      },
    },
    session: {
      expiresIn: LONGEST_SESSION,
      disableSessionRefresh: true,
      // Our door asks for proof instead, which is sooner.
      freshAge: 0,
      additionalFields: { provenAt: { type: 'number', required: false, input: false } },
    },
    databaseHooks: { session: { create: { before: beginSession } } },
    // Counted by us, by account and by address (guesses.ts).
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'desk',
      useSecureCookies: siteUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/admin' },
      ipAddress: { ipAddressHeaders: ['x-desk-address'] },
    },
    plugins: [
      twoFactor({ issuer: site.name }),
      passkey({
        rpID: new URL(siteUrl).hostname,
        rpName: site.name,
        origin: siteUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: mustHaveShownThemselves },
      }),
    ],
  });
}

/** Whoever signs in has just shown who they are. The suspended are answered as if the password were wrong. */
async function beginSession<S extends { userId: string }>(session: S) {
  const user = await read((db) => findUser(db, session.userId));
  if (!user || user.suspendedAt !== null)
    throw new APIError('UNAUTHORIZED', { message: 'Wrong.', code: 'INVALID_EMAIL_OR_PASSWORD' });
  const facts = requestFacts();
  return {
    data: { ...session, ipAddress: facts?.address ?? '', userAgent: facts?.userAgent ?? '', provenAt: now() },
  };
}

/** A passkey stands for both steps: the key, and the person (a finger, a face, a PIN) who let it be used. */
async function mustHaveShownThemselves({
  verification,
}: {
  verification: { authenticationInfo: { userVerified: boolean } };
}): Promise<void> {
  if (!verification.authenticationInfo.userVerified)
    throw new APIError('UNAUTHORIZED', { message: 'The passkey did not ask who you are.' });
}

let made: ReturnType<typeof makeAuth> | null = null;

/** better-auth, set up for this newspaper. */
export function auth(): ReturnType<typeof makeAuth> {
  made ??= makeAuth();
  return made;
}
