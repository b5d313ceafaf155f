/** Words of a feed, plain or as HTML, and the address that links in them are relative to. */
export interface FeedText {
  value: string;
  html: boolean;
  base: string | null;
}

/** A picture, film or sound that an entry names beside its text. */
export interface FeedMedium {
  address: string;
  type: 'picture' | 'video' | 'audio' | 'other';
  mime: string | null;
  width: number | null;
  height: number | null;
  title: string | null;
  caption: string | null;
  credit: string | null;
  /** A small picture that stands for something larger. */
  thumbnail: boolean;
}

/** What an entry is filed under where it came from. */
export interface FeedCategory {
  scheme: string | null;
  code: string;
  name: string | null;
}

/** An entry of a feed in the words of all of them; times as they were written. */
export interface FeedEntry {
  line: number;
  id: string | null;
  link: string | null;
  title: FeedText | null;
  summary: FeedText | null;
  content: FeedText | null;
  /** Where the text is, when only its address stands here. */
  elsewhere: string | null;
  authors: string[];
  published: string | null;
  updated: string | null;
  categories: FeedCategory[];
  language: string | null;
  /** The title of the paper it was taken from. */
  source: string | null;
  rights: string | null;
  media: FeedMedium[];
  losses: string[];
  /** What it is where it is no story: archives of Blogger hold comments and settings too. */
  noStory: string | null;
  /** Whether its site keeps it from readers. */
  draft: boolean;
}

/** A feed, whatever its format. */
export interface Feed {
  title: string | null;
  /** The page that it is the feed of. */
  link: string | null;
  /** Its own address, as it says. */
  self: string | null;
  /** Where to subscribe to it (WebSub). */
  hub: string | null;
  language: string | null;
  authors: string[];
  rights: string | null;
  entries: FeedEntry[];
  /** How many more there are than are read. */
  beyond: number;
}

const MOST_ENTRIES = 2000;

/** The entries of a feed, as many as are read of any. */
export function entriesOf<Given>(given: readonly Given[], read: (one: Given) => FeedEntry) {
  return { entries: given.slice(0, MOST_ENTRIES).map(read), beyond: Math.max(0, given.length - MOST_ENTRIES) };
}

/** An entry about which nothing is known yet, to be spread and filled in. */
export function noEntry(line: number): FeedEntry {
  return {
    line,
    id: null,
    link: null,
    title: null,
    summary: null,
    content: null,
    elsewhere: null,
    authors: [],
    published: null,
    updated: null,
    categories: [],
    language: null,
    source: null,
    rights: null,
    media: [],
    losses: [],
    noStory: null,
    draft: false,
  };
}
