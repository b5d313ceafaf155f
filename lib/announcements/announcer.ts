import type { Logger } from 'pino';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { kindsTold } from './message.ts';
import { sendDue } from './send-due.ts';

/** How often the announcer looks whether the newsroom has changed anything: the look takes microseconds. */
const LOOK = 1000;
/** How often it looks for what was to be tried again. */
const LOOK_AGAIN = 30_000;

/** Sends in the background what is queued, until it is stopped. */
export interface Announcer {
  /** Ends what is on its way and waits until nothing of it uses the database. */
  stop(): Promise<void>;
}

/**
 * Starts telling others what the newsroom queues: soon after the paper's clock has moved, whoever moved it, and now and
 * then what failed before. Does nothing when nobody is to be told.
 * @param clockNumber the number of the paper's clock
 */
export function startAnnouncer({ clockNumber, log }: { clockNumber: () => number; log: Logger }): Announcer {
  if (Object.keys(kindsTold(config())).length === 0) return { stop: async () => undefined };
  const stopping = new AbortController();
  let seen = -1;
  let lookAgainAt = 0;
  let sending: Promise<void> | null = null;

  const complain = (error: unknown) => log.error({ err: error }, 'Announcements could not be sent.');

  function look(): void {
    if (sending) return;
    try {
      const number = clockNumber();
      if (number === seen && now() < lookAgainAt) return;
      seen = number;
    } catch (error) {
      // Without a clock there is no database to send from. The paper goes on, and so does looking; the log hears of it now and then.
      if (now() < lookAgainAt) return;
      lookAgainAt = now() + LOOK_AGAIN;
      complain(error);
      return;
    }
    lookAgainAt = now() + LOOK_AGAIN;
    sending = sendDue({ stop: stopping.signal })
      .catch(complain)
      .finally(() => {
        sending = null;
      });
  }

  const timer = setInterval(look, LOOK);
  timer.unref();
  look();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await sending;
    },
  };
}
