import { z } from 'zod';
import { instantSchema } from '../news/instants.ts';

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
