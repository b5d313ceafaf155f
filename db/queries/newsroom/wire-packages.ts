import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { wirePackageItems, wirePackages } from '../../schema/newsroom/wire-packages.ts';
import { insertRows } from './insert-rows.ts';

export type PackageRow = Omit<typeof wirePackages.$inferSelect, 'receivedAt'>;

type PackageName = Pick<PackageRow, 'provider' | 'guid'>;

/** A package as its newest version has it; null when none came. */
export async function findPackage(db: Reader, name: PackageName): Promise<PackageRow | null> {
  const [row] = await db.select().from(wirePackages).where(isPackage(name));
  return row ?? null;
}

/** The items that a package lists, in its order. */
export async function itemsOfPackage(db: Reader, { provider, guid }: PackageName): Promise<string[]> {
  const rows = await db
    .select({ guid: wirePackageItems.guid })
    .from(wirePackageItems)
    .where(and(eq(wirePackageItems.provider, provider), eq(wirePackageItems.package, guid)))
    .orderBy(asc(wirePackageItems.place));
  return rows.map((row) => row.guid);
}

/** Keeps a package in place of what it listed before. Part of the caller's act. */
export async function putPackage(db: Writer, row: PackageRow, guids: readonly string[]): Promise<void> {
  const { provider, guid, ...newest } = row;
  const kept = { ...newest, receivedAt: now() };
  await db
    .insert(wirePackages)
    .values({ provider, guid, ...kept })
    .onConflictDoUpdate({ target: [wirePackages.provider, wirePackages.guid], set: kept });
  await db
    .delete(wirePackageItems)
    .where(and(eq(wirePackageItems.provider, provider), eq(wirePackageItems.package, guid)));
  const rows = guids.map((item, place) => ({ provider, package: guid, guid: item, place }));
  await insertRows(db, wirePackageItems, rows, 'keep');
}

/** The items that stand in packages together with one, package by package, each once. */
export async function companionsOf(db: Reader, { provider, guid }: PackageName): Promise<string[]> {
  const packages = db
    .select({ package: wirePackageItems.package })
    .from(wirePackageItems)
    .where(and(eq(wirePackageItems.provider, provider), eq(wirePackageItems.guid, guid)));
  const rows = await db
    .select({ guid: wirePackageItems.guid })
    .from(wirePackageItems)
    .where(
      and(
        eq(wirePackageItems.provider, provider),
        inArray(wirePackageItems.package, packages),
        ne(wirePackageItems.guid, guid),
      ),
    )
    .orderBy(asc(wirePackageItems.package), asc(wirePackageItems.place))
    .limit(200);
  return [...new Set(rows.map((row) => row.guid))];
}

function isPackage({ provider, guid }: PackageName) {
  return and(eq(wirePackages.provider, provider), eq(wirePackages.guid, guid));
}
