import type { Block } from '../news/body/blocks.ts';
import type { Body } from '../news/body/body.ts';
import type { Inline } from '../news/body/inline.ts';

const LONGEST = 120;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’/\- ]{1,50}`;
const MORE = String.raw`(?:,\s*[\p{L}.][\p{L}\p{M}.'’/\- ]{1,30}){0,2}`;
const DAY = String.raw`(?:,?\s+(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?)(?:,?\s+\d{4})?)`;
const AGENCY = String.raw`\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)`;
const DASH = String.raw`\s*(?:--+|[-–—_:=])\s+`;

/** The ways in which agencies begin a story, each with the dateline as its first group. */
const OPENINGS = [
  // "New York (dpa) - ", "BEIJING, Nov 26 (Xinhua) -- ", "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- ", "Paris (ats afp) "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY}?${AGENCY})(?:${DASH}|\s+)(?=\S)`, 'u'),
  // "SYDNEY, Jul 16 AAP - ", "SAITAMA, Japan, Dec. 9 Kyodo - "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY}\s+[A-Z][A-Za-z]{1,9})${DASH}(?=\S)`, 'u'),
  // "SALVADOR, Feb 26 - "
  new RegExp(String.raw`^(${PLACE}${MORE}${DAY})\s*(?:--+|[-–—])\s+(?=\S)`, 'u'),
  // "（新华社北京11月26日电）", "新华社北京11月26日电 "
  /^[（(]?([\p{Script=Han}]{2,12}\d{1,2}月\d{1,2}日电)(?:[（(][^）)]{2,30}[）)])?[）)]?\s*(?=\S)/u,
];

/** A dateline as the paper prints it: in one line, without the dash that leads into the text. Null when it is blank. */
export function tidyDateline(dateline: string | null | undefined): string | null {
  const tidy = (dateline ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\s\-–—_:=]+$/u, '')
    .trim();
  return tidy || null;
}

/** Parts the dateline from the text it opens; a text that opens with none stays as it is. */
export function splitDateline(text: string): { dateline: string | null; rest: string } {
  for (const opening of OPENINGS) {
    const match = opening.exec(text.slice(0, LONGEST + 20));
    const dateline = tidyDateline(match?.[1]);
    if (match && dateline && dateline.length <= LONGEST) return { dateline, rest: text.slice(match[0].length) };
  }
  return { dateline: null, rest: text };
}

/** Parts the dateline from the first paragraph of a body. Marks in that paragraph stay where they are. */
export function splitBodyDateline(body: Body): { dateline: string | null; body: Body } {
  const [first, ...others] = body.content;
  if (first?.type !== 'paragraph') return { dateline: null, body };
  const { dateline, rest } = splitDateline(wordsIn(first.content ?? []));
  if (!dateline) return { dateline, body };
  const content = withoutFirst(first.content ?? [], wordsIn(first.content ?? []).length - rest.length);
  const opening: Block[] = content.length ? [{ type: 'paragraph', content }] : [];
  return { dateline, body: { type: 'doc', content: [...opening, ...others] } };
}

/** Takes a dateline that is already known off the front of the body, where it stands there again. */
export function withoutDateline(body: Body, dateline: string | null): Body {
  const [first, ...others] = body.content;
  if (!dateline || first?.type !== 'paragraph') return body;
  const words = wordsIn(first.content ?? []);
  if (!words.startsWith(dateline)) return body;
  const lead = /^[\s\-–—_:=]*/u.exec(words.slice(dateline.length))?.[0] ?? '';
  const content = withoutFirst(first.content ?? [], dateline.length + lead.length);
  const opening: Block[] = content.length ? [{ type: 'paragraph', content }] : [];
  return { type: 'doc', content: [...opening, ...others] };
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
