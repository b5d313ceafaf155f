import { documentPath, FEED_FORMATS, type FeedSubject } from './documents.ts';

/** Whom the newsroom tells of changes: a WebSub hub of feeds, search engines by IndexNow of pages. */
export const ANNOUNCEMENT_KINDS = ['websub', 'indexnow'] as const;

export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/**
 * The paths of the feeds, in every format, in which a story of this section stands: the paper's, its department's, its
 * own, and those of the further sections that list it.
 */
export function feedsShowing(section: string, further: readonly string[] = []): string[] {
  const [department = section] = section.split('/');
  const sections = [...new Set([department, section, ...further])];
  return [
    ...feedsOf({ page: 'home' }),
    ...sections.flatMap((path) => feedsOf({ page: 'section', section: path, number: 1 })),
  ];
}

/** The paths of the feeds of a page, in every format. */
export function feedsOf(of: FeedSubject): string[] {
  return FEED_FORMATS.map((format) => documentPath({ document: 'feed', of, format, number: 1 }));
}
