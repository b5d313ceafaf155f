import type { Logger } from 'pino';
import { now } from '../platform/now.ts';
import { nextDueAt, runDue } from './run-due.ts';

/** How often the scheduler looks whether the newsroom has changed anything: the look takes microseconds. */
const LOOK = 500;
/** Without a change it still looks at the schedule now and then: a machine may have slept. */
const LOOK_AGAIN = 30_000;
/** How long to wait before something is tried again. */
const TRY_AGAIN = 5000;

/** Does by itself what is scheduled, until it is stopped. */
export interface Scheduler {
  /** Ends after what is being done, and waits for it. */
  stop(): Promise<void>;
}

/**
 * Starts doing what the newsroom has scheduled, at its minute: what is due already, at once; what is scheduled by any
 * process from then on, when the paper's clock has moved.
 * @param clockNumber the number of the paper's clock
 */
export function startScheduler({ clockNumber, log }: { clockNumber: () => number; log: Logger }): Scheduler {
  let stopping = false;
  let seen: number | null = null;
  let lookAgainAt = 0;
  let dueAt: number | null = null;
  let running: Promise<void> | null = null;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  async function catchUp(): Promise<void> {
    const ran = await runDue(() => stopping);
    for (const { failure, ...one } of ran) {
      if (failure === null) log.info(one, 'Done as scheduled.');
      else log.error({ ...one, failure }, 'What was scheduled could not be done.');
    }
    dueAt = ran.some(({ again }) => again) ? now() + TRY_AGAIN : await nextDueAt();
    setAlarm();
  }

  /** To the millisecond for what is near; what is further away is met by a later look. */
  function setAlarm(): void {
    clearTimeout(alarm);
    if (dueAt === null || stopping) return;
    const wait = dueAt - now();
    if (wait > LOOK_AGAIN) return;
    alarm = setTimeout(run, Math.max(wait, 0));
    alarm.unref();
  }

  function run(): void {
    if (running || stopping) return;
    lookAgainAt = now() + LOOK_AGAIN;
    running = catchUp()
      .catch((error: unknown) => log.error({ err: error }, 'The schedule could not be read.'))
      .finally(() => {
        running = null;
      });
  }

  function look(): void {
    if (running) return;
    try {
      const number = clockNumber();
      if (number === seen && now() < lookAgainAt && (dueAt === null || now() < dueAt)) return;
      seen = number;
      run();
    } catch (error) {
      // Without a clock there is no database. The paper goes on, and so does looking; the log hears of it now and then.
      if (now() < lookAgainAt) return;
      lookAgainAt = now() + LOOK_AGAIN;
      log.error({ err: error }, 'The schedule could not be read.');
    }
  }

  const timer = setInterval(look, LOOK);
  timer.unref();
  look();
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      clearTimeout(alarm);
      await running;
    },
  };
}
