/** A line of print that may lead somewhere. */
interface LegalLine {
  text: string;
  url?: string;
}

/** What the site file says about the newspaper. Licence texts are Chinese and shown as such. */
export interface Site {
  name: string;
  /** The company that holds the copyright. */
  publisher: string;
  description: string;
  /** The language of everything that is not a story. */
  language: string;
  /** IANA name of the zone in which times are shown and days begin. */
  zone: string;
  /** What stands in the empty search box. */
  searchHint: string;
  hotline: { shown: string; dial: string };
  follow: { name: string; url: string }[];
  /** Where a story can be passed on to; {url} and {title} stand for the story's. */
  share: { name: string; url: string }[];
  licences: LegalLine[];
  publicSecurity: LegalLine;
}
