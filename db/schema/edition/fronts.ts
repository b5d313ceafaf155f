import { sql } from 'drizzle-orm';
import { LAYOUTS } from '../../../lib/news/fronts.ts';
import {
  check,
  choice,
  flag,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  unique,
} from '../../columns.ts';
import { stories } from '../newsroom/stories.ts';
import { sections } from './sections.ts';

/**
 * An arrangement of a front page, made of containers; `slug` is "home" or the path of a section. Of several of one slug
 * the one that began last counts; those that begin later take its place by themselves. `version` is its number in the
 * history of the front (`frontVersions`), 0 where it has none.
 */
export const fronts = table(
  'fronts',
  {
    id: id(),
    slug: text().notNull(),
    startsAt: instant().notNull().default(0),
    version: integer().notNull().default(0),
  },
  (t) => [unique('fronts_start').on(t.slug, t.startsAt)],
);

/**
 * A container fills its slots with what is pinned to them, then with the newest stories of its section (of the whole
 * paper when it has none) that stand nowhere else on the front: of its kinds, with a picture, in its language, where it
 * asks for these.
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
    /** The kinds it is filled with, as a list; null for all. */
    kinds: json(),
    onlyPictures: flag().notNull().default(false),
    language: text(),
  },
  (t) => [
    index('front_containers_front').on(t.frontId, t.position),
    oneOf('front_containers_layout', t.layout, LAYOUTS),
    check('front_containers_slots', sql`${t.slots} between 1 and 30`),
  ],
);

/** A story in a slot, from one instant until another; without them since ever and for ever. */
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
    from: instant(),
    until: instant(),
  },
  (t) => [primaryKey({ columns: [t.containerId, t.slot] })],
);
