import { read } from '../../db/database.ts';
import { visibleSections } from '../../db/queries/edition/sections.ts';
import { listReports } from '../../db/queries/edition/special-reports.ts';
import { site } from '../../site.ts';
import { documentPath, FEED_FORMATS, type FeedFormat, type FeedSubject, sectionFeed } from '../news/documents.ts';

/** Something that has feeds: its name, whether it belongs to the one above it, and the addresses by format. */
export interface FeedEntry {
  name: string;
  below: boolean;
  feeds: { format: FeedFormat; path: string }[];
}

/** The feeds of the paper, as the page about them shows them. */
export interface FeedGroup {
  title: string;
  entries: FeedEntry[];
}

const MOST_REPORTS = 100;

/** Reads which feeds there are. Those of authors, topics and searches stand on their own pages. */
export async function readFeeds(): Promise<FeedGroup[]> {
  const { sections, reports } = await read(async (db) => ({
    sections: await visibleSections(db),
    reports: await listReports(db, MOST_REPORTS),
  }));
  const inTree = sections
    .filter(({ parentId }) => parentId === null)
    .flatMap((department) => [department, ...sections.filter(({ parentId }) => parentId === department.id)]);
  return [
    {
      title: 'The paper',
      entries: [
        entry(`${site.name}, everything`, { page: 'home' }),
        entry('Corrections', { page: 'corrections', number: 1 }),
      ],
    },
    {
      title: 'Sections',
      entries: inTree.flatMap(({ name, path, parentId }) => {
        const of = sectionFeed(path);
        return of ? entry(name, of, parentId !== null) : [];
      }),
    },
    {
      title: 'Special reports',
      entries: reports.map(({ title, slug }) => entry(title, { page: 'special-report', slug })),
    },
  ].filter(({ entries }) => entries.length > 0);
}

function entry(name: string, of: FeedSubject, below = false): FeedEntry {
  return {
    name,
    below,
    feeds: FEED_FORMATS.map((format) => ({ format, path: documentPath({ document: 'feed', of, format, number: 1 }) })),
  };
}
