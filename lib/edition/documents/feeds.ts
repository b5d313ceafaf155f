import { type Reader, read } from '../../../db/database.ts';
import { countCorrections, sliceCorrections } from '../../../db/queries/edition/corrections.ts';
import { findPerson, findTopic } from '../../../db/queries/edition/links.ts';
import { findLeft } from '../../../db/queries/edition/redirects.ts';
import { findSection } from '../../../db/queries/edition/sections.ts';
import { findReport } from '../../../db/queries/edition/special-reports.ts';
import { site } from '../../../site.ts';
import type { DocumentAddress, FeedSubject } from '../../news/documents.ts';
import { now } from '../../platform/now.ts';
import { type ListSource, linked, listed } from '../list-page.ts';
import { listOfSection } from '../read-front.ts';
import { readSite, siteNow } from '../read-site.ts';
import { search } from '../search/search.ts';
import { documentOf, type MachineDocument } from './document.ts';
import { FEED_TYPES, type Feed } from './feed.ts';
import { storyTag, type WholeStory, wholeStory } from './whole-story.ts';
import { writeFeed } from './write-feed.ts';

type FeedAddress = Extract<DocumentAddress, { document: 'feed' }>;

/** How many stories a page of a feed holds. */
const ITEMS = 50;

/** For so long a feed tells that a story has gone. */
const TOLD_FOR = 60 * 86_400_000;

/** What a feed is called and which stories stand on the page of it that is asked for, with how many there are in all. */
interface Contents {
  title: string;
  description: string;
  ids: number[];
  total: number;
}

/** Makes a page of a feed; null when there is nothing it could be of, or it has no such page. */
export async function makeFeed(address: FeedAddress): Promise<MachineDocument | null> {
  const contents = await contentsOf(address.of, address.number);
  if (!contents || (address.number > 1 && contents.ids.length === 0)) return null;
  const stories = await storiesOf(contents.ids);
  const since = now() - TOLD_FOR;
  const gone = address.format === 'atom' && address.number === 1 ? await read((db) => findLeft(db, since)) : [];
  const feed: Feed = {
    address,
    title: contents.title,
    description: contents.description,
    publisher: (await readSite()).publisher,
    pages: Math.max(1, Math.ceil(contents.total / ITEMS)),
    stories,
    gone: gone.map(({ id, since: when }) => ({ id: storyTag(id), when })),
  };
  return { ...documentOf(FEED_TYPES[address.format], writeFeed(feed)), ask: address.of.page === 'search' };
}

/** The stories whole, in this order; undated ones are left out, because an entry must say when it was. */
async function storiesOf(ids: readonly number[]): Promise<WholeStory[]> {
  const stories: WholeStory[] = [];
  // One read a story, so that other readers get in between.
  for (const id of ids) {
    const story = await read((db) => wholeStory(db, id));
    if (story && story.row.publishedAt !== null) stories.push(story);
  }
  return stories;
}

async function contentsOf(of: FeedSubject, number: number): Promise<Contents | null> {
  if (of.page === 'search') {
    // A search tells twenty at a time; its feed is its first pages, newest first.
    const question = { ...of.question, sort: 'time' as const };
    const { hits, total } = await search(question, number);
    const words = question.query ? `“${question.query}”` : 'a search';
    return {
      ...named(`Search: ${question.query || 'stories'}`, `The newest stories for ${words}.`),
      ids: hits.map(({ article }) => article.id),
      // Pages of a search hold twenty; the feed's own count is that of its pages.
      total: Math.ceil(total / 20) * ITEMS,
    };
  }
  return read((db) => listContents(db, of, (number - 1) * ITEMS));
}

async function listContents(
  db: Reader,
  of: Exclude<FeedSubject, { page: 'search' }>,
  from: number,
): Promise<Contents | null> {
  switch (of.page) {
    case 'home':
      return fromList(db, named(null, (await siteNow(db)).description), listed({ of: 'paper' }), from);
    case 'section': {
      const found = await findSection(db, of.section);
      if (!found) return null;
      const { section } = found;
      const description = section.blurb ?? `The newest stories of ${section.name}.`;
      return fromList(db, named(section.name, description), listed(listOfSection(section)), from);
    }
    case 'author': {
      const person = await findPerson(db, of.slug);
      if (!person) return null;
      const description = person.bio ?? `Stories by ${person.name}.`;
      return fromList(db, named(person.name, description), linked({ to: 'person', ...person }), from);
    }
    case 'topic': {
      const topic = await findTopic(db, of.slug);
      if (!topic) return null;
      return fromList(db, named(topic.name, `Stories about ${topic.name}.`), linked({ to: 'topic', ...topic }), from);
    }
    case 'special-report': {
      const report = await findReport(db, of.slug);
      if (!report) return null;
      const ids = report.groups.flatMap(({ articles }) => articles.map(({ id }) => id));
      return {
        ...named(report.title, report.standfirst ?? `The stories of ${report.title}.`),
        ids: ids.slice(from, from + ITEMS),
        total: ids.length,
      };
    }
    case 'corrections': {
      const rows = await sliceCorrections(db, from, ITEMS);
      return {
        ...named('Corrections', 'Stories in which something was wrong, each with what is right.'),
        ids: [...new Set(rows.map(({ articleId }) => articleId))],
        total: await countCorrections(db),
      };
    }
  }
}

function named(name: string | null, description: string) {
  return { title: name === null ? site.name : `${site.name}: ${name}`, description };
}

async function fromList(
  db: Reader,
  words: Pick<Contents, 'title' | 'description'>,
  source: ListSource,
  from: number,
): Promise<Contents> {
  const rows = await source.slice(db, from, ITEMS);
  return { ...words, ids: rows.map(({ id }) => id), total: await source.count(db) };
}
