import { stories } from '../../schema/newsroom/stories.ts';

/** The columns that say who writes in a story. */
export const lockColumns = {
  lockedBy: stories.lockedBy,
  lockedAt: stories.lockedAt,
  lockedSince: stories.lockedSince,
  lockName: stories.lockName,
  lockKey: stories.lockKey,
  lockTakenFrom: stories.lockTakenFrom,
};
