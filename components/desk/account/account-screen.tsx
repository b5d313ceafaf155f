'use client';
import { useRouter } from 'next/navigation';
import type { OwnAccount } from '#lib/access/read-account.ts';
import { Notice } from '../ui/notice.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import type { AccountActions } from './actions.ts';
import { NameForm } from './name-form.tsx';
import { OneTimeCodes } from './one-time-codes.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';

interface Props {
  account: OwnAccount;
  zone: string;
  actions: AccountActions;
}

/** One's own account: how one is called, how one comes in, and where one is in at this moment. */
export function AccountScreen({ account, zone, actions }: Props) {
  const { refresh } = useRouter();
  const isBare = account.passkeys.length === 0 && !account.oneTimeCodes;
  return (
    <>
      <ScreenHead title="My account" about={account.email} />
      <div className="max-w-measure space-y-8">
        {isBare && (
          <Notice>
            Your password alone lets anybody in who learns it. A passkey is quicker and cannot be given away; one-time
            codes are the next best.
          </Notice>
        )}
        <NameForm name={account.name} save={actions.saveName} onDone={refresh} />
        <PasswordForm email={account.email} save={actions.savePassword} onDone={refresh} />
        <Passkeys passkeys={account.passkeys} zone={zone} actions={actions} onDone={refresh} />
        <OneTimeCodes isOn={account.oneTimeCodes} actions={actions} onDone={refresh} />
        <Sessions sessions={account.sessions} zone={zone} end={actions.endSession} onDone={refresh} />
      </div>
    </>
  );
}
