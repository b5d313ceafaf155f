import { z } from 'zod';
import { instantSchema } from './instants.ts';
import { KINDS } from './kinds.ts';
import { languageSchema } from './languages.ts';

/**
 * The shapes a container of a front can take. `band` is led by one story, in `cards` all are alike; `opinion` is a quiet
 * band led by its authors; `photo-strip` a row of pictures, filled with the newest photo essays and films.
 */
export const LAYOUTS = ['lead', 'list', 'band', 'cards', 'opinion', 'photo-strip', 'special-reports'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** The front that belongs to no section. */
export const HOME_FRONT = 'home';

const instant = instantSchema.nullable();

/** A story in a slot (the first is 0), from one instant until another (UTC ms; null for since ever and for ever). */
const pinSchema = z.strictObject({
  slot: z.number().int().min(0),
  storyId: z.number().int(),
  from: instant.default(null),
  until: instant,
});

/**
 * A container as an editor arranges it: where its stories come from (`section` is a path, null for the whole front),
 * what kinds, pictures or language its automatic slots ask for, and what is pinned.
 */
export const containerSchema = z.strictObject({
  layout: z.enum(LAYOUTS),
  title: z.string().trim().min(1).max(80).nullable(),
  section: z.string().nullable(),
  slots: z.number().int().min(1).max(30),
  kinds: z.array(z.enum(KINDS)).min(1).nullable().default(null),
  onlyPictures: z.boolean().default(false),
  language: languageSchema.nullable().default(null),
  pins: z.array(pinSchema),
});

export type Container = z.input<typeof containerSchema>;
export type ArrangedContainer = z.output<typeof containerSchema>;
export type Pin = z.output<typeof pinSchema>;

const MOST_CONTAINERS = 30;

/** Whether two pins stand at the same time. */
function meet(a: Pin, b: Pin): boolean {
  return (a.from ?? -Infinity) < (b.until ?? Infinity) && (b.from ?? -Infinity) < (a.until ?? Infinity);
}

/**
 * What is wrong with an arrangement, in a sentence for whoever made it: no story stands on a front twice, no slot has two
 * stories, and no pin ends before it begins. Null when nothing is.
 * @param nameOf what a story is called
 */
export function faultOf(containers: readonly ArrangedContainer[], nameOf: (storyId: number) => string): string | null {
  if (containers.length > MOST_CONTAINERS) return `A front has at most ${MOST_CONTAINERS} containers.`;
  const seen: Pin[] = [];
  for (const [at, { pins, slots, layout }] of containers.entries()) {
    const place = `container ${at + 1}`;
    for (const pin of pins) {
      const name = nameOf(pin.storyId);
      if (layout === 'special-reports') return `In ${place} stand special reports; “${name}” cannot be pinned there.`;
      if (pin.slot >= slots) return `“${name}” is pinned to slot ${pin.slot + 1} of ${place}, which has ${slots}.`;
      if (pins.some((other) => other !== pin && other.slot === pin.slot))
        return `Slot ${pin.slot + 1} of ${place} has two stories pinned to it, “${name}” among them.`;
      if (pin.from !== null && pin.until !== null && pin.until <= pin.from)
        return `The pin of “${name}” ends before it begins.`;
      if (seen.some((other) => other.storyId === pin.storyId && meet(other, pin)))
        return `“${name}” is pinned twice at the same time; a story stands on a front once.`;
      seen.push(pin);
    }
  }
  return null;
}
