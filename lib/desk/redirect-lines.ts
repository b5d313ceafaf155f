import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { RedirectLine } from '../news/redirects.ts';
import { Problem } from '../platform/problem.ts';

const COLUMNS = ['from', 'to', 'status'] as const;

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * The lines of a list of redirects in CSV: from, to and perhaps a status, in this order or in that of a first line which
 * names them.
 * @param most how many lines are taken; all of them are in memory at once
 * @throws Problem when the text is no CSV, or has more lines
 */
export function redirectLines(text: string, most = Number.MAX_SAFE_INTEGER - 1): RedirectLine[] {
  const records = recordsOf(text, most + 1);
  if (records.length > most)
    throw new Problem(
      `The list has more than ${most} lines. Nothing was changed; send it in parts, or use "npm run redirects".`,
    );
  const head = records[0]?.record.map((name) => name.toLowerCase()) ?? [];
  const named = head.includes('from');
  const columns = COLUMNS.map((name, at) => (named ? head.indexOf(name) : at));
  return records.slice(named ? 1 : 0).map(({ record, info }) => {
    const [from = '', to = '', status = ''] = columns.map((at) => record[at] ?? '');
    return { line: info.lines, from, to, status };
  });
}

function recordsOf(text: string, to: number) {
  const options = { to, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  try {
    return recordsSchema.parse(parse(text, options));
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(`The file is no CSV: ${error.message}`);
    throw error;
  }
}
