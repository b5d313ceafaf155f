import { foreignKey, index, instant, integer, primaryKey, table, text } from '../../columns.ts';

/** A package of an agency in its newest version: what it brings together may have come, or be still to come. */
export const wirePackages = table(
  'wire_packages',
  {
    provider: text().notNull(),
    guid: text().notNull(),
    version: integer().notNull(),
    versionAt: instant(),
    /** Of what it lists: it decides between versions of one number and time. */
    digest: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.guid] })],
);

/** Which items a package lists, in its order. */
export const wirePackageItems = table(
  'wire_package_items',
  {
    provider: text().notNull(),
    package: text().notNull(),
    guid: text().notNull(),
    place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.package, t.guid] }),
    foreignKey({ columns: [t.provider, t.package], foreignColumns: [wirePackages.provider, wirePackages.guid] }),
    index('wire_package_items_item').on(t.provider, t.guid),
  ],
);
