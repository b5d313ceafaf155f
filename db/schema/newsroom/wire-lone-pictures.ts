import { id, index, instant, integer, json, table, text, unique } from '../../columns.ts';
import { wireOriginals } from './wire-copy.ts';
import { wireSources } from './wire-sources.ts';

/** Pictures of agencies that came without a story, for somebody to put into the library; the newest version of each. */
export const wireLonePictures = table(
  'wire_lone_pictures',
  {
    id: id(),
    provider: text().notNull(),
    guid: text().notNull(),
    headline: text(),
    /** Where its file is and what its sender says of it (`storedPicture`). */
    picture: json().notNull(),
    /** Under what terms it may be used, with its sender's notes: all of it in words. */
    terms: text(),
    sourceId: integer().references(() => wireSources.id),
    originalId: integer().references(() => wireOriginals.id),
    receivedAt: instant().notNull(),
    changedAt: instant().notNull(),
    /** Which version it is, as its sender counts or dates them. */
    version: integer().notNull().default(0),
    versionAt: instant(),
    /** When its sender held it back, until a later version. */
    withheldAt: instant(),
    /** When its sender wanted it taken down everywhere. */
    killedAt: instant(),
    /** The medium that it became. */
    media: text(),
    /** When somebody took it or let it be. */
    settledAt: instant(),
    settledBy: text(),
  },
  (t) => [
    unique('wire_lone_pictures_item').on(t.provider, t.guid),
    index('wire_lone_pictures_open').on(t.settledAt, t.changedAt, t.id),
  ],
);
