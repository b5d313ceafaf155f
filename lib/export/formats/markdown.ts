import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { site } from '../../../site.ts';
import { treeContext } from '../../edition/documents/whole-story.ts';
import { bodyTree } from '../../news/body/body-tree.ts';
import { stampOf } from '../../news/dates.ts';
import type { ExportedStory } from '../exported-story.ts';

/**
 * A story as Markdown with the front matter that the wire reads (lib/wire/formats/markdown).
 * @param file the name of the file of a picture beside the text, by its key; null when it is not there
 */
export function markdownOf(story: ExportedStory, file: (key: string) => string | null): string {
  const { whole, content, number } = story;
  const context = {
    ...treeContext(whole),
    opening: null,
    file: (key: string) => {
      const known = treeContext(whole).file(key);
      const name = file(key);
      return known && name ? { ...known, url: name } : null;
    },
  };
  const tree = toMdast({ type: 'root', children: bodyTree(whole.row.body, context) as ElementContent[] });
  const body = toMarkdown(tree, { extensions: [gfmTableToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
  const signed = (role: string) =>
    content.bylines.flatMap((byline) => (byline.type === 'person' && byline.role === role ? [byline.name] : []));
  const lead = content.lead && file(content.lead.media);
  const front = {
    title: content.headline,
    number,
    guid: whole.id,
    section: whole.row.sectionPath,
    kind: content.kind,
    language: content.language,
    kicker: content.kicker,
    standfirst: content.standfirst,
    byline: signed('author').join(', '),
    photographer: signed('photographer').join(', '),
    translator: signed('translator').join(', '),
    agency: content.bylines.find(({ type }) => type === 'agency')?.name,
    source: content.source,
    editor: content.editor,
    topics: content.topics,
    places: content.places,
    related: content.related,
    lead: content.lead &&
      lead && {
        picture: lead,
        alt: content.lead.alt,
        ...(content.lead.caption ? { caption: content.lead.caption } : {}),
        ...(content.lead.credit ? { credit: content.lead.credit } : {}),
      },
    date: content.publishedAt === null ? null : stampOf(content.publishedAt, site.zone).machine,
    translation_group: content.translationGroup,
  };
  const known = Object.entries(front).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n${body}`;
}
