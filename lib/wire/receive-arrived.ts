import { read } from '../../db/database.ts';
import { findSource } from '../../db/queries/newsroom/wire-sources.ts';
import { openBytes } from './open-bytes.ts';
import type { Orders } from './orders.ts';
import { receiveOpened } from './receive-opened.ts';
import { newReport } from './report.ts';
import type { Arrived, ArrivedReport, Receive } from './sources/receive.ts';

const ORDERS: Omit<Orders, 'sourceId' | 'charset' | 'provider'> = {
  dryRun: false,
  section: null,
  // Who may push, write a feed or try again at the desk may not decide what goes to readers as it is.
  copyOnly: true,
  limit: Number.POSITIVE_INFINITY,
  to: null,
  onProgress: () => undefined,
  // What comes by itself has no folder beside it.
  takePictures: async () => () => null,
  onPage: () => undefined,
};

/**
 * Receives what a source has brought, as the command line receives a file. Whoever writes a feed could name anybody as
 * the sender of an item, and change or kill what others sent: items of a feed are filed under its source's own name.
 */
export const receiveArrived: Receive = async ({ name, bytes, sourceId, charset }: Arrived): Promise<ArrivedReport> => {
  const report = newReport(name);
  await receiveOpened(await openBytes(bytes), report, {
    ...ORDERS,
    provider: await ownProvider(sourceId),
    sourceId,
    charset,
  });
  return { format: report.format ?? 'unknown', items: report.items };
};

async function ownProvider(sourceId: number | null): Promise<string | null> {
  const source = sourceId === null ? null : await read((db) => findSource(db, sourceId));
  return source?.kind === 'feed' ? source.provider || null : null;
}
