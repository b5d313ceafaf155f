import { type Reader, read } from '../../db/database.ts';
import { type FoundStory, storiesNumbered } from '../../db/queries/newsroom/find-stories.ts';
import { listVersions, storedContainer, type VersionLine } from '../../db/queries/newsroom/front-versions.ts';
import {
  arrangedSlugs,
  arrangementsOf,
  containersOf,
  type KnownArrangement,
} from '../../db/queries/newsroom/fronts.ts';
import { sectionTree } from '../../db/queries/newsroom/section-tree.ts';
import { allSections } from '../../db/queries/newsroom/sections.ts';
import { type ArrangedContainer, HOME_FRONT } from '../news/fronts.ts';
import { now } from '../platform/now.ts';

/** A front as the list of fronts shows it. */
export interface FrontLine {
  slug: string;
  name: string;
  /** Whether somebody arranged it; otherwise it is a plain list. */
  arranged: boolean;
  /** How many arrangements wait for their time. */
  later: number;
}

/** An arrangement as the desk edits it. `startsAt` (UTC ms) is null of the one that stands. */
export interface ArrangedFront {
  startsAt: number | null;
  version: number;
  containers: ArrangedContainer[];
}

/** A front as the desk edits it: what stands, what waits, what was, and the stories that are pinned anywhere in it. */
export interface DeskFront {
  slug: string;
  name: string;
  standing: ArrangedFront;
  later: ArrangedFront[];
  history: VersionLine[];
  stories: FoundStory[];
}

const HISTORY = 30;

/** Reads which fronts there are: the front page, then those of the sections in the order of the tree. */
export async function readFronts(): Promise<FrontLine[]> {
  return read(async (db) => {
    const arranged = await arrangedSlugs(db, now());
    const line = (slug: string, name: string): FrontLine => ({
      slug,
      name,
      arranged: arranged.get(slug)?.standing ?? false,
      later: arranged.get(slug)?.later ?? 0,
    });
    return [line(HOME_FRONT, 'Front page'), ...(await sectionTree(db)).map(({ path, name }) => line(path, name))];
  });
}

/** Reads a front for its editors; null when there can be none of this name. */
export async function readFront(slug: string): Promise<DeskFront | null> {
  return read(async (db) => {
    const name = await nameOf(db, slug);
    if (name === null) return null;
    const { standing, later } = await arrangementsOf(db, slug, now());
    const waiting: ArrangedFront[] = [];
    for (const one of later) waiting.push(await arrangedFront(db, one, one.startsAt));
    const stands = standing ? await arrangedFront(db, standing, null) : { startsAt: null, version: 0, containers: [] };
    const pins = [stands, ...waiting].flatMap(({ containers }) => containers.flatMap((one) => one.pins));
    const ids = [...new Set(pins.map(({ storyId }) => storyId))];
    return {
      slug,
      name,
      standing: stands,
      later: waiting,
      history: await listVersions(db, slug, HISTORY),
      stories: await storiesNumbered(db, ids),
    };
  });
}

async function nameOf(db: Reader, slug: string): Promise<string | null> {
  if (slug === HOME_FRONT) return 'Front page';
  return (await sectionTree(db)).find(({ path }) => path === slug)?.name ?? null;
}

async function arrangedFront(
  db: Reader,
  { id, version }: KnownArrangement,
  startsAt: number | null,
): Promise<ArrangedFront> {
  const paths = new Map([...(await allSections(db)).values()].map((section) => [section.id, section.path]));
  const containers = (await containersOf(db, id)).map((one) => storedContainer.parse(one));
  return {
    startsAt,
    version,
    containers: containers.map(({ sectionId, ...container }) => ({
      ...container,
      section: sectionId === null ? null : (paths.get(sectionId) ?? null),
    })),
  };
}
