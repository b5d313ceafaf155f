import { z } from 'zod';
import type { WireSubject } from '../wire-item.ts';
import table from './names.json' with { type: 'json' };

const NAMES = z.record(z.string(), z.record(z.string(), z.string())).parse(table);

/** Schemes whose subjects are topics for readers; what agencies number for themselves is not. */
const TOPICAL = new Set(['medtop', 'subj', 'tag']);

/** What IPTC calls the schemes by their addresses. */
const SCHEME_ADDRESSES = new Map([
  ['cv.iptc.org/newscodes/mediatopic', 'medtop'],
  ['cv.iptc.org/newscodes/subjectcode', 'subj'],
]);

/** What is said of a subject, for whether readers care. */
export interface SaidSubject extends WireSubject {
  /** What kind of thing it is, where the item says so: a theme, a place, or a person, organisation and the like. */
  kind: 'theme' | 'place' | 'thing';
  /** Whether a narrower subject brought it along. */
  implied: boolean;
}

/** "medtop:20000013" or "http://cv.iptc.org/newscodes/mediatopic/20000013" -> scheme and code. */
export function subjectCode(said: string): { scheme: string; code: string } {
  const address = /^https?:\/\/(.+)\/([^/]+)\/?$/.exec(said.trim());
  if (address) {
    const [, scheme = '', code = ''] = address;
    return { scheme: SCHEME_ADDRESSES.get(scheme.toLowerCase()) ?? scheme.slice(0, 60), code };
  }
  const [, scheme = '', code = ''] = /^([^:]*):(.*)$/s.exec(said.trim()) ?? ['', '', said.trim()];
  return { scheme: scheme === 'mediatopic' ? 'medtop' : scheme === 'subject' ? 'subj' : scheme || 'subject', code };
}

/** The English name of an IPTC subject of the top level; null for any other. */
export function subjectName({ scheme, code }: { scheme: string; code: string }): string | null {
  const names = Object.hasOwn(NAMES, scheme) ? NAMES[scheme] : undefined;
  return names && Object.hasOwn(names, code) ? (names[code] ?? null) : null;
}

/** The name of the top level that a subject without a name belongs to, where its code tells it. */
function topName({ scheme, code }: SaidSubject): string | null {
  // The old codes carry their top level in the first two figures; Media Topics below the top have running numbers.
  const top = scheme === 'subj' && /^\d{8}$/.test(code) ? `${code.slice(0, 2)}000000` : code;
  return subjectName({ scheme, code: top });
}

/** The names that become topics of a story: themes of schemes for readers, the top of the tree only where nothing else is named. */
export function topicsOf(subjects: readonly SaidSubject[]): string[] {
  const themes = subjects.filter(
    ({ kind, scheme, name }) => kind === 'theme' && (TOPICAL.has(scheme) || name !== null),
  );
  const direct = themes.filter(({ implied }) => !implied);
  const chosen = direct.length ? direct : themes;
  return chosen.flatMap((subject) => subject.name ?? topName(subject) ?? []);
}

/** The subjects as facts hold them, each code once. */
export function factSubjects(subjects: readonly SaidSubject[]): WireSubject[] {
  const codes = new Map<string, WireSubject>();
  for (const { scheme, code, name } of subjects) {
    const key = `${scheme}:${code}`;
    if (!codes.has(key)) codes.set(key, { scheme, code, name: name ?? subjectName({ scheme, code }) });
  }
  return [...codes.values()].slice(0, 200);
}
