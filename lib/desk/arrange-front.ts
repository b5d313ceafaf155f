import { z } from 'zod';
import { type Act, type Reader, type Writer, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { insertVersion, storedContainer } from '../../db/queries/newsroom/front-versions.ts';
import {
  arrangementsOf,
  containersOf,
  insertArrangement,
  type PlacedContainer,
  removeBegun,
} from '../../db/queries/newsroom/fronts.ts';
import { tags } from '../../db/tags.ts';
import { type ArrangedContainer, type Container, containerSchema } from '../news/fronts.ts';
import { now } from '../platform/now.ts';
import { sectionNamed } from './section-named.ts';

export type { Container };

/**
 * Makes or replaces a front ("home"): its containers in order, what is pinned where and until when (UTC ms, null for
 * as long as it is pinned). What readers get of an unsound arrangement is sound; `publishFront` refuses it.
 * @throws Problem when a container names a section that does not exist
 */
export async function arrangeFront(slug: string, containers: Container[]): Promise<void> {
  const parsed = z.array(containerSchema).parse(containers);
  await write(async (act) => {
    await putFront(act, { slug, containers: await placed(act.db, parsed), startsAt: null, note: null });
  });
}

/** The containers with the rows of their sections. Throws a Problem when one names a section that does not exist. */
export async function placed(db: Reader, containers: readonly ArrangedContainer[]): Promise<PlacedContainer[]> {
  return Promise.all(
    containers.map(async ({ section, ...container }) => ({
      ...container,
      sectionId: section === null ? null : (await sectionNamed(db, section)).id,
    })),
  );
}

interface NewArrangement {
  slug: string;
  containers: readonly PlacedContainer[];
  /** From when it stands (UTC ms); null for at once. */
  startsAt: number | null;
  note: string | null;
}

/** The numbers in the history of an arrangement and of the one that stood before it; null where none did. */
export interface PutFront {
  version: number;
  before: number | null;
}

/** Puts an arrangement where readers get it from, and into the history. */
export async function putFront(act: Act, arrangement: NewArrangement): Promise<PutFront> {
  const { slug, containers, startsAt, note } = arrangement;
  const { db, stamp } = act;
  const before = await versionBefore(db, slug);
  const version = await insertVersion(db, arrangement);
  // Those that began before are history now; those that are still to come, come.
  if (startsAt === null) await removeBegun(db, slug, now());
  await insertArrangement(db, { slug, containers, version, startsAt: startsAt ?? 0 });
  stamp(tags.front(slug));
  await recordAct(db, {
    act: 'front.arrange',
    subject: 'front',
    subjectId: slug,
    before: { version: before },
    after: { version, startsAt, note, containers: containers.length },
  });
  return { version, before };
}

/** The number of what stands; what has none, because nobody ever changed it, gets one. */
async function versionBefore(db: Writer, slug: string): Promise<number | null> {
  const { standing } = await arrangementsOf(db, slug, now());
  if (!standing) return null;
  if (standing.version > 0) return standing.version;
  const containers = (await containersOf(db, standing.id)).map((one) => storedContainer.parse(one));
  return insertVersion(db, { slug, containers, startsAt: null, note: 'As it stood before' });
}
