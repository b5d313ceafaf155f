import type { ArrangedContainer, Pin } from '#lib/news/fronts.ts';

/** A container while it is arranged; its key stays while it moves. */
export interface EditedContainer extends ArrangedContainer {
  key: string;
}

export type Arrangement = readonly EditedContainer[];

/** A slot of a container. */
export interface Spot {
  key: string;
  slot: number;
}

/** The containers of a front, each with a key of its own. */
export function edited(containers: readonly ArrangedContainer[]): EditedContainer[] {
  return containers.map((container, at) => ({ ...container, key: `c${at}` }));
}

/** The containers without their keys, as they are published. */
export function arranged(arrangement: Arrangement): ArrangedContainer[] {
  return arrangement.map(({ key: _, ...container }) => container);
}

/** What is pinned to a slot, if anything is. */
export function pinAt(arrangement: Arrangement, { key, slot }: Spot): Pin | undefined {
  return arrangement.find((one) => one.key === key)?.pins.find((pin) => pin.slot === slot);
}

/** Pins a story to a slot, and takes it from wherever it was pinned; what stood there takes the next free slot below. */
export function pin(arrangement: Arrangement, spot: Spot, storyId: number): Arrangement {
  const before = pinAt(arrangement, spot);
  if (before?.storyId === storyId) return arrangement;
  const without = arrangement.map((one) => ({ ...one, pins: one.pins.filter((other) => other.storyId !== storyId) }));
  return withPins(without, spot.key, (container) => {
    const others = container.pins.filter((other) => other !== before);
    const free = before && firstFree(container, spot.slot + 1, others);
    const displaced = before && free !== undefined ? [{ ...before, slot: free }] : [];
    return [...others, ...displaced, { slot: spot.slot, storyId, from: null, until: null }];
  });
}

function firstFree({ slots }: EditedContainer, from: number, pins: readonly Pin[]): number | undefined {
  for (let slot = from; slot < slots; slot += 1) if (!pins.some((other) => other.slot === slot)) return slot;
  return undefined;
}

/** Moves a pin to another slot, with its times; what stood there comes to where it was. */
export function movePin(arrangement: Arrangement, from: Spot, to: Spot): Arrangement {
  const [moved, other] = [pinAt(arrangement, from), pinAt(arrangement, to)];
  if (!moved || moved === other) return arrangement;
  const cleared = arrangement.map((one) => ({ ...one, pins: one.pins.filter((p) => p !== moved && p !== other) }));
  const there = withPins(cleared, to.key, ({ pins }) => [...pins, { ...moved, slot: to.slot }]);
  return other ? withPins(there, from.key, ({ pins }) => [...pins, { ...other, slot: from.slot }]) : there;
}

/** Takes a pin away. */
export function unpin(arrangement: Arrangement, { key, slot }: Spot): Arrangement {
  return withPins(arrangement, key, ({ pins }) => pins.filter((other) => other.slot !== slot));
}

/** Says from when until when a pin stands (UTC ms; null for since ever and for ever). */
export function timePin(arrangement: Arrangement, spot: Spot, times: Pick<Pin, 'from' | 'until'>): Arrangement {
  return withPins(arrangement, spot.key, ({ pins }) =>
    pins.map((other) => (other.slot === spot.slot ? { ...other, ...times } : other)),
  );
}

/** Changes what a container is; pins to slots that it has no more are taken away. */
export function change(arrangement: Arrangement, key: string, words: Partial<ArrangedContainer>): Arrangement {
  return arrangement.map((one) => {
    if (one.key !== key) return one;
    const next = { ...one, ...words };
    const slots = next.layout === 'special-reports' ? 0 : next.slots;
    return { ...next, pins: next.pins.filter(({ slot }) => slot < slots) };
  });
}

/** Adds a container below the others. */
export function add(arrangement: Arrangement, container: ArrangedContainer): Arrangement {
  const last = Math.max(-1, ...arrangement.map(({ key }) => Number(key.slice(1))));
  return [...arrangement, { ...container, key: `c${last + 1}` }];
}

/** Takes a container away, with its pins. */
export function remove(arrangement: Arrangement, key: string): Arrangement {
  return arrangement.filter((one) => one.key !== key);
}

/** Moves a container up (-1) or down (1). */
export function shift(arrangement: Arrangement, key: string, by: -1 | 1): Arrangement {
  const from = arrangement.findIndex((one) => one.key === key);
  const [one, other] = [arrangement[from], arrangement[from + by]];
  if (!one || !other) return arrangement;
  return arrangement.with(from, other).with(from + by, one);
}

function withPins(
  arrangement: Arrangement,
  key: string,
  pinsOf: (container: EditedContainer) => Pin[],
): EditedContainer[] {
  return arrangement.map((one) =>
    one.key === key ? { ...one, pins: pinsOf(one).toSorted((a, b) => a.slot - b.slot) } : one,
  );
}
