import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../platform/problem.ts';
import { type Filed, fileItems, type Refused } from './file-items.ts';
import { foreseeItems } from './foresee-items.ts';
import { parseArchiveLine } from './formats/archive-jsonl/parse.ts';
import type { FindMedia } from './formats/markdown/context.ts';
import { parseMarkdown } from './formats/markdown/parse.ts';
import { type PageText, parsePageText } from './formats/page-text/parse.ts';
import { linesOf } from './lines.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { pictureNames } from './picture-names.ts';
import { type FileReport, newReport, remark } from './report.ts';
import { seenItems } from './seen-items.ts';
import type { StoryReading, WireItem } from './wire-item.ts';

/** How to receive a file. */
export interface Orders {
  /** Say what would happen, and write nothing. */
  dryRun: boolean;
  /** Put every item into this section (a path that exists). */
  section: string | null;
  /** Stop after so many lines. */
  limit: number;
  onProgress(progress: { lines: number; read: number; of: number }): void;
  /** Takes the pictures that a Markdown file names, and says how to find them. */
  takePictures(file: string, names: readonly string[]): Promise<FindMedia>;
  /** Told what an article page was taken apart into. */
  onPage(page: PageText): void;
}

/** How many lines are filed as one act: many enough to be fast, few enough that other writers get their turn. */
const BATCH = 400;
const BATCH_CHARACTERS = 600_000;
const LARGEST_PAGE = 5 * 1024 * 1024;

/**
 * Receives one file: recognises it, reads it, files what is in it and accounts for every line. Memory does not grow
 * with the file. Never throws for what is in the file; that is in the report.
 */
export async function receiveFile(path: string, orders: Orders): Promise<FileReport> {
  const report = newReport(path);
  const began = performance.now();
  try {
    const file = await openFile(path);
    report.format = file.format;
    if (file.format === 'archive-jsonl') await receiveLines(file, report, orders);
    else await receiveWhole(file, report, orders);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report.error = error.message;
  }
  report.seconds = (performance.now() - began) / 1000;
  return report;
}

async function receiveLines(file: OpenFile, report: FileReport, orders: Orders): Promise<void> {
  const tray = filingTray(report, orders);
  try {
    for await (const line of linesOf(file.bytes)) {
      if (report.lines >= orders.limit) break;
      report.lines += 1;
      if (!line.text.trim()) report.outcomes.blank += 1;
      else tray.add(line.number, line.text, 'refused' in line ? line : parseArchiveLine(line.text));
      if (!tray.isFull()) continue;
      await tray.file();
      orders.onProgress({ lines: report.lines, ...file.progress() });
      await breathe();
    }
  } finally {
    await tray.file();
  }
}

async function receiveWhole(file: OpenFile, report: FileReport, orders: Orders): Promise<void> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of file.bytes) {
    length += part.length;
    if (length > LARGEST_PAGE) throw new Problem(`${report.file} is larger than 5 MB: no article.`);
    parts.push(part);
  }
  const text = Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    // What no text may carry; line ends and tabs are for the format to read.
    .replace(/[^\P{Cc}\n\r\t]/gu, '');
  const tray = filingTray(report, orders);
  report.lines = 1;
  tray.add(
    1,
    text,
    file.format === 'markdown' ? await readMarkdown(report.file, text, orders) : readPageItem(text, orders),
  );
  await tray.file();
}

async function readMarkdown(file: string, text: string, orders: Orders): Promise<StoryReading> {
  const names = pictureNames(text);
  return parseMarkdown(text, names.length ? await orders.takePictures(file, names) : undefined);
}

function readPageItem(text: string, orders: Orders): StoryReading {
  const { page, reading } = parsePageText(text);
  if (page) orders.onPage(page);
  return reading;
}

/** Where readings of one file are gathered, to be filed together and counted in its report. */
function filingTray(report: FileReport, orders: Orders) {
  const file = orders.dryRun ? foreseeItems : fileItems;
  const seen = seenItems();
  let items: { item: WireItem; line: number }[] = [];
  let refused: Refused[] = [];
  let characters = 0;

  function refuse(line: number, reason: string, text: string): void {
    refused.push({ file: basename(report.file), line, reason, text });
  }

  return {
    isFull: () => items.length + refused.length >= BATCH || characters > BATCH_CHARACTERS,

    add(line: number, text: string, reading: StoryReading): void {
      characters += text.length;
      if ('refused' in reading) {
        refuse(line, reading.refused, text);
        return;
      }
      const item = orders.section === null ? reading.item : { ...reading.item, section: { path: orders.section } };
      const above = seen(item);
      if (above === 'same') report.outcomes.repeated += 1;
      else items.push({ item: { ...item, supersedes: above }, line });
    },

    async file(): Promise<void> {
      if (items.length + refused.length > 0)
        count(
          await file(
            items.map(({ item }) => item),
            refused,
          ),
        );
      [items, refused, characters] = [[], [], 0];
    },
  };

  function count({ filings, sectionsMade }: Filed): void {
    for (const [at, { item, line }] of items.entries()) {
      const filing = filings[at];
      if (!filing) throw new Error('An item was not filed.');
      report.outcomes[filing.outcome] += 1;
      if (filing.reason) remark(report, { line, outcome: 'held', reason: filing.reason });
      for (const note of item.notes) report.notes[note] = (report.notes[note] ?? 0) + 1;
      if (item.section === null) report.withoutSection += 1;
      if (report.storyIds.length < 1) report.storyIds.push(filing.storyId);
    }
    report.outcomes.quarantined += refused.length;
    for (const { line, reason } of refused) remark(report, { line, outcome: 'quarantined', reason });
    report.sectionsMade.push(...sectionsMade.filter((path) => !report.sectionsMade.includes(path)));
  }
}
