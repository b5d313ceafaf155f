'use client';
import { authClient } from '../auth-client.ts';

/** Ends the session on the server, and leaves. */
export function SignOut() {
  return (
    <button
      type="button"
      className="py-1 text-small hover:underline"
      onClick={async () => {
        await authClient.signOut();
        location.assign('/admin/sign-in/');
      }}
    >
      Sign out
    </button>
  );
}
