import { Problem } from '../../../platform/problem.ts';
import { isRecord, readJson, textIn } from '../../json/read-json.ts';

/** What correspondents write above a text that they send by mail. */
export interface Labelled {
  headline: string | null;
  standfirst: string | null;
  slugline: string | null;
  byline: string | null;
  embargo: string | null;
  dateline: string | null;
  editorialNotes: string[];
  text: string[];
}

const LABEL =
  /^(headline|title|abstract|summary|teaser|slug|slugline|keywords?|embargo(?:ed)?|note|ed(?:itor)?s? note)\s*:\s*(\S.*)$/i;
const BYLINE = /^by\s+\p{Lu}[\p{L}.'’-]+(?:[ ,&]+(?:and\s+)?\p{Lu}[\p{L}.'’-]+){0,8}$/iu;
/** Above a text stand no more lines than this. */
const HEAD = 15;

/** The fields of a form whose answers a program mails as JSON ({"Headline": ["…"], "Body": ["…"]}); null for any other text. */
export function readForm(text: string): Labelled | null {
  if (!/^\s*\{/.test(text)) return null;
  const answers = jsonOf(text);
  if (!isRecord(answers)) return null;
  const fields = new Map(Object.entries(answers).map(([name, value]) => [name.toLowerCase(), answerOf(value)]));
  const field = (name: string) => fields.get(name) || null;
  const body = field('body');
  if (!body) return null;
  const told = new Set(['headline', 'abstract', 'slugline', 'byline', 'embargo', 'body', 'dateline']);
  return {
    headline: field('headline'),
    standfirst: field('abstract'),
    slugline: field('slugline'),
    byline: field('byline'),
    embargo: field('embargo'),
    dateline: field('dateline'),
    editorialNotes: [...fields].flatMap(([name, value]) => (value && !told.has(name) ? [`${name}: ${value}`] : [])),
    text: body.split(/\r\n|\n|\r/),
  };
}

function jsonOf(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function answerOf(value: unknown): string {
  const answers = Array.isArray(value) ? value : [value];
  return answers
    .flatMap((answer) => textIn(answer) ?? [])
    .join(', ')
    .trim();
}

/** Parts labelled lines, a byline and the short lines around them from the text they stand above. */
export function readLabels(lines: readonly string[]): Labelled {
  const found: Labelled = {
    headline: null,
    standfirst: null,
    slugline: null,
    byline: null,
    embargo: null,
    dateline: null,
    editorialNotes: [],
    text: [],
  };
  const isHead = (line: string) => LABEL.test(line.trim()) || BYLINE.test(line.trim());
  const last = lines.slice(0, HEAD).findLastIndex(isHead);
  for (const line of lines
    .slice(0, last + 1)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [, label = '', value = ''] = LABEL.exec(line) ?? [];
    if (label) takeLabel(found, label.toLowerCase(), value);
    else if (BYLINE.test(line)) found.byline = line;
    else if (line.length < 40 && found.headline) found.slugline ??= line;
    else if (line.length < 40) found.editorialNotes.push(line);
    else found.text.push(line, '');
  }
  return { ...found, text: [...found.text, ...lines.slice(last + 1)] };
}

function takeLabel(found: Labelled, label: string, value: string): void {
  if (label === 'headline' || label === 'title') found.headline = value;
  else if (/^(?:abstract|summary|teaser)$/.test(label)) found.standfirst = value;
  else if (/^(?:slug|keyword)/.test(label)) found.slugline = value;
  else if (label.startsWith('embargo')) found.embargo = value;
  else found.editorialNotes.push(value);
}
