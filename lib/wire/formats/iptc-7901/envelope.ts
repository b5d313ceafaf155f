import { readInstant } from '../../read-instant.ts';

/** What stands in the first line of a message. */
export interface Header {
  service: string;
  number: string;
  priority: number;
  category: string;
  words: number | null;
  provider: string;
  /** The number that the provider itself counts by, or null. */
  reference: string | null;
}

/** A message in its parts, control characters gone. */
export interface Envelope {
  header: Header;
  /** The line of the file its header stands in. */
  line: number;
  keywords: string | null;
  /** From the start of the text to the line that ends with "=": versions, headline, byline. */
  heading: string[];
  text: string[];
  sentAt: { at: number; zoneAssumed: boolean } | null;
}

/** No line of a head is longer. */
const LONGEST_LINE = 200;
const TEXT_STARTS = '\x02';
/** Stands for the start of the text while control characters go: of the private use area, so that no text has it. */
const MARK = '\uE002';

/** "eca062 4 i 211 ccccb   dpa 061": service and number, priority, category, count of words, provider and reference. */
const HEADER =
  /^(?<service>[a-z]{2,4})\s?(?<number>\d{2,6})\s+(?<priority>\d)\s+(?<category>[a-z]{1,4})\s+(?<words>\d{1,5})(?:\s+[a-z]{4,6})?\s+(?<provider>[a-z][a-z-]{1,14})\s+(?<reference>\d{1,5})\s*$/i;

/** "131137 GMT Nov 13", "091223 dec 18": day and time, zone, month and year. */
const SENT =
  /^(?:[A-Z]{2,8}\s+)?(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})\s*(?<zone>[A-Z]{2,4})?\s+(?<month>\p{L}{3,9})\.?\s+(?<year>\d{2}|\d{4})\s*$/u;

/** "FRS0012 4 G 0119 FRA /AFP-XX99": the same as AFP and Belga write it, with a country and the provider below a slash. */
const SLASHED =
  /^(?<service>[a-z]{2,4})\s?(?<number>\d{2,6})\s+(?<priority>\d)\s+(?<category>[a-z]{1,4})\s+(?<words>\d{1,5})(?:\s+[a-z]{2,4})?\s+\/(?<provider>[a-z]{2,14})-(?<reference>[a-z\d]{1,8})\s*$/i;

/** Reads the header of a message, or null where a line is none. */
export function headerIn(line: string): Header | null {
  if (line.length > LONGEST_LINE) return null;
  const words = line.replace(/\p{Cc}+/gu, '').trim();
  const found = (HEADER.exec(words) ?? SLASHED.exec(words))?.groups;
  if (!found) return null;
  const { service = '', number = '', priority, category = '', provider = '', reference = null } = found;
  return {
    service,
    number,
    priority: Number(priority),
    category,
    words: found.words ? Number(found.words) : null,
    provider,
    reference,
  };
}

/** The messages of a file, in order; what stands between them belongs to none. */
export function envelopesIn(text: string): Envelope[] {
  const lines = text.split(/\r\n|\n|\r/);
  const starts = lines.flatMap((line, at) => (headerIn(line) ? [at] : []));
  return starts.flatMap((start, index) => {
    const envelope = envelopeOf(lines.slice(start, starts[index + 1]), start + 1);
    return envelope ? [envelope] : [];
  });
}

function envelopeOf(lines: string[], line: number): Envelope | null {
  const header = headerIn(lines[0] ?? '');
  if (!header) return null;
  const bare = lines.slice(1).map((each) => each.replaceAll(TEXT_STARTS, MARK).replace(/[^\P{Cc}\t]/gu, ''));
  const sentIndex = bare.findLastIndex((each) => each.length <= LONGEST_LINE && SENT.test(plain(each)));
  const inner = sentIndex === -1 ? bare : bare.slice(0, sentIndex);
  const textStart = inner.findIndex((each) => each.includes(MARK));
  const above = textStart === -1 || isHeaded(inner.slice(0, textStart)) ? keywordLines(inner) : textStart;
  const { heading, text } = partsOf(inner.slice(above), textStart - above);
  return {
    header,
    line,
    keywords: inner.slice(0, above).map(plain).filter(Boolean).join(' ') || null,
    heading,
    text,
    sentAt: sentAtIn(plain(bare[sentIndex] ?? '')),
  };
}

/** Some begin the text below its headline: above it stand the slug and at least a line that ends with "=" as ever, or is one. */
function isHeaded(above: readonly string[]): boolean {
  const lines = above.filter((line) => line.trim());
  return lines.length > 1 && (lines.some((line) => /=\s*$/.test(line)) || isSlug(lines[0] ?? ''));
}

/** A slug is one word, or several with slashes or hyphens between them. */
function isSlug(line: string): boolean {
  return line.length < 120 && /^\s*\S+[-/]\S+\s*$/.test(line);
}

/** Where no control character says it, the first filled lines that end with a slash are the keywords. */
function keywordLines(lines: string[]): number {
  const first = lines.findIndex((line) => line.trim());
  return first !== -1 && (/\/\s*$/.test(lines[first] ?? '') || isSlug(lines[first] ?? '')) ? first + 1 : 0;
}

/** A heading ends with "="; where none of the first lines does, it is the lines above the first blank one. */
function partsOf(marked: string[], textStart: number): { heading: string[]; text: string[] } {
  const lines = marked.map((each) => each.replace(MARK, ''));
  if (textStart > 0) return { heading: headingOf(lines.slice(0, textStart)), text: lines.slice(textStart) };
  const from = lines.findIndex((line) => line.trim());
  if (from === -1) return { heading: [], text: [] };
  const ended = lines.slice(from, from + 10).findIndex((line) => /=\s*$/.test(line));
  const blank = lines.slice(from).findIndex((line) => !line.trim());
  const length = ended !== -1 ? ended + 1 : blank;
  if (length <= 0 || (ended === -1 && length > 4)) return { heading: [], text: lines.slice(from) };
  return { heading: headingOf(lines.slice(from, from + length)), text: lines.slice(from + length) };
}

function headingOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/=\s*$/, '').trim()).filter(Boolean);
}

function sentAtIn(line: string): Envelope['sentAt'] {
  const parts = SENT.exec(line)?.groups;
  if (!parts) return null;
  const { day, hour, minute, zone = '', month, year } = parts;
  return readInstant(`${day} ${month} ${year} ${hour}:${minute} ${zone}`.trim());
}

function plain(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ').trim();
}
