/** A line of print that may lead somewhere. */
interface LegalLine {
  text: string;
  url?: string | undefined;
}

/** What crawlers are asked to do, in the words of robots.txt (RFC 9309): paths, or their beginnings. */
interface CrawlerRule {
  /** The names these rules are for; "*" is everybody who is not named elsewhere. */
  agents: string[];
  allow?: string[];
  disallow: string[];
}

/**
 * What the site file says about the newspaper. Some of it the newsroom may say otherwise while it runs (settings.ts).
 * Licence texts are Chinese and shown as such.
 */
export interface Site {
  name: string;
  /** The company that holds the copyright. */
  publisher: string;
  /**
   * What the names of stories in feeds begin with: a domain of the paper and a year in which it was the paper's (RFC
   * 4151). Never change it: readers would be shown every story again.
   */
  tagAuthority: string;
  description: string;
  /** The language of everything that is not a story. */
  language: string;
  /** The languages that the desk offers for stories and fronts, as tags (BCP 47). */
  languages: string[];
  /** Whether readers are shown how many comments a story has. */
  comments: boolean;
  /** Whether readers may see every published revision of a story. */
  changeHistory: boolean;
  /** IANA name of the zone in which times are shown and days begin. */
  zone: string;
  /** What stands in the empty search box. */
  searchHint: string;
  hotline: { shown: string; dial: string };
  follow: { name: string; url: string }[];
  /** Where a story can be passed on to; {url} and {title} stand for the story's. */
  share: { name: string; url: string }[];
  robots: {
    rules: CrawlerRule[];
    /** Who gathers texts for language models; the setting AI_CRAWLERS lets them in or keeps them out, all together. */
    aiCrawlers: string[];
  };
  licences: LegalLine[];
  publicSecurity: LegalLine;
}
