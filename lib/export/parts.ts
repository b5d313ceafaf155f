import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { site } from '../../site.ts';
import { treeContext } from '../edition/documents/whole-story.ts';
import { plainFile } from '../edition/plain-file.ts';
import { picturesOf } from '../news/body/body-media.ts';
import { bodyTree } from '../news/body/body-tree.ts';
import { mediaUsed } from '../news/content.ts';
import type { PictureUse } from '../news/media.ts';
import { config } from '../platform/config.ts';
import type { ExportedStory } from './exported-story.ts';

/** An instant (UTC ms) as RFC 3339 in UTC, without parts of a second; null stays null. */
export function rfc3339(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** When a story was last changed for readers, as far as anybody knows: never later than the export. */
export function changedAt({ whole }: ExportedStory): number | null {
  return whole.changedAt ?? whole.row.publishedAt;
}

/** The body alone as HTML, without headline, lead, dateline and corrections, which have places of their own. */
export function bodyHtml({ whole }: ExportedStory): string {
  const children = bodyTree(whole.row.body, { ...treeContext(whole), opening: null });
  return toHtml({ type: 'root', children }, { upperDoctype: true, closeSelfClosing: true });
}

/** The same tree, for a format that is XML itself. */
export function bodyElements({ whole }: ExportedStory): Element[] {
  const children = bodyTree(whole.row.body, { ...treeContext(whole), opening: null });
  return children.filter((node): node is Element => node.type === 'element');
}

/** A picture of a story as it is used there, with a file that every program can show. */
export interface ExportedPicture extends PictureUse {
  role: 'main' | 'body';
  url: string;
  mime: string;
  width: number;
  height: number;
}

/** The pictures of a story, its lead first; each once. */
export function picturesIn({ whole, content }: ExportedStory): ExportedPicture[] {
  const uses = [
    ...(content.lead ? [{ role: 'main' as const, ...content.lead }] : []),
    ...picturesOf(content.body).map(({ attrs }) => ({ role: 'body' as const, ...attrs })),
  ];
  const first = new Map<string, (typeof uses)[number]>();
  for (const use of uses) if (!first.has(use.media)) first.set(use.media, use);
  return [...first.values()].flatMap((use) => {
    const medium = whole.media.get(use.media);
    if (!medium) return [];
    const file = plainFile(medium);
    return [{ ...use, ...file, url: config().siteUrl + file.url }];
  });
}

/** The addresses of every file that a story shows or plays, films and captions among them; each once. */
export function filesIn({ whole, content }: ExportedStory): string[] {
  const media = mediaUsed(content).flatMap((key) => whole.media.get(key) ?? []);
  return [...new Set(media.map((medium) => config().siteUrl + plainFile(medium).url))];
}

/** Who holds the rights, and the line that says so. */
export function rightsOf(): { holder: string; notice: string } {
  return { holder: site.publisher, notice: `© ${site.publisher}` };
}

/** Who signed a story, as one line; null when nobody did. */
export function bylineOf({ content }: ExportedStory): string | null {
  const people = content.bylines.filter((one) => one.type === 'agency' || one.role === 'author');
  return people.map(({ name }) => name).join(', ') || null;
}
