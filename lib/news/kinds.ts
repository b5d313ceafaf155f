/** Every kind of story the paper prints, in the order the desk offers them. */
export const KINDS = [
  'news',
  'flash',
  'opinion',
  'column',
  'feature',
  'photo-essay',
  'video',
  'digest',
  'live',
  'review',
  'explainer',
  'sponsored',
] as const;

export type Kind = (typeof KINDS)[number];

/** What sets a kind apart: the label readers see beside the section (none where the section says enough) and what it must carry. */
interface KindRecord {
  label: string | null;
  requires: readonly ('body' | 'standfirst' | 'byline')[];
}

/** A kind without a record does not compile. */
export const KIND_RECORDS: Record<Kind, KindRecord> = {
  news: { label: null, requires: ['body'] },
  flash: { label: 'Flash', requires: [] },
  opinion: { label: 'Opinion', requires: ['body', 'byline'] },
  column: { label: 'Column', requires: ['body', 'byline'] },
  feature: { label: null, requires: ['body'] },
  'photo-essay': { label: 'Photo essay', requires: [] },
  video: { label: 'Video', requires: [] },
  digest: { label: 'Digest', requires: ['body'] },
  live: { label: 'Live', requires: ['body'] },
  review: { label: 'Review', requires: ['body', 'byline'] },
  explainer: { label: 'Explainer', requires: ['body'] },
  sponsored: { label: 'Sponsored', requires: ['body'] },
};
