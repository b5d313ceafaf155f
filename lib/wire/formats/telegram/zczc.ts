/** What the head of a message between ZCZC and NNNN says; `text` is what stands below it. */
export interface ZczcHead {
  /** What stands beside ZCZC: "AAP", "FMG000". */
  circuit: string | null;
  slug: string | null;
  headline: string | null;
  place: string | null;
  kicker: string | null;
  /** "07000000", "T": a subject or a letter of the sender's. */
  category: string | null;
  editorialNotes: string[];
  text: string[];
}

/** No head has more lines. */
const LONGEST_HEAD = 40;

/** What a sign at the start of a line of the head says; a colon is read apart. */
const SIGNS: Record<string, keyof ZczcHead | 'note'> = {
  '#': 'slug',
  $: 'headline',
  '^': 'headline',
  '*': 'category',
  '=': 'kicker',
  '%': 'note',
  '&': 'note',
  '@': 'note',
  '+': 'note',
  '~': 'note',
};

/** Reads the lines after ZCZC: fields that begin with a sign, a line of destinations, then the text. */
export function readZczc(lines: readonly string[]): ZczcHead {
  const first = lines.findIndex((line) => /zczc/i.test(line));
  const circuit = /zczc\s+(\S+)/i.exec(lines[first] ?? '')?.[1] ?? null;
  const head: ZczcHead = {
    circuit,
    slug: null,
    headline: null,
    place: null,
    kicker: null,
    category: null,
    editorialNotes: [],
    text: [],
  };
  const rest = lines.slice(first + 1);
  const signed = rest.slice(0, LONGEST_HEAD).findIndex((line) => !isHead(line));
  const length = signed === -1 ? Math.min(rest.length, LONGEST_HEAD) : signed;
  for (const line of rest.slice(0, length)) takeLine(head, line.trim());
  return headed({ ...head, text: rest.slice(length) });
}

function isHead(line: string): boolean {
  const words = line.trim();
  if (!words) return true;
  if (/^YY\s/.test(words)) return true;
  return (
    words.charAt(0) === ':' ||
    (Object.hasOwn(SIGNS, words.charAt(0)) && !/^[*+-]\s/.test(words) && !/^\$\d/.test(words))
  );
}

function takeLine(head: ZczcHead, line: string): void {
  const field = SIGNS[line.charAt(0)];
  const value = line.slice(1).trim();
  if (/^YY\s/.test(line)) head.editorialNotes.push(line);
  else if (line.startsWith(':')) takeColon(head, value);
  else if (field === 'note' && value.length > 1) head.editorialNotes.push(value);
  else if (field === 'slug' || field === 'headline' || field === 'category' || field === 'kicker') {
    // A letter alone is a code of the sender's own.
    if (value.length > 1 || field === 'category') head[field] ??= value;
  }
}

/** ":(BRISBANE)" is a place, ":POTTED :Eagle Farm MARKET DAY" a kicker and a headline, ":Tatt's Lotteries" a name. */
function takeColon(head: ZczcHead, value: string): void {
  const place = /^\((.+)\)$/.exec(value)?.[1];
  const [kicker, title] = value.split(/\s+:/);
  if (place) head.place = place;
  else if (title) {
    head.kicker ??= kicker ?? null;
    head.headline ??= title;
  } else if (value && !/^[\d/]+$/.test(value) && !(head.headline && value.endsWith(head.headline)))
    head.kicker = [head.kicker, value].filter(Boolean).join(': ');
}

/** Where no field is a headline, the first line of the text is, or the line with the kicker, or the slug. */
function headed(head: ZczcHead): ZczcHead {
  if (head.headline) return head;
  const at = head.text.findIndex((line) => line.trim());
  const line = (head.text[at] ?? '').replace(/(?<![<!=.\s])[<!=.\s]+$/, '').trim();
  const isTitle =
    line.length > 0 && line.length < 90 && !/\bAAP -/.test(line) && !(head.text[at + 1] ?? '').match(/^\p{Ll}/u);
  const kicker = head.kicker ?? head.slug;
  if (isTitle && (!kicker || head.category)) return { ...head, headline: line, text: head.text.slice(at + 1) };
  return { ...head, headline: kicker, kicker: null };
}
