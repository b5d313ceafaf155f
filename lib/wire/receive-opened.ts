import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../platform/problem.ts';
import { decodeBytes } from './decode.ts';
import type { StreamFormat, WholeFormat } from './format.ts';
import { markdown } from './formats/markdown/format.ts';
import { parseMarkdown } from './formats/markdown/parse.ts';
import { pageText } from './formats/page-text/format.ts';
import { parsePageText } from './formats/page-text/parse.ts';
import { isOfAnotherSite, siteMarkdown } from './formats/site-markdown/parse.ts';
import type { FiledFormat } from './formats.ts';
import type { OpenFile } from './open-file.ts';
import type { Orders } from './orders.ts';
import { pictureNames } from './picture-names.ts';
import { readingReadings, readingsIn } from './read-guarded.ts';
import { receiveCopy } from './receive-copy.ts';
import { refuseCutOff } from './refuse-cut-off.ts';
import { refuseFile } from './refuse-file.ts';
import { type FileReport, tellItem } from './report.ts';
import { UnknownFormat } from './sources/unknown-format.ts';
import { storyTray } from './story-tray.ts';
import type { Reading } from './wire-item.ts';

const LARGEST_WHOLE = 20 * 1024 * 1024;

/**
 * Reads a file that has been opened, files what is in it and accounts for every item in the report. An archive is filed
 * bit by bit; any other is read whole, and filed in one act or not at all. Throws a Problem when it cannot be read; what
 * could not be is in the quarantine.
 */
export async function receiveOpened(file: OpenFile, report: FileReport, orders: Orders): Promise<void> {
  const { recognised } = file;
  if ('setAside' in recognised) {
    report.outcomes.setAside += 1;
    report.reason = recognised.setAside;
    const { setAside: reason } = recognised;
    tellItem(report, { line: 1, outcome: 'set aside', guid: null, headline: null, storyId: null, reason });
  } else if ('refused' in recognised) {
    await refuseFile(file, report, orders, new UnknownFormat(`${report.file}: ${recognised.refused}.`));
  } else {
    const { format, items } = recognised.format;
    report.format = format.name;
    if (items === 'stories' && orders.copyOnly)
      await refuseFile(
        file,
        report,
        orders,
        new Problem(
          `${report.file} holds finished stories (${format.name}), which go to readers as they are; sources, and trying again at the desk, take copy of agencies alone. Receive the file with npm run wire.`,
        ),
      );
    if ('stream' in format) await receiveStream(file, format, report, orders);
    else await receiveWhole(file, format, items, report, orders);
  }
}

async function receiveStream(file: OpenFile, format: StreamFormat, report: FileReport, orders: Orders): Promise<void> {
  await refuseCutOff(file, format, report.file);
  const tray = storyTray(report, orders, file.liesAt);
  try {
    const how = { again: file.again, pages: orders.archive?.pages ?? false };
    for await (const reading of readingReadings(format.stream(file.bytes, how), report.file)) {
      if (report.lines >= orders.limit) break;
      report.lines += 1;
      tray.add(reading.at, reading.original, reading);
      if (!tray.isFull()) continue;
      await tray.file();
      orders.onProgress({ lines: report.lines, ...file.progress() });
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof Problem) || report.lines > 0) throw error;
    throw new Problem(`${error.message} Nothing of it was filed.`);
  } finally {
    await tray.end();
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
    const { text, notes } = decodeBytes(bytes, { charset: orders.charset });
    const read = await readWhole(format, text, { name: report.file, liesAt: file.liesAt ?? report.file }, orders);
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
  const tray = storyTray(report, orders, file.liesAt);
  const text = bytes.toString('utf8');
  for (const [at, reading] of readings.entries()) tray.add(at + 1, text, reading);
  await tray.end();
}

async function readWhole(
  format: WholeFormat,
  text: string,
  file: { name: string; liesAt: string },
  orders: Orders,
): Promise<Reading[]> {
  const name = basename(file.name);
  // What no text of ours may carry; line ends and tabs are for the format to read.
  const clean = () => text.replace(/[^\P{Cc}\n\r\t]/gu, '');
  // A dated name tells of another system too, and no format is asked about names.
  if (format === markdown && isOfAnotherSite(text, name)) return readingsIn(siteMarkdown, { name, text }, file.name);
  if (format === markdown) {
    const names = pictureNames(clean());
    return [parseMarkdown(clean(), names.length ? await orders.takePictures(file.liesAt, names) : undefined)];
  }
  if (format === pageText) {
    const { page, reading } = parsePageText(clean());
    if (page) orders.onPage(page);
    return [reading];
  }
  return readingsIn(format, { name, text }, file.name);
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
