import type { Logger } from 'pino';
import { read, write } from '../../../db/database.ts';
import { forgetDeliveries, isAnyDue } from '../../../db/queries/newsroom/webhook-deliveries.ts';
import { webhooksBehind } from '../../../db/queries/newsroom/webhooks-behind.ts';
import { now } from '../../platform/now.ts';
import { deliverDue } from './deliver-due.ts';

/** How often it is looked whether anything is due: the look takes microseconds. */
const LOOK = 1000;
/** How often what is long done is forgotten, and after how long. */
const TIDY = 3_600_000;
const KEPT = 30 * 86_400_000;
/** How often the log hears of a database that cannot be asked, and of messages that are let go. */
const COMPLAIN = 60_000;

/** Delivers in the background what webhooks are to be told, until it is stopped. */
export function startWebhooks({ log }: { log: Logger }): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  let tidiedAt = now();
  let complainedAt = 0;
  const said = new Map<number, { letGo: number; at: number }>();

  async function work(): Promise<void> {
    const at = now();
    await complainOfBehind();
    if (await read((db) => isAnyDue(db, at))) await deliverDue({ stop: stopping.signal });
    if (stopping.signal.aborted || at < tidiedAt + TIDY) return;
    tidiedAt = at;
    await write(({ db }) => forgetDeliveries(db, at - KEPT));
  }

  async function complainOfBehind(): Promise<void> {
    for (const { id, url, letGo } of await read(webhooksBehind)) {
      const last = said.get(id);
      if (last?.letGo === letGo || (last && now() < last.at + COMPLAIN)) continue;
      said.set(id, { letGo, at: now() });
      log.warn({ webhook: id, url, letGo }, 'A webhook is behind: messages for it were let go, because too many wait.');
    }
  }

  const timer = setInterval(() => {
    working ??= work()
      .catch((error: unknown) => {
        if (now() < complainedAt + COMPLAIN) return;
        complainedAt = now();
        log.error({ err: error }, 'Webhooks could not be told.');
      })
      .finally(() => {
        working = null;
      });
  }, LOOK);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await working;
    },
  };
}
