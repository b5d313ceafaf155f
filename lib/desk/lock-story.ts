import { randomBytes } from 'node:crypto';
import { type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { type StoryRow, updateStory } from '../../db/queries/newsroom/stories.ts';
import { type Lock, lockOn } from '../news/locks.ts';
import { whoActs } from '../platform/acting.ts';
import { now } from '../platform/now.ts';
import { storyNumbered } from './story-numbered.ts';

/** What came of asking for a lock: the key to it, or who has it. */
export type LockOutcome = { held: true; key: string; version: number } | { held: false; lock: Lock };

/** Whoever acts, as locks know them. */
export function lockHolder(): { by: string; name: string } {
  const { id, name } = whoActs();
  return { by: id ?? name, name };
}

/**
 * Takes the lock of a story for one window. It is given when nobody has it or the same person has it in another window,
 * which then has it no more; `takeOver` takes it from somebody else, who reads so in the lock.
 * @throws Problem when there is no such story
 */
export async function takeLock(storyId: number, { takeOver = false } = {}): Promise<LockOutcome> {
  return write(async ({ db }) => {
    const story = await storyNumbered(db, storyId);
    const lock = lockOn(story, now());
    const { by } = lockHolder();
    const others = lock !== null && lock.by !== by ? lock : null;
    if (others && !takeOver) return { held: false, lock: others };
    if (others)
      await recordAct(db, {
        act: 'story.revise',
        subject: 'story',
        subjectId: storyId,
        before: { lockedBy: others.name },
        after: { lockTakenOver: true },
      });
    const key = randomBytes(12).toString('base64url');
    await writeLock(db, storyId, key, lock?.name ?? null);
    return { held: true, key, version: story.version };
  });
}

/** Says that the window is still there; holds for two minutes more. Says who has the lock when it is another's. */
export async function renewLock(storyId: number, key: string): Promise<LockOutcome> {
  return write(async ({ db }) => {
    const story = await storyNumbered(db, storyId);
    const lock = lockOn(story, now());
    if (lock && lock.key !== key) return { held: false, lock };
    await keepLock(db, story, key);
    return { held: true, key, version: story.version };
  });
}

/** Gives the lock back; nothing happens when it is another's. */
export async function releaseLock(storyId: number, key: string): Promise<void> {
  await write(async ({ db }) => {
    const { lockKey } = await storyNumbered(db, storyId);
    if (lockKey === key) await clearLock(db, storyId);
  });
}

/** Renews a lock inside an act, or takes it anew when it had run out. */
export async function keepLock(db: Writer, story: StoryRow, key: string): Promise<void> {
  if (story.lockKey === key) await updateStory(db, story.id, { lockedAt: now() });
  else await writeLock(db, story.id, key, null);
}

/** Takes the lock away from whoever has it. Part of the caller's act. */
export async function clearLock(db: Writer, storyId: number): Promise<void> {
  const none = { lockedBy: null, lockedAt: null, lockedSince: null };
  await updateStory(db, storyId, { ...none, lockName: null, lockKey: null, lockTakenFrom: null });
}

async function writeLock(db: Writer, storyId: number, lockKey: string, lockTakenFrom: string | null): Promise<void> {
  const { by, name } = lockHolder();
  const at = now();
  const lock = { lockedBy: by, lockedAt: at, lockedSince: at, lockName: name, lockKey };
  await updateStory(db, storyId, { ...lock, lockTakenFrom });
}
