import type { Metadata } from 'next';
import { AuditScreen } from '#components/desk/audit/audit-screen.tsx';
import { readAuditQuery } from '#lib/access/audit-query.ts';
import { may } from '#lib/access/permissions.ts';
import { readAudit } from '#lib/access/read-audit.ts';
import { site } from '../../../../site.ts';
import { requireActor } from '../../require-actor.ts';

export const metadata: Metadata = { title: 'Audit log' };

export default async function Page({ searchParams }: PageProps<'/admin/audit'>) {
  const actor = await requireActor('audit.read');
  const { query, search } = readAuditQuery(await searchParams, site.zone);
  return (
    <AuditScreen page={await readAudit(search)} query={query} zone={site.zone} mayExport={may(actor, 'audit.export')} />
  );
}
