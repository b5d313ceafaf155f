import type { Block } from '../news/body/blocks.ts';
import type { Body } from '../news/body/body.ts';
import type { Inline } from '../news/body/inline.ts';
import { agencyNamedIn } from './telegram/named-agency.ts';

const LONGEST = 120;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’/\- ]{1,50}`;
const MORE = String.raw`(?:,\s*[\p{L}.][\p{L}\p{M}.'’/\- ]{1,30}){0,2}`;
const MONTH =
  'jan|ene|gen|feb|fév|fev|mar|mär|mrt|maa|apr|avr|abr|may|mai|mei|mag|jun|juin|giu|jul|juil|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic'
    .split('|')
    .flatMap((start) => [start, start.toUpperCase(), `${start.charAt(0).toUpperCase()}${start.slice(1)}`])
    .join('|');
const NAME = String.raw`(?:${MONTH})\p{L}{0,7}\.?`;
const DAY = String.raw`(?:,?\s+(?:${NAME}\s+\d{1,2}|\d{1,2}\.?\s+${NAME})(?:,?\s+\d{4})?)`;
const AGENCY = String.raw`\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)`;
const DASH = String.raw`\s*(?:--+|[-–—_:=])(?:\s+|$)`;

/** The ways in which agencies begin a story, each with place and day as its first group, who signed it as the second, the dash as the third. */
const OPENINGS = [
  // "New York (dpa) - ", "BEIJING, Nov 26 (Xinhua) -- ", "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- ", "Paris (ats afp) "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY}?)(${AGENCY})(${DASH}|\s+|$)`, 'u'),
  // "SYDNEY, Jul 16 AAP - ", "SAITAMA, Japan, Dec. 9 Kyodo - "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY})(\s+[A-Z][A-Za-z]{1,9})${DASH}`, 'u'),
  // "SALVADOR, Feb 26 - "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY})\s*(?:--+|[-–—])\s+(?=\S)`, 'u'),
  // "（新华社北京11月26日电）", "新华社北京11月26日电 "
  /^[（(]?([\p{Script=Han}]{2,12}\d{1,2}月\d{1,2}日电)(?:[（(][^）)]{2,30}[）)])?[）)]?\s*(?=\S)/u,
];

/** A text whose dateline has been parted from it. */
interface Opened {
  dateline: string | null;
  /** The agencies named in it: "ats afp". */
  sign: string | null;
  body: Body;
}

/** A dateline as the paper prints it: in one line, without the dash that leads into the text. Null when it is blank. */
export function tidyDateline(dateline: string | null | undefined): string | null {
  const tidy = (dateline ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\s\-–—_:=]+$/u, '')
    .trim();
  return tidy || null;
}

/** Parts the dateline from the text it opens; a text that opens with none stays as it is. */
function splitDateline(text: string): Omit<Opened, 'body'> & { rest: string } {
  for (const opening of OPENINGS) {
    const match = opening.exec(text.slice(0, LONGEST + 20));
    const dateline = tidyDateline(`${match?.[1] ?? ''}${match?.[2] ?? ''}`);
    const sign = match?.[2]?.replace(/[()/\s]+/g, ' ').trim() || null;
    if (match && dateline && dateline.length <= LONGEST && isSure(dateline, sign, match[3])) {
      return { dateline, sign, rest: text.slice(match[0].length) };
    }
  }
  return { dateline: null, sign: null, rest: text };
}

/** Words in brackets after capital letters may be any abbreviation: an agency, a day or a dash and few words make it sure. */
function isSure(dateline: string, sign: string | null, dash: string | undefined): boolean {
  if (sign === null || dash === undefined || agencyNamedIn(sign)) return true;
  return /[-–—_:=]/.test(dash) && (/\d/.test(dateline) || dateline.split(' ').length <= 4);
}

/** Parts the dateline from the first paragraph of a body. Marks in that paragraph stay where they are. */
export function splitBodyDateline(body: Body): Opened {
  const [first, ...others] = body.content;
  if (first?.type !== 'paragraph') return { dateline: null, sign: null, body };
  const { dateline, sign, rest } = splitDateline(wordsIn(first.content ?? []));
  if (!dateline) return { dateline, sign, body };
  const content = withoutFirst(first.content ?? [], wordsIn(first.content ?? []).length - rest.length);
  const opening: Block[] = content.length ? [{ type: 'paragraph', content }] : [];
  return { dateline, sign, body: { type: 'doc', content: [...opening, ...others] } };
}

function wordsIn(content: Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

/** Inlines without their first `count` characters. */
function withoutFirst(content: Inline[], count: number): Inline[] {
  let left = count;
  return content.flatMap((inline): Inline[] => {
    const length = inline.type === 'text' ? inline.text.length : 1;
    const taken = Math.min(left, length);
    left -= taken;
    if (taken === length) return [];
    return inline.type === 'text' ? [{ ...inline, text: inline.text.slice(taken) }] : [inline];
  });
}
