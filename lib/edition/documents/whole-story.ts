import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Reader } from '../../../db/database.ts';
import { type ArticleRow, findArticle } from '../../../db/queries/edition/articles.ts';
import { correctionsOf } from '../../../db/queries/edition/corrections.ts';
import { topicsOf } from '../../../db/queries/edition/links.ts';
import { findSection, type SectionRow, sectionsNumbered } from '../../../db/queries/edition/sections.ts';
import { site } from '../../../site.ts';
import { mediaOf } from '../../news/body/body-media.ts';
import { bodyTree, pictureNode, type TreeContext } from '../../news/body/body-tree.ts';
import { absoluteUrl } from '../../news/links.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { mediaFiles } from '../media-files.ts';
import type { MediaFiles, Medium } from '../picture.ts';
import { plainFile } from '../plain-file.ts';
import { type Signature, signatureOf } from '../signature.ts';

/** A published story with everything that a machine is told of it; addresses are full, instants UTC ms. */
export interface WholeStory {
  row: ArticleRow;
  id: string;
  path: string;
  url: string;
  /** From the department down to the section it stands in. */
  sections: { name: string; path: string }[];
  /** The further sections in whose lists it stands. */
  alsoIn: { name: string; path: string }[];
  signature: Signature;
  topics: { name: string; slug: string }[];
  /** When readers were last shown other words, or a correction; when it appeared, if neither. */
  changedAt: number | null;
  corrections: Awaited<ReturnType<typeof correctionsOf>>;
  lead: Medium | null;
  media: MediaFiles;
  /** What lists say of it: its standfirst, or else nothing. */
  summary: string | null;
}

/** Reads a published story whole; null when there is none of this number. */
export async function wholeStory(db: Reader, id: number): Promise<WholeStory | null> {
  const row = await findArticle(db, id);
  if (!row) return null;
  const place = await findSection(db, row.sectionPath);
  const corrections = await correctionsOf(db, id);
  const media = await mediaFiles(db, [...(row.lead ? [row.lead.media] : []), ...mediaOf(row.body)]);
  const path = pathOf({ page: 'article', section: row.sectionPath, id });
  const changes = [row.publishedAt, row.updatedAt, ...corrections.map(({ correctedAt }) => correctedAt)];
  const link = ({ name, path: section }: SectionRow) => ({
    name,
    path: pathOf({ page: 'section', section, number: 1 }),
  });
  return {
    row,
    id: storyTag(id),
    path,
    url: config().siteUrl + path,
    sections: [place?.parent, place?.section].flatMap((section) => (section ? link(section) : [])),
    alsoIn: (await sectionsNumbered(db, row.alsoIn ?? [])).map(link),
    signature: await signatureOf(db, id, row.bylines),
    topics: await topicsOf(db, id),
    changedAt: changes.reduce<number | null>(
      (last, one) => (one !== null && one > (last ?? -Infinity) ? one : last),
      null,
    ),
    corrections,
    lead: row.lead ? (media.get(row.lead.media) ?? null) : null,
    media,
    summary: row.standfirst,
  };
}

/** What a story is called for ever, whatever becomes of its headline and address: a tag URI (RFC 4151). */
export function storyTag(id: number): string {
  return `tag:${site.tagAuthority}:story/${String(id).padStart(10, '0')}`;
}

/** What the text of a story needs to know about the world. */
export function treeContext({ row, media }: WholeStory): TreeContext {
  const { siteUrl } = config();
  return {
    absolute: (href) => absoluteUrl(href, siteUrl),
    file: (key) => {
      const medium = media.get(key);
      if (!medium) return null;
      const plain = plainFile(medium);
      return { ...plain, url: siteUrl + plain.url };
    },
    sponsored: row.kind === 'sponsored',
    zone: site.zone,
    opening: row.dateline && (row.language.startsWith('zh') ? `${row.dateline}：` : `${row.dateline} — `),
  };
}

/** The whole text as a tree: what was corrected, the lead picture unless the text has it, then the body. */
export function storyTree(story: WholeStory): ElementContent[] {
  const { row, lead } = story;
  const context = treeContext(story);
  const inBody = row.lead !== null && mediaOf(row.body).includes(row.lead.media);
  return [
    ...correctionNodes(story),
    ...(row.lead && lead && !inBody ? [pictureNode(row.lead, context)] : []),
    ...bodyTree(row.body, context),
  ];
}

const CORRECTION_NAMES = { correction: 'Correction', clarification: 'Clarification', update: 'Update' } as const;

function correctionNodes({ corrections }: WholeStory): ElementContent[] {
  return corrections.map(({ kind, wrong, right }) => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'strong',
        properties: {},
        children: [{ type: 'text', value: `${CORRECTION_NAMES[kind]}:` }],
      },
      { type: 'text', value: ` ${right}${wrong ? ` (The story said: ${wrong})` : ''}` },
    ],
  }));
}

/** The whole text as HTML without classes and scripts. */
export function storyHtml(story: WholeStory): string {
  return toHtml({ type: 'root', children: storyTree(story) });
}
