import { sql } from 'drizzle-orm';
import { LAYOUTS } from '../../../lib/news/fronts.ts';
import { check, choice, id, index, instant, integer, oneOf, primaryKey, table, text, unique } from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';
import { sections } from './sections.ts';

/** A front page made of containers; `slug` is "home" or the path of a section. */
export const fronts = table('fronts', { id: id(), slug: text().notNull() }, (t) => [unique('fronts_slug').on(t.slug)]);

/**
 * A container fills its slots with what is pinned to them, then with the newest stories of its section (of the whole
 * paper when it has none) that stand nowhere else on the front.
 */
export const frontContainers = table(
  'front_containers',
  {
    id: id(),
    frontId: integer()
      .notNull()
      .references(() => fronts.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    layout: choice(LAYOUTS).notNull(),
    title: text(),
    sectionId: integer().references(() => sections.id),
    slots: integer().notNull(),
  },
  (t) => [
    index('front_containers_front').on(t.frontId, t.position),
    oneOf('front_containers_layout', t.layout, LAYOUTS),
    check('front_containers_slots', sql`${t.slots} between 1 and 30`),
  ],
);

export const frontPins = table(
  'front_pins',
  {
    containerId: integer()
      .notNull()
      .references(() => frontContainers.id, { onDelete: 'cascade' }),
    slot: integer().notNull(),
    storyId: integer()
      .notNull()
      .references(() => stories.id),
    until: instant(),
  },
  (t) => [primaryKey({ columns: [t.containerId, t.slot] })],
);
