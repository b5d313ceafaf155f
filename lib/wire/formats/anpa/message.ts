/** A message of an ANPA 1312 wire in its parts. */
export interface AnpaMessage {
  /** The line of the file it begins in. */
  line: number;
  /** "W2870": which circuit it came on, and its number there. */
  transmission: string;
  /** "r": f flash, b bulletin, u urgent, r regular, d deferred, a and s advances. */
  priority: string;
  category: string;
  /** The short slug of the header, cut off where the line was full. */
  keyword: string;
  /** "11-13": month and day, or day and month. */
  day: string | null;
  /** What stands between the start of the text and its end, line by line. */
  lines: string[];
  /** What ends it: "AP-WF-11-13-13 1509GMT", "KWS-21:37-09-12-18". */
  ending: string | null;
}

const LONGEST_HEADER = 120;
const TEXT_STARTS = '\x02';
const TEXT_ENDS = '\x03';

/** "f l", then what parts the fields, the slug, the day and the length. */
const HEADER =
  /^(?<priority>[a-z])\s(?<category>[a-z])[\p{Cc} ]*\s(?<keyword>\S.*?)[\s\p{Cc}]{2,}(?<day>\d{2}-\d{2})\s*(?<words>\d{1,5})?\s*$/iu;

/** A message that came without its control characters is signed off in its last lines. */
function endingIn(text: string): string | null {
  const last = text.trimEnd().slice(-200);
  return /(?:^|\n)\s*([A-Z]{2,4}-[A-Z]{2,3}-[\d-]{8}\s+\d{4}\s?[A-Z]{3,4})<?\s*$/.exec(last)?.[1] ?? null;
}

/** Whether a line is the header of an ANPA message. */
export function isAnpaHeader(line: string): boolean {
  return line.length <= LONGEST_HEADER && HEADER.test(line);
}

/** The messages in a file, in order. */
export function messagesIn(text: string): AnpaMessage[] {
  const lines = text.split(/\r\n|\n|\r/);
  const starts = lines.flatMap((line, at) => (isAnpaHeader(line) ? [at] : []));
  return starts.map((start, index) => messageOf(lines, start, starts[index + 1] ?? lines.length));
}

/** What stands between header and text is no part of a message, unless slug and headline stand there already. */
function withoutTextStart(inner: string): string {
  const at = inner.indexOf(TEXT_STARTS);
  const above = inner.slice(0, Math.max(at, 0));
  return (/(?:^|\n)\^\S/.test(above) ? `${above.trimEnd()}\n` : '') + inner.slice(at + 1);
}

function messageOf(lines: string[], start: number, next: number): AnpaMessage {
  const { priority = '', category = '', keyword = '', day = null } = HEADER.exec(lines[start] ?? '')?.groups ?? {};
  // The next message begins with a line of its own above its header.
  const end = next < lines.length ? next - 1 : next;
  const inner = lines.slice(start + 1, end).join('\n');
  const [text = '', after = ''] = withoutTextStart(inner).split(TEXT_ENDS);
  return {
    line: start,
    transmission: (lines[start - 1] ?? '').replace(/\p{Cc}+/gu, ' ').trim(),
    priority: priority.toLowerCase(),
    category: category.toLowerCase(),
    keyword: keyword.trim(),
    day,
    lines: text.split('\n'),
    ending: /^[^\n\p{Cc}<]*/u.exec(after.replace(/^[\s\p{Cc}]+/u, ''))?.[0].trim() || endingIn(text),
  };
}
