import type { Body } from '../news/body/body.ts';
import type { Inline } from '../news/body/inline.ts';
import { type Agency, agencyNamedIn } from './sheet/agencies.ts';

/** Where and when a text says that it was written, and how much of its beginning says so. */
export interface Opening {
  dateline: string;
  /** The agencies named in it: "ats afp". */
  sign: string | null;
  /** The reporters named in it, as in Chinese. */
  reporters: string | null;
  /** In characters, with the dash and the spaces after it. */
  length: number;
}

const LONGEST = 120;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’/\- ]{1,50}`;
const MORE = String.raw`(?:,\s*[\p{L}.][\p{L}\p{M}.'’/\- ]{1,30}){0,2}`;
const MONTH =
  'jan|ene|gen|feb|fév|fev|mar|mär|mrt|maa|apr|avr|abr|may|mai|mei|mag|jun|juin|giu|jul|juil|lug|aug|aoû|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic'
    .split('|')
    .flatMap((start) => [start, start.toUpperCase(), `${start.charAt(0).toUpperCase()}${start.slice(1)}`])
    .join('|');
const NAME = String.raw`(?:${MONTH})\p{L}{0,7}\.?`;
const DAY = String.raw`(?:,?\s+(?:${NAME}\s+\d{1,2}|\d{1,2}\.?\s+${NAME}|\d{1,2}/\d{1,2})(?:,?\s+\d{4})?)`;
const AGENCY = String.raw`\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)`;
const DASH = String.raw`\s*(?:--+|[-–—_:=])(?:\s+|$)`;

/** The ways in which agencies begin a story, with what they name by its part. */
const OPENINGS = [
  // "New York (dpa) - ", "BEIJING, Nov 26 (Xinhua) -- ", "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- ", "Paris (ats afp) "
  new RegExp(String.raw`^(?<line>${PLACE}${MORE}${DAY}?)(?<sign>${AGENCY})(?<dash>${DASH}|\s+|$)`, 'u'),
  // "SYDNEY, Jul 16 AAP - ", "SAITAMA, Japan, Dec. 9 Kyodo - "
  new RegExp(String.raw`^(?<line>${PLACE}${MORE}${DAY})(?<sign>\s+[A-Z][A-Za-z]{1,9})(?<dash>${DASH})`, 'u'),
  // "SALVADOR, Feb 26 - "
  new RegExp(String.raw`^(?<line>${PLACE}${MORE}${DAY})(?<dash>\s*(?:--+|[-–—])\s+(?=\S))`, 'u'),
  // "（新华社北京11月26日电）", "新华社北京11月26日电（记者李明） ", "中央社台北26日電"
  /^\s*[（(【]?(?<line>\p{Script=Han}{2,14}\d{1,2}(?:月\d{1,2})?日[电電])(?:[（(](?:记者|記者)?\s*(?<reporters>[^）)]{2,60})[）)])?[）)】]?\s*(?=\S)/u,
  // "(서울=연합뉴스) 김철수 기자 = "
  /^\s*\((?<line>[\p{Script=Hangul}·, ]{1,30}=\s?(?:연합뉴스|뉴시스|뉴스1))\)\s*(?:(?<reporters>[\p{Script=Hangul}·, ]{2,40}?)(?:\s(?:기자|특파원))?\s*=\s*)?(?=\S)/u,
  // "【東京共同】"
  /^\s*【(?<line>[^】\n]{1,16}(?:共同|時事|AFP|AFP=時事|ロイター|新華社))】\s*(?=\S)/u,
];

const SHORT_DASH = /\s*[-–—_‑]{1,2}\s*/.source;
const SOMEWHERE = /\p{Lu}[^()\n/]{1,60}?/u.source;

/** A dateline as the paper prints it: in one line, without the dash that leads into the text. Null when it is blank. */
export function tidyDateline(dateline: string | null | undefined): string | null {
  const tidy = (dateline ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s\-–—_:=])[\s\-–—_:=]+$/u, '')
    .trim();
  return tidy || null;
}

/** A dateline as a field holds it. Null for what is none: no letter, or only the time of a transmission. */
export function datelineOf(printed: string | null): string | null {
  const line = tidyDateline(printed)?.slice(0, 200) ?? null;
  return line && /\p{L}/u.test(line) ? line : null;
}

/**
 * Finds the dateline at the beginning of a text: the one that its sender gave apart, or one that carries the sign of
 * the agency ("SAO PAULO (AP) _ ", "(ANSA) - ROME, JUL 11 - ", "MOSCOW, January 21. /TASS/. "). Null where there is none.
 */
export function openingOf(text: string, given: string | null, agency: Agency): Opening | null {
  const signs = signsOf(agency);
  const shapes = [
    new RegExp(`^\\s*(${SOMEWHERE}\\s*\\((?:${signs})\\))\\s*[.:]?${SHORT_DASH}`, 'u'),
    new RegExp(
      `^\\s*(\\((?:${signs})\\)(?:${SHORT_DASH}(?:${SOMEWHERE}\\d{1,2}|\\p{Lu}{2}[\\p{Lu} .']{1,40}(?:,\\s*\\d{1,2}\\s+\\p{Lu}{3,9})?)(?=${SHORT_DASH}))?)${SHORT_DASH}`,
      'u',
    ),
    // "Москва. 21 января. ИНТЕРФАКС - "
    new RegExp(
      `^\\s*(${SOMEWHERE}\\.\\s+(?:\\d{1,2}\\s+\\p{L}+|\\p{L}+\\s+\\d{1,2})\\.\\s+(?:${signs})(?:\\.(?:RU|COM))?)${SHORT_DASH}`,
      'u',
    ),
    new RegExp(`^\\s*(${SOMEWHERE}\\.?\\s*/(?:${signs})/)\\.?(?:${SHORT_DASH}|\\s)`, 'u'),
  ];
  if (given)
    shapes.unshift(new RegExp(`^\\s*(${escaped(given)}(?:\\s*\\([^()]{2,40}\\))?)(?:${SHORT_DASH}|:\\s)`, 'iu'));
  for (const shape of shapes) {
    const [whole, found] = shape.exec(text.slice(0, 300)) ?? [];
    const dateline = datelineOf(found ?? null);
    if (whole && dateline) return { dateline, sign: null, reporters: null, length: whole.length };
  }
  return null;
}

/** Finds the dateline at the very beginning of a text of whatever agency; null where nothing is surely one. */
export function anyOpeningOf(text: string): Opening | null {
  for (const opening of OPENINGS) {
    const found = opening.exec(text.slice(0, LONGEST + 20));
    const { line = '', sign: signed = '', dash, reporters = '' } = found?.groups ?? {};
    const dateline = tidyDateline(`${line}${signed}`);
    const sign = signed.replace(/[()/\s]+/g, ' ').trim() || null;
    if (!found || !dateline || dateline.length > LONGEST || !isSure(dateline, sign, dash)) continue;
    return { dateline, sign, reporters: reporters.replace(/[、，]\s*/g, ', ') || null, length: found[0].length };
  }
  return null;
}

/** Words in brackets after capital letters may be any abbreviation: an agency, a day or a dash and few words make it sure. */
function isSure(dateline: string, sign: string | null, dash: string | undefined): boolean {
  if (sign === null || dash === undefined || agencyNamedIn(sign)) return true;
  return /[-–—_:=]/.test(dash) && (/\d/.test(dateline) || dateline.split(' ').length <= 4);
}

/** A text whose dateline has been parted from it. */
export interface Opened extends Omit<Opening, 'dateline' | 'length'> {
  dateline: string | null;
  body: Body;
}

/** Parts the dateline from the first paragraph of a body. Marks in that paragraph stay where they are. */
export function splitBodyDateline(body: Body): Opened {
  const [first, ...others] = body.content;
  const content = first?.type === 'paragraph' ? (first.content ?? []) : [];
  const words = content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  const opening = anyOpeningOf(words);
  if (!opening) return { dateline: null, sign: null, reporters: null, body };
  const rest = withoutStart(content, opening.length);
  const paragraph = rest.length ? [{ type: 'paragraph' as const, content: rest }] : [];
  const { dateline, sign, reporters } = opening;
  return { dateline, sign, reporters, body: { type: 'doc', content: [...paragraph, ...others] } };
}

/** Inline content without its first `length` characters; a line break counts as one. */
export function withoutStart(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  return content.flatMap((inline): Inline[] => {
    const size = inline.type === 'text' ? inline.text.length : 1;
    const taken = Math.min(left, size);
    left -= taken;
    if (inline.type !== 'text') return taken ? [] : [inline];
    const text = inline.text.slice(taken);
    return text ? [{ ...inline, text: taken ? text.trimStart() || text : text }] : [];
  });
}

function signsOf({ signs, key }: Agency): string {
  const said = [...signs, key, 'dpa', 'AP', 'AFP', 'Reuters', 'Xinhua'];
  return [...new Set(said.flatMap((sign) => [sign, sign.toUpperCase()]))].map(escaped).join('|');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
