import Link from 'next/link';
import { AUDIT_WORDS, type AuditWord, SUBJECT_NAMES } from '#lib/access/act-names.ts';
import { type AuditQuery, auditAddress } from '#lib/access/audit-query.ts';
import type { AuditPage, AuditRow } from '#lib/access/read-audit.ts';
import { Moment } from '../ui/moment.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { Change } from './change.tsx';

const HERE = '/admin/audit/';

interface Props {
  page: AuditPage;
  query: AuditQuery;
  zone: string;
  mayExport: boolean;
}

/** The audit log: who did what, when, from where, and what was before and after. */
export function AuditScreen({ page, query, zone, mayExport }: Props) {
  const { before: _, ...whole } = query;
  const names = new Map(page.people.map(({ id, name }) => [id, name]));
  return (
    <>
      <ScreenHead title="Audit log" about="Every act, as it was done. Nothing here can be changed.">
        {mayExport && (
          <span className="text-note">
            Download as{' '}
            <a className="underline" href={auditAddress(`${HERE}export/`, whole, { format: 'csv' })}>
              CSV
            </a>{' '}
            or{' '}
            <a className="underline" href={auditAddress(`${HERE}export/`, whole, { format: 'jsonl' })}>
              JSON Lines
            </a>
          </span>
        )}
      </ScreenHead>
      <AuditFilters query={whole} people={page.people} subjects={page.subjects} />
      {page.rows.length === 0 ? (
        <p className="text-small text-muted">Nothing like that was done.</p>
      ) : (
        <ol className="text-small">
          {page.rows.map((row) => (
            <Line key={row.id} row={row} zone={zone} names={names} />
          ))}
        </ol>
      )}
      <nav aria-label="Pages of the log" className="mt-4 flex gap-4 text-small">
        {query.before !== undefined && (
          <Link className="py-1 underline" href={auditAddress(HERE, whole)} prefetch={false}>
            Newest
          </Link>
        )}
        {page.next !== null && (
          <Link className="py-1 underline" href={auditAddress(HERE, whole, { before: page.next })} prefetch={false}>
            Older
          </Link>
        )}
      </nav>
    </>
  );
}

function Line({ row, zone, names }: { row: AuditRow; zone: string; names: Map<string, string> }) {
  const isKnown = Object.hasOwn(AUDIT_WORDS, row.act);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-x-4 border-b border-rule py-2 tablet:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="text-note text-muted">
        <Moment at={row.at} zone={zone} />
        {row.address && <span className="block">from {row.address}</span>}
      </p>
      <div className="break-words">
        <p>
          <span className="font-medium">{row.userName}</span> · {isKnown ? AUDIT_WORDS[row.act as AuditWord] : row.act}
          {row.subjectId !== null && (
            <>
              {' · '}
              <Link
                prefetch={false}
                className="underline"
                href={auditAddress(HERE, { subject: row.subject, id: row.subjectId })}
              >
                {SUBJECT_NAMES[row.subject] ?? row.subject} {names.get(row.subjectId) ?? row.subjectId}
              </Link>
            </>
          )}
        </p>
        <Change before={row.before} after={row.after} />
      </div>
    </li>
  );
}
