import { z } from 'zod';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findOriginal, unpackOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import {
  findQuarantined,
  type QuarantinedRow,
  quarantinedAfter,
  settleQuarantined,
} from '../../db/queries/newsroom/wire-quarantine.ts';
import { whoActs } from '../platform/acting.ts';
import { Problem } from '../platform/problem.ts';
import { receiveBeside } from './receive-beside.ts';
import type { ArrivedReport } from './sources/receive.ts';

export const ofQuarantined = z.strictObject({ id: z.number().int().positive() });

/** What trying again came to: what was taken, or why it is still refused. */
export interface Retried {
  taken: boolean;
  reason: string | null;
  /** The story or the first of them; null where it is in the list of the wire. */
  storyId: number | null;
}

/**
 * Reads once more what could not be read, from the bytes as they came; what it brings is filed. What is refused again
 * stays where it is.
 * @throws Problem when there is no such row, or somebody has seen to it
 */
export async function retryQuarantined(id: number): Promise<Retried> {
  const row = await openRow(id);
  const bytes = await bytesOf(row);
  const before = await read((db) => quarantinedAfter(db, row, id));
  const report = await received(row, bytes);
  const again = 'reason' in report ? report : report.items.find(({ outcome, line }) => isSame(row, outcome, line));
  if (again) {
    // Refused elsewhere or for another reason it stands in the list anew: once is enough.
    if ((await read((db) => quarantinedAfter(db, row, id))) > before) await settle(id, 'tried again');
    return { taken: false, reason: again.reason, storyId: null };
  }
  await settle(id, 'taken');
  const storyId = 'items' in report ? (report.items.find((item) => item.storyId !== null)?.storyId ?? null) : null;
  return { taken: true, reason: null, storyId };
}

/** Lets it be: nobody will read it, and it stays where it is kept. Throws a Problem when somebody has seen to it. */
export async function dismissQuarantined(id: number): Promise<void> {
  await openRow(id);
  await settle(id, 'let be');
}

/** What is refused again at the same place. A whole file that is read now has no refusal at its first line. */
function isSame(row: QuarantinedRow, outcome: ArrivedReport['items'][number]['outcome'], line: number | null): boolean {
  return outcome === 'refused' && (line === null || line === row.line);
}

async function openRow(id: number): Promise<QuarantinedRow> {
  const row = await read((db) => findQuarantined(db, id));
  if (!row) throw new Problem('There is nothing of this number in quarantine.');
  if (row.settledAt !== null) throw new Problem('Somebody has seen to it meanwhile; look at the list again.');
  return row;
}

/** The file as it came; of what was kept as text alone, the text. */
async function bytesOf({ originalId, text }: QuarantinedRow): Promise<Buffer> {
  const original = originalId === null ? null : await read((db) => findOriginal(db, originalId));
  return original ? unpackOriginal(original) : Buffer.from(text);
}

async function received(
  { file, sourceId }: QuarantinedRow,
  bytes: Buffer,
): Promise<ArrivedReport | { reason: string }> {
  try {
    return await receiveBeside({ name: file, bytes, sourceId, charset: null });
  } catch (error) {
    if (error instanceof Problem) return { reason: error.message };
    throw error;
  }
}

async function settle(id: number, settled: string): Promise<void> {
  await write(async ({ db }) => {
    await settleQuarantined(db, id, settled);
    const after = { settled, by: whoActs().name };
    await recordAct(db, { act: 'wire.retry', subject: 'quarantine', subjectId: id, after });
  });
}
