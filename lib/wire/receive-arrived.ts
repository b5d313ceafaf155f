import { read } from '../../db/database.ts';
import { findSource } from '../../db/queries/newsroom/wire-sources.ts';
import { Problem } from '../platform/problem.ts';
import { openBytes } from './open-bytes.ts';
import type { OpenFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import { receiveOpened } from './receive-opened.ts';
import { refuseFile } from './refuse-file.ts';
import { type FileReport, newReport } from './report.ts';
import type { Arrived, ArrivedReport, Receive } from './sources/receive.ts';

const ORDERS: Omit<Orders, 'sourceId' | 'charset' | 'provider' | 'unnamed'> = {
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
 * Those of other sources are their source's where they name nobody.
 * @throws Problem when the source is gone
 */
export const receiveArrived: Receive = async ({ name, bytes, sourceId, charset }: Arrived): Promise<ArrivedReport> => {
  const report = newReport(name);
  const senders = await sendersFor(sourceId);
  const orders = { ...ORDERS, ...senders, sourceId, charset };
  await receiveOpened(await opened(bytes, report, orders), report, orders);
  const { setAside, quarantined, blank: _, ...others } = report.outcomes;
  const counts = { ...others, 'set aside': setAside, refused: quarantined };
  return { format: report.format ?? 'unknown', counts, items: report.items };
};

/** What cannot even be unpacked is kept like anything else that cannot be read. */
async function opened(bytes: Buffer, report: FileReport, orders: Orders): Promise<OpenFile> {
  try {
    return await openBytes(bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refuseFile(bytes, report, orders, new Problem(`${report.file}: ${error.message}`));
  }
}

async function sendersFor(sourceId: number | null): Promise<Pick<Orders, 'provider' | 'unnamed'>> {
  if (sourceId === null) return { provider: null, unnamed: null };
  const source = await read((db) => findSource(db, sourceId));
  if (!source)
    throw new Problem(
      'The source that brought it is removed, so nobody can say whose it is. Nothing was filed; receive the file with npm run wire.',
    );
  const own = source.provider || null;
  return { provider: source.kind === 'feed' ? own : null, unnamed: own };
}
