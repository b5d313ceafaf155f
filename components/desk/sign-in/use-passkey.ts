'use client';
import { useEffect, useRef, useState } from 'react';
import { authClient } from '../auth-client.ts';

/**
 * Signing in with a passkey: at once, and from the list that a browser opens at the field for the address. `onFault` is
 * told why it did not work; a person who closed the browser's dialog is told nothing.
 */
export function usePasskey(onDone: () => void, onFault: (fault: string | null) => void) {
  const [hasPasskeys, setHasPasskeys] = useState(false);
  const latest = useRef({ onDone, onFault });
  latest.current = { onDone, onFault };
  useEffect(() => {
    if (!window.PublicKeyCredential) return;
    setHasPasskeys(true);
    void PublicKeyCredential.isConditionalMediationAvailable?.().then(async (canList) => {
      if (!canList) return;
      const { error } = await authClient.signIn.passkey({ autoFill: true });
      if (!error) latest.current.onDone();
    });
  }, []);
  async function showPasskey() {
    const { error } = await authClient.signIn.passkey();
    if (!error) return onDone();
    onFault('code' in error && error.code === 'REFUSED' ? (error.message ?? null) : 'No passkey was shown.');
  }
  return { showPasskey, hasPasskeys };
}
