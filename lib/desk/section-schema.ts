import { z } from 'zod';
import type { SectionDetails } from '../../db/queries/newsroom/section-tree.ts';
import { instantSchema } from '../news/instants.ts';
import { seenSchema, versionOf } from './changed-meanwhile.ts';

const line = (most: number) => z.string().trim().min(1).max(most).nullable();
const instant = instantSchema.nullable();

/** What is said of a section. Instants are UTC ms; null for since ever and for ever. */
export const sectionWords = {
  name: z.string().trim().min(1).max(60),
  nameZh: line(60),
  kicker: line(80),
  blurb: line(300),
  visibleFrom: instant,
  visibleUntil: instant,
};

/** Whether a time-boxed section is seen at some time. */
export function isSeenSometime(box: { visibleFrom: number | null; visibleUntil: number | null }): boolean {
  return box.visibleFrom === null || box.visibleUntil === null || box.visibleFrom < box.visibleUntil;
}

export const NEVER_SEEN = { path: ['visibleUntil'], message: 'It would end before it begins.' };

/** Which section is written over, and as what it was seen. Its path is no part of that: it is what it is known by. */
export const seenSection = { path: z.string(), seen: seenSchema };

/** What is said of a section, beside its path and its places in menus. */
export function wordsOfSection(section: SectionDetails) {
  const { name, nameZh, kicker, blurb, visibleFrom, visibleUntil } = section;
  return { name, nameZh, kicker, blurb, visibleFrom, visibleUntil };
}

/** The version of what is said of a section. */
export function versionOfSection(section: SectionDetails): string {
  return versionOf(wordsOfSection(section));
}
