import { parseArgs } from 'node:util';
import { closeDoors, read } from '../db/database.ts';
import { sectionNamed } from '../lib/desk/section-named.ts';
import { config } from '../lib/platform/config.ts';
import { Problem } from '../lib/platform/problem.ts';
import { receiveFile } from '../lib/wire/receive.ts';
import { type FileReport, printedReport } from '../lib/wire/report.ts';
import { takeLocalPictures } from './local-pictures.ts';
import { prepareDatabase } from './prepare-database.ts';
import { printedPage } from './printed-page.ts';
import { progressOf } from './progress.ts';
import { run } from './run.ts';

const USAGE = `Receives stories from files: archives (JSON Lines, plain or gzip), the text of an article page, Markdown with the
pictures that lie beside it.

  npm run wire -- [options] <file>...

  --dry-run           say what would happen, write nothing
  --section <path>    put every story into this section, for example news/world
  --limit <number>    stop after so many lines of each file
  --json              print the report as JSON
  --help              print this

The same file may be received again at any time: what has not changed is left alone.
Exit code 0 when every file was read to its end, 1 otherwise.`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  section: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await run(async () => {
  const { values, positionals: files } = parsed();
  if (values.help) return console.log(USAGE);
  if (files.length === 0) throw new Problem(`No file was named.\n\n${USAGE}`);
  const limit = limitOf(values.limit);
  const dryRun = values['dry-run'];
  const section = values.section?.replace(/^\/|\/$/g, '') ?? null;
  await prepareDatabase(config());
  try {
    if (section !== null) await read((db) => sectionNamed(db, section));
    const reports: FileReport[] = [];
    for (const file of files) {
      const progress = progressOf(file);
      const report = await receiveFile(file, {
        dryRun,
        section,
        limit,
        onProgress: (at) => progress.show(at),
        takePictures: (path, names) => takeLocalPictures(path, names, { dryRun, tell: (line) => console.error(line) }),
        onPage: (page) => values.json || console.log(printedPage(page)),
      });
      progress.end();
      reports.push(report);
      if (!values.json) console.log(printedReport(report, dryRun));
    }
    if (values.json) console.log(JSON.stringify({ dryRun, files: reports }, null, 2));
    if (reports.some(({ error }) => error !== null)) process.exitCode = 1;
  } finally {
    closeDoors();
  }
});

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
