/**
 * What an act changed, for the audit log: of every field of `after` that is another than before, what it was and what it
 * is.
 */
export function changesOf<After extends object>(
  before: { [Name in keyof After]?: unknown } | null,
  after: After,
): { before: Record<string, unknown> | null; after: Record<string, unknown> } {
  if (before === null) return { before: null, after: Object.fromEntries(Object.entries(after)) };
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  const known = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(known.get(name)) === JSON.stringify(value)) continue;
    was[name] = known.get(name);
    is[name] = value;
  }
  return { before: was, after: is };
}
