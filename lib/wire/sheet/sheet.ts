import type { PictureUse } from '../../news/media.ts';
import type { HtmlBody } from '../html/html-body.ts';
import type { WireFacts } from '../wire-item.ts';
import type { Agency } from './agencies.ts';

/** What an item says, field by field and as it was written, before it is made a story. Instants are UTC milliseconds. */
export interface Sheet {
  agency: Agency;
  /** The sender's own id without a version; null where it gives none. */
  guid: string | null;
  language: string | null;
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  byline: string | null;
  dateline: string | null;
  topics: (string | null)[];
  places: (string | null)[];
  body: HtmlBody;
  lead: PictureUse | null;
  publishedAt: number | null;
  /** The name of its group of translations, or null. */
  translationGroup: string | null;
  hold: string | null;
  notes: string[];
  facts: WireFacts;
}
