'use client';
import { Button } from '../ui/button.tsx';
import { Moment } from '../ui/moment.tsx';
import { Notice } from '../ui/notice.tsx';

interface BehindNoticeProps {
  letGo: number;
  /** UTC ms. */
  since: number;
  zone: string;
  isBusy: boolean;
  onSettle: () => void;
}

/** Says how many messages were let go, where their receiver finds what they told, and lets an owner say that it did. */
export function BehindNotice({ letGo, since, zone, isBusy, onSettle }: BehindNoticeProps) {
  const first = new Date(since).toISOString();
  return (
    <Notice tone="alert">
      <p>
        {letGo === 1 ? '1 message was' : `${letGo} messages were`} let go since <Moment at={since} zone={zone} />,
        because too many wait. The receiver is told so behind all that waits, and finds what it missed at{' '}
        <code className="break-all">/api/v1/changes/?since={first}</code>
      </p>
      <Button isDisabled={isBusy} onPress={onSettle}>
        It has caught up
      </Button>
    </Notice>
  );
}
