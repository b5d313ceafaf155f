/** Where an item of an agency stands on the desk. */
export const COPY_STANDINGS = ['waiting', 'taken', 'merged', 'spiked', 'killed'] as const;

export type CopyStanding = (typeof COPY_STANDINGS)[number];

/** Who made a story of an item when neither an editor nor a rule did. */
export const WIRE = 'the wire';

/** What a sender wants done with an item: use it, correct what went before, hold it back, take it down everywhere. */
export const WIRE_SIGNALS = ['use', 'correct', 'withhold', 'kill'] as const;

export type WireSignal = (typeof WIRE_SIGNALS)[number];

/** What a later version asks of a story that is live or in an editor's hands. */
export const PROPOSAL_KINDS = ['update', 'correction', 'kill'] as const;

export const PROPOSAL_STANDINGS = ['open', 'accepted', 'declined', 'overtaken'] as const;

/** How items come in by themselves. */
export const SOURCE_KINDS = ['folder', 'feed', 'push'] as const;

/** What a rule does with an item: leave it in the list of the wire, make it a draft, publish it. */
export const WIRE_DESTINATIONS = ['list', 'draft', 'publish'] as const;

/** What webhooks tell of. */
export const WEBHOOK_EVENTS = ['story.published', 'story.updated', 'story.withdrawn'] as const;

/** How an item is tied to another one of its provider. */
export const RELATION_KINDS = ['package', 'related', 'replaces', 'translation'] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];
