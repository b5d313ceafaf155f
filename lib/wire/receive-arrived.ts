import { openBytes } from './open-bytes.ts';
import type { Orders } from './orders.ts';
import { receiveOpened } from './receive-opened.ts';
import { newReport } from './report.ts';
import type { Arrived, ArrivedReport, Receive } from './sources/receive.ts';

const ORDERS: Omit<Orders, 'sourceId' | 'charset'> = {
  dryRun: false,
  section: null,
  limit: Number.POSITIVE_INFINITY,
  to: null,
  onProgress: () => undefined,
  // What comes by itself has no folder beside it.
  takePictures: async () => () => null,
  onPage: () => undefined,
};

/** Receives what a source has brought, as the command line receives a file. */
export const receiveArrived: Receive = async ({ name, bytes, sourceId, charset }: Arrived): Promise<ArrivedReport> => {
  const report = newReport(name);
  await receiveOpened(await openBytes(bytes), report, { ...ORDERS, sourceId, charset });
  return { format: report.format ?? 'unknown', items: report.items };
};
