import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { signInStore } from '../../db/queries/newsroom/sign-in-store.ts';
import { site } from '../../site.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { secretOf } from '../platform/secret.ts';

const HOUR = 3600;

/** A session ends after so long, whatever is done in it (seconds); unused, it ends before (current-actor.ts). */
const LONGEST_SESSION = 7 * 24 * HOUR;

/** What better-auth answers under /admin/api/auth; accounts are made, changed and removed by acts of ours alone. */
const CLOSED_PATHS = [
  '/sign-up/email',
  '/update-user',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/set-password',
  '/change-password',
  '/request-password-reset',
  '/reset-password',
  '/reset-password/:token',
  '/verify-password',
  '/send-verification-email',
  '/verify-email',
  '/sign-in/social',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/refresh-token',
  '/get-access-token',
];

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
    disabledPaths: CLOSED_PATHS,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
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
      additionalFields: { provenAt: { type: 'number', required: false, input: false } },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, provenAt: now() } }) } },
    },
    // Counted by us, by account and by address (sign-in-limits.ts).
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'desk',
      useSecureCookies: siteUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/admin' },
      ipAddress: { ipAddressHeaders: ['x-desk-address'] },
    },
    plugins: [
      twoFactor({ issuer: site.name }),
      passkey({ rpID: new URL(siteUrl).hostname, rpName: site.name, origin: siteUrl }),
    ],
  });
}

let made: ReturnType<typeof makeAuth> | null = null;

/** better-auth, set up for this newspaper. */
export function auth(): ReturnType<typeof makeAuth> {
  made ??= makeAuth();
  return made;
}
