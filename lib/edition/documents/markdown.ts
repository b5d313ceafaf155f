import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { Paragraph } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { read } from '../../../db/database.ts';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import { config } from '../../platform/config.ts';
import { documentOf, type MachineDocument } from './document.ts';
import { storyTree, type WholeStory, wholeStory } from './whole-story.ts';

export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';

/** A story as Markdown, with what is known of it in front; null when it is not published. */
export async function makeMarkdown(id: number): Promise<MachineDocument | null> {
  const story = await read((db) => wholeStory(db, id));
  // Search engines read the article itself.
  return (
    story &&
    documentOf(MARKDOWN_TYPE, storyMarkdown(story), [
      'Link',
      `<${story.url}>; rel="canonical"`,
      'X-Robots-Tag',
      'noindex',
    ])
  );
}

/** The text of a story as Markdown: front matter, headline, standfirst, body. */
export function storyMarkdown(story: WholeStory): string {
  const { row } = story;
  const tree = toMdast({ type: 'root', children: storyTree(story).flatMap(captionAbove) });
  const body = toMarkdown(tree, { extensions: [gfmTableToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
  const standfirst = row.standfirst ? `${toMarkdown(paragraph(row.standfirst))}\n` : '';
  const headline = toMarkdown({
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: row.headline }],
  });
  return `---\n${stringify(front(story), { lineWidth: 0 })}---\n\n${headline}\n${standfirst}${body}`;
}

/** Markdown knows no captions of tables: they become a line above. */
function captionAbove(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'table') return [node];
  const [first, ...rest] = node.children;
  if (first?.type !== 'element' || first.tagName !== 'caption') return [node];
  return [h('p', [h('strong', first.children)]), { ...node, children: rest }];
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** What is known of a story beside its text, in the words of the Markdown that the wire takes. */
function front(story: WholeStory): Record<string, unknown> {
  const { row, signature, sections, alsoIn, topics, url } = story;
  const names = (role: string) =>
    signature.people.filter((one) => one.role === role).flatMap(({ signers }) => signers.map(({ name }) => name));
  const known = {
    title: row.headline,
    url,
    site: `${site.name}, ${config().siteUrl}`,
    section: sections.map(({ name }) => name).join(' / '),
    also_in: alsoIn.length > 0 ? alsoIn.map(({ name }) => name) : null,
    kind: row.kind,
    language: row.language,
    byline: [...names('author'), ...signature.agencies].join(', '),
    photographer: names('photographer').join(', '),
    translator: names('translator').join(', '),
    source: row.source,
    editor: row.editor,
    date: row.publishedAt === null ? null : stampOf(row.publishedAt, site.zone).machine,
    updated: row.updatedAt === null ? null : stampOf(row.updatedAt, site.zone).machine,
    topics: topics.length > 0 ? topics.map(({ name }) => name) : null,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}
