const DAY = 86_400_000;

/** Until when (UTC ms) a medium may be shown; null: without an end. */
interface Rights {
  rightsExpireAt: number | null;
}

/** Whether the licence of a medium has ended at an instant (UTC ms): it should not be published then. */
export function isExpired({ rightsExpireAt }: Rights, at: number): boolean {
  return rightsExpireAt !== null && rightsExpireAt <= at;
}

/** Whether the licence of a medium ends within so many days of an instant (UTC ms), or has ended. */
export function expiresWithin({ rightsExpireAt }: Rights, days: number, at: number): boolean {
  return rightsExpireAt !== null && rightsExpireAt <= at + days * DAY;
}
