import { readAuditQuery } from '#lib/access/audit-query.ts';
import { deskDownload } from '#lib/access/desk-download.ts';
import { EXPORT_FORMATS, exportAudit } from '#lib/access/read-audit.ts';
import { site } from '../../../../../site.ts';

/** The audit log as a file, for owners. */
export const GET = deskDownload('audit.export', ({ searchParams }) => {
  const format = EXPORT_FORMATS.find((known) => known === searchParams.get('format')) ?? 'csv';
  const { search } = readAuditQuery(Object.fromEntries(searchParams), site.zone);
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8';
  return { name: `audit.${format}`, type, parts: exportAudit(search, format) };
});
