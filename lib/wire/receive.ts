import { Problem } from '../platform/problem.ts';
import { type OpenFile, openFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import { receiveOpened } from './receive-opened.ts';
import { refuseFile } from './refuse-file.ts';
import { conclude, type FileReport, newReport } from './report.ts';

/**
 * Receives one file: recognises it, reads it, files what is in it and accounts for every item. Memory does not grow with
 * a file that is an archive. Never throws for what is in the file; that is in the report.
 * @param called what it is called in the report: a file that was packed is named by its place in there
 */
export function receiveFile(path: string, orders: Orders, called = path): Promise<FileReport> {
  return reported(path, called, (file, report) => receiveOpened(file, report, orders));
}

/** Refuses one file that is not read, for a reason that was found out elsewhere, as `receiveFile` refuses others. */
export function receiveRefused(path: string, orders: Orders, called: string, reason: string): Promise<FileReport> {
  return reported(path, called, (file, report) => refuseFile(file, report, orders, new Problem(reason)));
}

async function reported(
  path: string,
  called: string,
  receive: (file: OpenFile, report: FileReport) => Promise<void>,
): Promise<FileReport> {
  const report = newReport(called);
  const began = performance.now();
  try {
    const file = await openFile(path, called);
    try {
      await receive(file, report);
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
