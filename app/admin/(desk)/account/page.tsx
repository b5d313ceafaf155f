import type { Metadata } from 'next';
import { AccountScreen } from '#components/desk/account/account-screen.tsx';
import { readAccount } from '#lib/access/read-account.ts';
import { site } from '../../../../site.ts';
import { requireSignedIn } from '../../require-actor.ts';
import {
  beginCodes,
  confirmCodes,
  endCodes,
  endSession,
  namePasskey,
  readyForPasskey,
  removePasskey,
  renewCodes,
  saveName,
  savePassword,
} from './actions.ts';

export const metadata: Metadata = { title: 'My account' };

export default async function Page() {
  const account = await readAccount(await requireSignedIn('self.edit'));
  const own = { saveName, savePassword, endSession };
  const passkeys = { readyForPasskey, namePasskey, removePasskey };
  const codes = { beginCodes, confirmCodes, renewCodes, endCodes };
  return <AccountScreen account={account} zone={site.zone} actions={{ ...own, ...passkeys, ...codes }} />;
}
