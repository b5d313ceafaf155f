import { FIELD_NAMES } from '#lib/access/field-names.ts';

/** What was before and after, field by field; what did not change is not repeated. */
export function Change({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => shown(was[name]) !== shown(is[name]),
  );
  if (names.length === 0) return null;
  return (
    <dl className="mt-1 text-note">
      {names.map((name) => (
        <div key={name} className="flex flex-wrap gap-x-2">
          <dt className="text-muted">{FIELD_NAMES[name] || name || 'value'}:</dt>
          <dd className="min-w-0 break-words">
            {was[name] !== undefined && <del className="text-muted">{shown(was[name])}</del>}
            {was[name] !== undefined && is[name] !== undefined && ' → '}
            {is[name] !== undefined && <ins className="no-underline">{shown(is[name])}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Longer values are cut: the whole of them is in the export. */
const MOST = 400;

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value };
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return 'nothing';
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
  return isList ? value.join(', ') || 'nothing' : (JSON.stringify(value) ?? '');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : inWords(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
