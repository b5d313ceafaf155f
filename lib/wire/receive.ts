import { Problem } from '../platform/problem.ts';
import { openFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import { receiveOpened } from './receive-opened.ts';
import { conclude, type FileReport, newReport } from './report.ts';

/**
 * Receives one file: recognises it, reads it, files what is in it and accounts for every item. Memory does not grow with
 * a file that is an archive. Never throws for what is in the file; that is in the report.
 */
export async function receiveFile(path: string, orders: Orders): Promise<FileReport> {
  const report = newReport(path);
  const began = performance.now();
  try {
    const file = await openFile(path);
    try {
      await receiveOpened(file, report, orders);
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report.error = error.message;
  }
  conclude(report);
  report.seconds = (performance.now() - began) / 1000;
  return report;
}
