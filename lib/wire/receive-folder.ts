import { readdir } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { faultWords } from '../platform/fault-words.ts';
import { Problem } from '../platform/problem.ts';
import type { Folder, FolderFormat } from './format.ts';
import { substack } from './formats/substack/parse.ts';
import { openFolder } from './open-folder.ts';
import type { Orders } from './orders.ts';
import { readingReadings } from './read-guarded.ts';
import { conclude, type FileReport, newReport } from './report.ts';
import { storyTray } from './story-tray.ts';

const FOLDER_FORMATS: readonly FolderFormat[] = [substack];

/** A folder that is one export as a whole, and in which format. */
export interface ExportFolder {
  path: string;
  called: string;
  folder: Folder;
  format: FolderFormat;
}

/**
 * What a folder is as a whole; null when it is only where files lie. Throws a Problem when it cannot be read.
 * @param called what it is called in what is said of it
 */
export async function exportFolder(path: string, called = path): Promise<ExportFolder | null> {
  const names = await readdir(path).catch((error: unknown) => {
    throw new Problem(`${called} cannot be read: ${faultWords(error)}.`);
  });
  // What tells an export lies in its own folder: one further down is an export of its own.
  const format = FOLDER_FORMATS.find(({ recognises }) => recognises(names));
  return format ? { path, called, folder: await openFolder(path, called), format } : null;
}

/** Receives a folder that is one export, as `receiveFile` does a file. */
export async function receiveFolder(
  { path, called, folder, format }: ExportFolder,
  orders: Orders,
): Promise<FileReport> {
  const report = newReport(called);
  report.format = format.name;
  const began = performance.now();
  const tray = storyTray(report, orders, path);
  try {
    const how = { pages: orders.archive?.pages ?? false };
    for await (const reading of readingReadings(format.stream(folder, how), called)) {
      if (report.lines >= orders.limit) break;
      report.lines += 1;
      tray.add(reading.at, reading.original, reading);
      if (!tray.isFull()) continue;
      await tray.file();
      orders.onProgress({ lines: report.lines, read: report.lines, of: folder.paths.length });
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report.error = error.message;
  }
  await tray.end();
  conclude(report);
  report.seconds = (performance.now() - began) / 1000;
  return report;
}
