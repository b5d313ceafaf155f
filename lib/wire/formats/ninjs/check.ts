import type { z } from 'zod';
import { textIn } from '../../json/read-json.ts';
import { itemSchemas, type NinjsItem } from './schema.ts';
import { inOneShape } from './shape.ts';

/** An item that can be read, and what its sender added to ninjs; or why it is none. */
export type Checked = { item: NinjsItem; unknown: string[] } | { refused: string };

/**
 * Checks an item. Systems that write ninjs of their own (a guid for the uri) may add what they like. What claims to be
 * plain ninjs may not, but for fields at its top beside a whole story: those are left out and told of.
 * @param own whether it came in a list of a system's own making
 */
export function checkItem(raw: Record<string, unknown>, own: boolean): Checked {
  const shaped = inOneShape(raw);
  const id = textIn(shaped.guid) ?? textIn(shaped._id) ?? (typeof shaped.id === 'number' ? String(shaped.id) : null);
  if (own || (!textIn(shaped.uri) && id)) {
    const loose = itemSchemas.loose.safeParse({ ...shaped, uri: textIn(shaped.uri) ?? id });
    return loose.success ? { item: loose.data, unknown: [] } : { refused: reasonOf(loose.error.issues) };
  }
  const strict = itemSchemas.strict.safeParse(shaped);
  if (strict.success && strict.data.eventdetails && strict.data.renditions) {
    return { refused: 'The field “renditions” is wrong: an event has none.' };
  }
  if (strict.success) return { item: strict.data, unknown: [] };
  const unknown = strict.error.issues.flatMap((issue) => (isAddition(issue) ? issue.keys : []));
  const salvageable = strict.error.issues.every(isAddition) && isStory(shaped);
  const rest = Object.fromEntries(Object.entries(shaped).filter(([key]) => !unknown.includes(key)));
  const again = salvageable ? itemSchemas.strict.safeParse(rest) : strict;
  return again.success ? { item: again.data, unknown } : { refused: reasonOf(strict.error.issues) };
}

function isAddition(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0;
}

function isStory({ headlines, bodies }: Record<string, unknown>): boolean {
  return [headlines, bodies].every((list) => Array.isArray(list) && list.length > 0);
}

function reasonOf(issues: z.core.$ZodIssue[]): string {
  const [issue] = issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys')
    return `There is no field “${[path, issue.keys[0]].filter(Boolean).join('.')}” in ninjs.`;
  return `The field “${path}” is wrong: ${issue?.message ?? 'no reason'}.`;
}
