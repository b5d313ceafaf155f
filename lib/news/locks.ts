/** For how long a lock holds without a word from the window that has it (ms). */
export const LOCK_LASTS = 2 * 60_000;

/** Who writes in a story now. Instants are UTC ms. */
export interface Lock {
  /** The user's id. */
  by: string;
  name: string;
  /** Known to the one window that has it. */
  key: string;
  since: number;
  /** From whom it was taken over; null when it was free. */
  takenFrom: string | null;
}

interface LockColumns {
  lockedBy: string | null;
  lockedAt: number | null;
  lockedSince: number | null;
  lockName: string | null;
  lockKey: string | null;
  lockTakenFrom: string | null;
}

/** The lock on a story at an instant; null when there is none, or it has run out. */
export function lockOn(story: LockColumns, at: number): Lock | null {
  const { lockedBy, lockedAt, lockedSince, lockName, lockKey, lockTakenFrom } = story;
  if (lockedBy === null || lockedAt === null || lockedAt + LOCK_LASTS <= at) return null;
  return {
    by: lockedBy,
    name: lockName ?? '',
    key: lockKey ?? '',
    since: lockedSince ?? lockedAt,
    takenFrom: lockTakenFrom,
  };
}
