import { stringify } from 'csv-stringify/sync';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { type AuditRow, type AuditSearch, auditSubjects, searchAudit } from '../../db/queries/newsroom/read-audit.ts';
import { listUsers } from '../../db/queries/newsroom/users.ts';

export type { AuditRow, AuditSearch } from '../../db/queries/newsroom/read-audit.ts';

const PAGE = 50;
const PORTION = 1000;

/** A page of the audit log, newest first, and what can be asked of it. */
export interface AuditPage {
  rows: AuditRow[];
  /** The number of the last line, when there are older ones. */
  next: number | null;
  people: { id: string; name: string }[];
  subjects: string[];
}

/** Reads a page of the audit log. */
export async function readAudit(search: AuditSearch): Promise<AuditPage> {
  return read(async (db) => {
    const rows = await searchAudit(db, search, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const people = (await listUsers(db)).map(({ id, name }) => ({ id, name }));
    return {
      rows: shown,
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      people,
      subjects: await auditSubjects(db),
    };
  });
}

/** Forms in which the log can be taken away. */
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Every line that matches, newest first, in portions: the log is never in memory as a whole. That it was taken is noted. */
export async function* exportAudit(search: AuditSearch, format: ExportFormat): AsyncGenerator<string> {
  await write(({ db }) =>
    recordAct(db, { act: 'audit.export', subject: 'audit', subjectId: null, after: { ...search, format } }),
  );
  if (format === 'csv') yield stringify([COLUMNS]);
  for (let before = search.before; ; ) {
    const rows = await read((db) => searchAudit(db, { ...search, before }, PORTION));
    if (rows.length > 0)
      yield format === 'csv' ? csvOf(rows) : rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join('');
    before = rows.at(-1)?.id;
    if (rows.length < PORTION) return;
  }
}

const lineOf = ({ at, ...row }: AuditRow) => ({ ...row, at: new Date(at).toISOString() });

const COLUMNS = ['id', 'at', 'user', 'user_id', 'act', 'subject', 'subject_id', 'before', 'after', 'address', 'agent'];

/** A cell that begins like a formula is marked as text: a table program would run it. */
function csvOf(rows: AuditRow[]): string {
  const cell = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  const lines = rows.map((row) => [
    ...[row.id, new Date(row.at).toISOString(), row.userName, row.userId, row.act, row.subject, row.subjectId],
    ...[cell(row.before), cell(row.after), row.address, row.userAgent],
  ]);
  return stringify(lines, { escape_formulas: true });
}
