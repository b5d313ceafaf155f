import { noFacts } from '../wire-item.ts';
import type { Agency } from './agencies.ts';
import type { Sheet } from './sheet.ts';

/** A sheet on which nothing is written yet, to be spread and filled in. */
export function blankSheet(agency: Agency): Sheet {
  return {
    agency,
    guid: null,
    language: null,
    headline: null,
    kicker: null,
    standfirst: null,
    byline: null,
    dateline: null,
    topics: [],
    places: [],
    body: { body: { type: 'doc', content: [] }, pictures: [], losses: [] },
    lead: null,
    publishedAt: null,
    translationGroup: null,
    hold: null,
    notes: [],
    facts: noFacts(),
  };
}
