import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeDoors } from '../db/database.ts';
import { runProcess, startSite } from '../e2e/support/site-process.ts';
import { Problem } from '../lib/platform/problem.ts';
import { buildIfChanged } from '../scripts/build.ts';
import { run } from '../scripts/run.ts';
import { writeCorpus } from './corpus.ts';
import { measureDesk } from './measure-desk.ts';
import { measureImport } from './measure-import.ts';
import { measurePages } from './measure-pages.ts';
import { measureHoldUp, measureSearch } from './measure-search.ts';
import { measureServing } from './measure-serving.ts';
import { measureSitemaps } from './measure-sitemaps.ts';
import { measureVitals } from './measure-vitals.ts';
import { measureWire } from './measure-wire.ts';
import { measureWxr } from './measure-wxr.ts';
import { type Figure, printedTable } from './table.ts';

const USAGE = `npm run bench -- [--items 170000] [--seconds 10] [--soak 60] [--archive file.jsonl.gz] [--sitemaps] [--samples folder] [--wxr 200000]

  --items     how many invented articles the archive holds
  --seconds   how long each load lasts
  --soak      how long memory is watched under load
  --archive   an archive to measure the import with, instead of an invented one
  --sitemaps  measures the sitemaps of a paper of 1,000,000 articles, and nothing else
  --samples   measures how fast the samples of agencies and feeds in a folder are read, and nothing else
  --wxr       measures how an export of WordPress with so many items is received, and nothing else`;

await run(async () => {
  const { items, seconds, soak, archive, sitemaps, samples, wxr } = options();
  if (samples !== null) return console.log(printedTable(await measureWire(samples)));
  const folder = mkdtempSync(join(tmpdir(), 'shine-bench-'));
  const dataDir = join(folder, 'data');
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL = 'error';
  if (!sitemaps && wxr === null) buildIfChanged(process.cwd());
  const figures: Figure[] = [];
  const tell = (added: Figure[]) => {
    figures.push(...added);
    console.error(printedTable(added));
  };
  try {
    if (sitemaps) return tell(await measureSitemaps(dataDir));
    if (wxr !== null) return tell(await measureWxr(folder, wxr));
    const corpus = join(folder, 'corpus.jsonl');
    await writeCorpus(corpus, items);
    tell(await measureImport(folder, corpus, archive));
    const filled = await runProcess('scripts/wire.ts', [corpus], { DATA_DIR: dataDir });
    if (filled.code !== 0) throw new Problem(filled.output);
    tell(await measureSearch(items));
    const site = await startSite({ dataDir });
    try {
      tell(await measureVitals(site.origin));
      tell(await measureHoldUp(site));
      tell(await measureDesk(site));
      tell(await measurePages(site));
      tell(await measureServing(site, folder, { seconds, soak }));
    } finally {
      await site.stop();
    }
  } finally {
    closeDoors();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${printedTable(figures)}`);
});

function options() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        ...{ items: text, seconds: text, soak: text, archive: text, samples: text, wxr: text },
        sitemaps: { type: 'boolean' },
      },
    });
    const number = (value: string | undefined, standard: number) => {
      if (value !== undefined && !/^[1-9]\d*$/.test(value)) throw new Error(`"${value}" is no whole number from 1.`);
      return Number(value ?? standard);
    };
    return {
      items: number(values.items, 170_000),
      seconds: number(values.seconds, 10),
      soak: number(values.soak, 60),
      archive: values.archive ?? null,
      sitemaps: values.sitemaps ?? false,
      samples: values.samples ?? null,
      wxr: values.wxr === undefined ? null : number(values.wxr, 200_000),
    };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
