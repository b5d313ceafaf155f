import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../platform/problem.ts';
import { decodeBytes } from './decode.ts';
import type { StreamFormat, WholeFormat } from './format.ts';
import { markdown } from './formats/markdown/format.ts';
import { parseMarkdown } from './formats/markdown/parse.ts';
import { pageText } from './formats/page-text/format.ts';
import { parsePageText } from './formats/page-text/parse.ts';
import type { FiledFormat } from './formats.ts';
import { type OpenFile, openFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import { pictureNames } from './picture-names.ts';
import { readingReadings, readingsIn } from './read-guarded.ts';
import { receiveCopy } from './receive-copy.ts';
import { refuseFile } from './refuse-file.ts';
import { conclude, type FileReport, newReport } from './report.ts';
import { storyTray } from './story-tray.ts';
import type { Reading } from './wire-item.ts';

const LARGEST_WHOLE = 20 * 1024 * 1024;

/**
 * Receives one file: recognises it, reads it, files what is in it and accounts for every item. Memory does not grow with
 * a file that is an archive; any other is read whole, and filed in one act or not at all. Never throws for what is in the
 * file; that is in the report.
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

async function receiveOpened(file: OpenFile, report: FileReport, orders: Orders): Promise<void> {
  const { recognised } = file;
  if ('setAside' in recognised) {
    report.outcomes.setAside += 1;
    report.reason = recognised.setAside;
  } else if ('refused' in recognised) {
    await refuseFile(file, report, orders, new Problem(`${report.file}: ${recognised.refused}.`));
  } else {
    const { format, items } = recognised.format;
    report.format = format.name;
    if ('stream' in format) await receiveStream(file, format, report, orders);
    else await receiveWhole(file, format, items, report, orders);
  }
}

async function receiveStream(file: OpenFile, format: StreamFormat, report: FileReport, orders: Orders): Promise<void> {
  const tray = storyTray(report, orders);
  try {
    for await (const reading of readingReadings(format.stream(file.bytes, { again: file.again }), report.file)) {
      if (report.lines >= orders.limit) break;
      report.lines += 1;
      tray.add(reading.at, reading.original, reading);
      if (!tray.isFull()) continue;
      await tray.file();
      orders.onProgress({ lines: report.lines, ...file.progress() });
      await breathe();
    }
  } finally {
    await tray.file();
  }
}

async function receiveWhole(
  file: OpenFile,
  format: WholeFormat,
  items: FiledFormat['items'],
  report: FileReport,
  orders: Orders,
): Promise<void> {
  const bytes = await wholeOf(file, report);
  let readings: Reading[];
  try {
    const { text, notes } = decodeBytes(bytes);
    const read = await readWhole(format, text, report, orders);
    readings = read.slice(0, orders.limit).map((reading) => withNotes(reading, notes));
  } catch (error) {
    if (error instanceof Problem) await refuseFile(bytes, report, orders, error);
    throw error;
  }
  report.lines = readings.length;
  if (items === 'copy') {
    await receiveCopy(readings, { name: basename(report.file), format: format.name, bytes }, report, orders);
    return;
  }
  const tray = storyTray(report, orders);
  const text = bytes.toString('utf8');
  for (const [at, reading] of readings.entries()) tray.add(at + 1, text, reading);
  await tray.file();
}

async function readWhole(format: WholeFormat, text: string, { file }: FileReport, orders: Orders): Promise<Reading[]> {
  // What no text of ours may carry; line ends and tabs are for the format to read.
  const clean = () => text.replace(/[^\P{Cc}\n\r\t]/gu, '');
  if (format === markdown) {
    const names = pictureNames(clean());
    return [parseMarkdown(clean(), names.length ? await orders.takePictures(file, names) : undefined)];
  }
  if (format === pageText) {
    const { page, reading } = parsePageText(clean());
    if (page) orders.onPage(page);
    return [reading];
  }
  return readingsIn(format, { name: basename(file), text });
}

function withNotes(reading: Reading, notes: readonly string[]): Reading {
  if (notes.length === 0 || !('item' in reading)) return reading;
  const said = notes.map((note) => `The file was mended: ${note}.`);
  return { item: { ...reading.item, notes: [...reading.item.notes, ...said] } };
}

async function wholeOf({ bytes }: OpenFile, { file }: FileReport): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > LARGEST_WHOLE)
      throw new Problem(`${file} is larger than 20 MB: no item of an agency, and no article.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
