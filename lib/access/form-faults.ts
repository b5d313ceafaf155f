import type { z } from 'zod';
import { FIELD_NAMES } from './field-names.ts';

type Issue = z.core.$ZodIssue;

/** What the library of schemas says by itself, for those who write code. */
const FOR_CODE = /^(Invalid |Too (small|big): |Unrecognized key)/;
/** Whatever is wrong there, nobody has typed. */
const NOT_TYPED =
  'What this page sent does not fit the server: keep a copy of what you typed, and load the page again.';

/**
 * What is wrong in a form, in sentences: all of it for the form, and for each of its fields by the name that the form
 * knows it by. No word of the code is in it.
 */
export function formFaults(issues: readonly Issue[]): { message: string; fields: Record<string, string[]> } {
  const fields: Record<string, string[]> = {};
  const said = new Set<string>();
  for (const issue of issues) {
    const [first] = issue.path;
    const where = placeOf(issue.path);
    const words = where === null ? NOT_TYPED : wordsOf(issue);
    // A whole sentence says by itself what it is about.
    const place = /[.!?]$/.test(words) ? '' : where;
    const whole = place ? `${place}: ${sentence(words)}` : sentence(words);
    said.add(whole);
    if (first === undefined) continue;
    fields[String(first)] = [...(fields[String(first)] ?? []), issue.path.length > 1 ? whole : sentence(words)];
  }
  return { message: [...said].join(' ') || 'Something is missing.', fields };
}

/** What people call a place in a form: "Licence lines 2, Address". Null for one that is in no form. */
function placeOf(path: Issue['path']): string | null {
  const parts: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      const last = parts.pop();
      if (last !== undefined) parts.push(`${last} ${step + 1}`);
      continue;
    }
    const name = Object.hasOwn(FIELD_NAMES, String(step)) ? FIELD_NAMES[String(step)] : undefined;
    if (name === undefined) return null;
    if (name) parts.push(name);
    // What is in a text is the editor's own affair.
    if (step === 'body') break;
  }
  return parts.join(', ');
}

function wordsOf(issue: Issue): string {
  if (!FOR_CODE.test(issue.message)) return issue.message;
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === 'invalid_value') return 'choose one of those that are offered';
  if (issue.code === 'invalid_type')
    return /^(number|int)$/.test(issue.expected) ? 'write a whole number' : 'fill this in';
  if (issue.code === 'unrecognized_keys') return NOT_TYPED;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'write an e-mail address';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'write a whole address that begins with https://';
  return 'it is not written as it has to be';
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return least <= 1 ? 'write something here' : `write at least ${counted(least)} letters`;
  if (origin === 'array' || origin === 'set')
    return least <= 1 ? 'choose at least one' : `choose at least ${counted(least)}`;
  return `write a number from ${counted(least)} up`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `write ${counted(most)} letters at most`;
  if (origin === 'array' || origin === 'set') return `it holds ${counted(most)} at most`;
  return `write a number up to ${counted(most)}`;
}

const counted = (number: number) => number.toLocaleString('en');

function sentence(words: string): string {
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
