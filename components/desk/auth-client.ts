'use client';
import { passkeyClient } from '@better-auth/passkey/client';
import { twoFactorClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';

/** Signing in and out from the browser. */
export const authClient = createAuthClient({
  basePath: '/admin/api/auth',
  plugins: [twoFactorClient(), passkeyClient()],
});
