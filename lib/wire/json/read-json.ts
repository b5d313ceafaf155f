import { Problem } from '../../platform/problem.ts';

const DEEPEST = 200;
/** Values take far more memory than the letters that write them. */
const MOST_VALUES = 1_000_000;

/** Reads JSON text, with or without a byte order mark. Throws a Problem that says the line and what is wrong there. */
export function readJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  refuseBeyondBounds(json);
  try {
    return JSON.parse(json);
  } catch (error) {
    const said = String(error);
    // V8 says no position where the text is short, or ends too early.
    const fallback = /end of JSON|Unterminated/i.test(said) ? json.length : 0;
    const position = Number(/at position (\d+)/.exec(said)?.[1] ?? fallback);
    const isCutOff = position >= json.trimEnd().length;
    const line = json.trimEnd().slice(0, position).split('\n').length;
    throw new Problem(`Line ${line}: ${isCutOff ? 'the JSON ends too early: the file is cut off' : reasonOf(error)}.`);
  }
}

/** Whether the value is an object and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; of anything else, none. */
export function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A text that is not blank; of anything else, null. Databases that wrote "None" for nothing are read as they meant. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() && value !== 'None' ? value : null;
}

/**
 * Brackets and commas outside of strings, counted without recursion: what stands too deep would cost whoever walks it,
 * and what holds too much takes the memory of everything else.
 */
function refuseBeyondBounds(json: string): void {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '[' || character === '{')) {
      depth += 1;
      values += 1;
    } else if (!inString && character === ',') values += 1;
    else if (!inString && (character === ']' || character === '}')) depth -= 1;
    if (depth > DEEPEST) throw new Problem(`Lists and objects stand more than ${DEEPEST} deep in each other.`);
    if (values > MOST_VALUES) throw new Problem('It has more than a million values.');
  }
}

/** What V8 says, without the piece of text that it quotes. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `no JSON: ${said.replace(/,? ?(?:\.\.\.)?".*is not valid JSON|in JSON at position.*$/s, '').trim()}`;
}
