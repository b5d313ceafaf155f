'use client';
import { stampOf } from '#lib/news/dates.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface Props {
  by: string;
  /** UTC ms. */
  since: number;
  zone: string;
  /** Whether this window had the lock until then. */
  lost: boolean;
  onTakeOver: () => void;
}

/** Who else writes here, and how to take over: they are told. */
export function LockNotice({ by, since, zone, lost, onTakeOver }: Props) {
  return (
    <Notice tone={lost ? 'alert' : 'status'}>
      <p>
        {lost
          ? `${by} has taken over at ${stampOf(since, zone).shown}. This window can only be read now; what it had saved is in the newsroom.`
          : `${by} writes here since ${stampOf(since, zone).shown}. You can read along.`}
      </p>
      <Button className="mt-2" onPress={onTakeOver}>
        {lost ? 'Take it back' : 'Take over'}
      </Button>
    </Notice>
  );
}
