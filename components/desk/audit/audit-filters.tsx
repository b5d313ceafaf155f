'use client';
import { ACT_NAMES, SUBJECT_NAMES } from '#lib/access/act-names.ts';
import type { AuditQuery } from '#lib/access/audit-query.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { INPUT, LABEL } from '../ui/text-field.tsx';

interface Props {
  query: AuditQuery;
  people: { id: string; name: string }[];
  subjects: string[];
}

const named = (value: string) => ({ value, name: SUBJECT_NAMES[value] ?? value });
const GROUPS = [...new Set(Object.keys(ACT_NAMES).map((act) => `${act.split('.')[0]}.`))];
const ACTS = [
  { value: 'session.', name: 'signing in and out' },
  ...GROUPS.map((group) => ({ value: group, name: `everything: ${named(group.slice(0, -1)).name}` })),
  ...Object.entries(ACT_NAMES).map(([value, name]) => ({ value, name })),
];

/** Whom, what and when to look for: a plain form, whose address can be kept and sent on. */
export function AuditFilters({ query, people, subjects }: Props) {
  return (
    <form action="/admin/audit/" className="mb-4 grid items-end gap-3 tablet:grid-cols-3 desk:grid-cols-6">
      <Select
        label="Who"
        name="user"
        defaultValue={query.user ?? ''}
        none="Anybody"
        options={people.map(({ id, name }) => ({ value: id, name }))}
      />
      <Select label="What" name="act" defaultValue={query.act ?? ''} none="Anything" options={ACTS} />
      <Select
        label="To what"
        name="subject"
        defaultValue={query.subject ?? ''}
        none="Anything"
        options={subjects.map(named)}
      />
      <PlainField label="Its number or name" name="id" value={query.id} />
      <PlainField label="From day" name="from" type="date" value={query.from} />
      <PlainField label="To day" name="until" type="date" value={query.until} />
      <Button type="submit">Search</Button>
    </form>
  );
}

function PlainField({
  label,
  value,
  ...field
}: {
  label: string;
  name: string;
  type?: string;
  value: string | undefined;
}) {
  return (
    <label className="block space-y-1">
      <span className={LABEL}>{label}</span>
      <input {...field} defaultValue={value ?? ''} className={INPUT} />
    </label>
  );
}
