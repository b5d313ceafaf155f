import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeDoors } from '../db/database.ts';
import { type ImportReport, importRedirects } from '../lib/desk/import-redirects.ts';
import { listRedirects } from '../lib/desk/list-redirects.ts';
import { redirectLines } from '../lib/desk/redirect-lines.ts';
import { removeRedirect } from '../lib/desk/remove-redirect.ts';
import { standsAt } from '../lib/edition/what-stands-at.ts';
import { config } from '../lib/platform/config.ts';
import { printable } from '../lib/platform/printable.ts';
import { Problem } from '../lib/platform/problem.ts';
import { prepareDatabase } from './prepare-database.ts';
import { run } from './run.ts';

const USAGE = `What becomes of addresses that other papers, or we ourselves, once had.

  npm run redirects -- import [--dry-run] [--json] <file.csv>   take in a list: from,to or from,,410 or from,,451
  npm run redirects -- list [--json]                            what is known, withdrawn stories among it
  npm run redirects -- remove <from>                            forget an address

"from" is a path, or a whole address of which the path counts; "to" a path of this site or an address under SITE_URL.
Lines that can be kept are written together, the others are reported: circles, pages that are there, targets that are
not. Exit code 0 when every line was kept, 1 otherwise.`;

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = { 'dry-run': flag, json: flag, help: flag };

type Values = ReturnType<typeof parsed>['values'];

const ACTS: Record<string, (target: string, values: Values) => Promise<string>> = {
  async import(file, { 'dry-run': dryRun, json }) {
    const report = await importRedirects(redirectLines(textOf(file)), { dryRun, standsAt });
    if (report.refused.length > 0) process.exitCode = 1;
    return json ? JSON.stringify({ dryRun, ...report }, null, 2) : printed(report, dryRun);
  },

  async list(_, { json }) {
    const redirects = await listRedirects();
    if (json) return JSON.stringify(redirects, null, 2);
    if (redirects.length === 0) return 'There are no redirects.';
    return redirects
      .map(({ address, status, target, reason }) => printable(`${address} ${status} ${target ?? reason ?? ''}`.trim()))
      .join('\n');
  },

  async remove(from) {
    return `${printable(await removeRedirect(from))} is forgotten.`;
  },
};

await run(async () => {
  const { values, positionals } = parsed();
  if (values.help) return console.log(USAGE);
  const [name = '', target = ''] = positionals;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (!act || (name !== 'list' && !target)) throw new Problem(`Say what to do.\n\n${USAGE}`);
  await prepareDatabase(config());
  try {
    console.log(await act(target, values));
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

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Problem(`${file} cannot be read; name a CSV file.`);
  }
}

function printed({ lines, added, changed, unchanged, refused }: ImportReport, dryRun: boolean): string {
  const counts = [
    `${lines} lines: ${added} added, ${changed} changed, ${unchanged} as they were, ${refused.length} refused`,
    ...(dryRun ? ['(nothing was written)'] : []),
  ].join(' ');
  return [
    ...refused.map(({ line, from, reason }) => printable(`line ${line}: ${from}: refused, ${reason}.`)),
    counts,
  ].join('\n');
}
