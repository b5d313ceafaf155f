import { z } from 'zod';
import type { AuditSearch } from '../../db/queries/newsroom/read-audit.ts';
import { dayAfter, isDay, startOfDay } from '../news/dates.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined);
const day = z
  .string()
  .refine((text) => isDay(text))
  .optional()
  .catch(undefined);

const querySchema = z.object({
  user: words(64),
  act: words(64),
  subject: words(64),
  id: words(200),
  from: day,
  until: day,
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** What is asked of the audit log in an address. What makes no sense is not asked. */
export type AuditQuery = z.infer<typeof querySchema>;

/** Reads a query string; days are whole days of `zone`. */
export function readAuditQuery(
  params: Record<string, unknown>,
  zone: string,
): { query: AuditQuery; search: AuditSearch } {
  const query = querySchema.parse(params);
  const { user, act, subject, id, from, until, before } = query;
  const search = {
    ...{ userId: user, act, subject, subjectId: id, before },
    from: from === undefined ? undefined : startOfDay(from, zone),
    until: until === undefined ? undefined : startOfDay(dayAfter(until), zone),
  };
  return { query, search };
}

/** The address of another page or form of the log, for the same query. */
export function auditAddress(path: string, query: AuditQuery, more: Record<string, string | number> = {}): string {
  const given = Object.entries({ ...query, ...more }).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
