import { parseArgs } from 'node:util';
import { closeDoors, read } from '../db/database.ts';
import { sectionNamed } from '../lib/desk/section-named.ts';
import { standsAt } from '../lib/edition/what-stands-at.ts';
import { WIRE_DESTINATIONS } from '../lib/news/wire.ts';
import { config } from '../lib/platform/config.ts';
import { Problem } from '../lib/platform/problem.ts';
import { fetchPicture } from '../lib/wire/fetch-picture.ts';
import { newRehearsal } from '../lib/wire/foresee-copy.ts';
import type { Orders } from '../lib/wire/orders.ts';
import { receiveFile, receiveRefused } from '../lib/wire/receive.ts';
import { receiveFolder } from '../lib/wire/receive-folder.ts';
import { type FileReport, printedReport } from '../lib/wire/report.ts';
import { takeLocalPictures } from './local-pictures.ts';
import { lossReport } from './loss-report.ts';
import { prepareDatabase } from './prepare-database.ts';
import { printedPage } from './printed-page.ts';
import { progressOf } from './progress.ts';
import { run } from './run.ts';
import { type Target, wireTargets } from './wire-targets.ts';

const USAGE = `Receives stories from files and folders: what agencies send (NewsML, NITF, ninjs, their JSON, telegrams, mail), feeds,
exports of other systems, archives (JSON Lines), the text of an article page, Markdown with the pictures that lie
beside it. What a file is, it says itself; names tell nothing. Gzip and ZIP are unpacked.

  npm run wire -- [options] <path>...

  --dry-run           say what would happen, write nothing
  --section <path>    put every story into this section, for example news/world
  --limit <number>    stop after so many lines or items of each file
  --to <where>        where items of agencies go that no rule fits: list, draft (the standard) or publish
  --uploads <folder>  where the pictures of an archive lie (wp-content/uploads, content/images); may be given again
  --fetch-pictures    fetch those that lie nowhere here from where they stand
  --pages             take pages of a site, its imprint for instance, as stories too
  --report <file>     write what became of every item into this file, with everything that could not be kept (JSON Lines)
  --json              print the report as JSON, with the most memory it took (bytes)
  --help              print this

The same file may be received again at any time: what has not changed is left alone. What is refused is kept in the
quarantine, with the reason.
Exit code 0 when every file was read to its end, 1 otherwise.`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  section: { type: 'string' },
  limit: { type: 'string' },
  to: { type: 'string' },
  uploads: { type: 'string', multiple: true },
  'fetch-pictures': { type: 'boolean', default: false },
  pages: { type: 'boolean', default: false },
  report: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await run(async () => {
  const { values, positionals } = parsed();
  if (values.help) return console.log(USAGE);
  if (positionals.length === 0) throw new Problem(`No file was named.\n\n${USAGE}`);
  const limit = limitOf(values.limit);
  const to = destinationOf(values.to);
  const dryRun = values['dry-run'];
  const section = values.section?.replace(/^\/|\/$/g, '') ?? null;
  await prepareDatabase(config());
  const rehearsal = newRehearsal();
  try {
    if (section !== null) await read((db) => sectionNamed(db, section));
    const reports: FileReport[] = [];
    const losses = values.report === undefined ? null : await lossReport(values.report);
    for await (const { label, what, folders } of wireTargets(positionals)) {
      const progress = progressOf(label);
      const orders: Orders = {
        dryRun,
        rehearsal,
        section,
        limit,
        to,
        sourceId: null,
        copyOnly: false,
        provider: null,
        unnamed: null,
        charset: null,
        onProgress: (at) => progress.show(at),
        takePictures: (path, names) => takeLocalPictures(path, names, { dryRun, tell: (line) => console.error(line) }),
        onPage: (page) => values.json || console.log(printedPage(page)),
        archive: {
          pages: values.pages,
          pictures: {
            folders: [...(values.uploads ?? []), ...folders],
            fetch: values['fetch-pictures'] ? fetchPicture : null,
          },
          standsAt,
          ...(losses ? { onItem: losses.tell } : {}),
        },
      };
      const report = await receiveTarget(what, label, orders);
      progress.end();
      reports.push(report);
      if (!values.json) console.log(printedReport(report, dryRun));
    }
    await losses?.end();
    const peakMemory = process.resourceUsage().maxRSS * 1024;
    if (values.json) console.log(JSON.stringify({ dryRun, files: reports, peakMemory }, null, 2));
    if (reports.some(({ error }) => error !== null)) process.exitCode = 1;
  } finally {
    closeDoors();
  }
});

function receiveTarget(what: Target['what'], label: string, orders: Orders): Promise<FileReport> {
  if ('folder' in what) return receiveFolder(what.folder, orders);
  return 'refused' in what
    ? receiveRefused(what.file, orders, label, what.refused)
    : receiveFile(what.file, orders, label);
}

function parsed() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

function limitOf(option: string | undefined): number {
  if (option === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d*$/.test(option))
    throw new Problem(`--limit is "${option}"; write a whole number from 1, for example --limit 100.`);
  return Number(option);
}

function destinationOf(option: string | undefined): (typeof WIRE_DESTINATIONS)[number] | null {
  const destination = WIRE_DESTINATIONS.find((one) => one === option);
  if (option !== undefined && !destination)
    throw new Problem(`--to is "${option}"; write ${WIRE_DESTINATIONS.join(', ')}.`);
  return destination ?? null;
}
