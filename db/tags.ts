import { dayOfPlace, EARLIEST, firstPlaceAt } from '../lib/news/story-number.ts';

const FIRST_DAY = dayOfPlace(firstPlaceAt(EARLIEST));

/**
 * The tags of the clock. A write stamps the tags of what it changed; a page remembers the tags of what it showed
 * (docs/decisions/0002). "article:…" stands for the words of one article, the list tags for who is in a list and in
 * which order.
 */
export const tags = {
  article: (id: number) => `article:${id}`,
  latest: 'latest',
  /** Anything of any article: its words, its place, a correction, its coming and going. */
  anyArticle: 'articles',
  /** Anything of any article of a day (`dayOfPlace`); those without a date are one day. */
  day: (day: number) => (day < FIRST_DAY ? 'undated' : `day:${day}`),
  section: (path: string) => `section:${path}`,
  /** The section tree: names, orders, visibility. */
  sections: 'sections',
  front: (slug: string) => `front:${slug}`,
  specialReport: (slug: string) => `special:${slug}`,
  /** Which special reports there are, and in which order. */
  specialReports: 'special-reports',
  standingPage: (slug: string) => `standing:${slug}`,
  /** Which articles a person signed. */
  person: (slug: string) => `author:${slug}`,
  /** What is said of a person: name, role, life. */
  personWords: (slug: string) => `about:${slug}`,
  topic: (slug: string) => `topic:${slug}`,
  /** What a topic is called. */
  topicWords: (slug: string) => `named:${slug}`,
  /** What the newsroom says of the paper: legal lines, social links, languages and their like. */
  settings: 'settings',
  corrections: 'corrections',
  breaking: 'breaking',
  redirects: 'redirects',
  /** What the newsroom has scheduled: no page of readers shows it. */
  schedule: 'schedule',
  /** That some text joined or left its translations: who stands for them on a front may be another one now. */
  anyTranslations: 'translations',
  translations: (group: string) => `translations:${group}`,
} as const;
