import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { site } from '../../../site.ts';
import { stampOf } from '../../news/dates.ts';
import type { ExportedStory } from '../exported-story.ts';
import { type FileName, markdownBody } from './markdown-body.ts';

/**
 * A story as Markdown with the front matter that the wire reads (lib/wire/formats/markdown).
 * @param file the name of the file of a picture beside the text, by its key; null when it is not there
 */
export function markdownOf(story: ExportedStory, file: FileName): string {
  const { whole, content, number } = story;
  const tree = markdownBody(content.body, file);
  const body = toMarkdown(
    { type: 'root', children: tree },
    { extensions: [gfmTableToMarkdown(), directiveToMarkdown()], bullet: '-', emphasis: '_', rule: '-' },
  );
  const signed = (role: string) =>
    content.bylines.flatMap((byline) => (byline.type === 'person' && byline.role === role ? [byline.name] : []));
  const lead = content.lead && file(content.lead.media);
  const front = {
    title: content.headline,
    number,
    guid: whole.id,
    section: whole.row.sectionPath,
    also_in: whole.alsoIn.map(({ path }) => path.replace(/^\/|\/$/g, '')),
    kind: content.kind,
    language: content.language,
    kicker: content.kicker,
    standfirst: content.standfirst,
    dateline: content.dateline,
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
        ...(content.leadCrop ? { crop: content.leadCrop } : {}),
      },
    comments: content.commentCount,
    date: content.publishedAt === null ? null : stampOf(content.publishedAt, site.zone).machine,
    translation_group: content.translationGroup,
    short_headline: content.shortHeadline,
    seo_title: content.seoTitle,
    seo_description: content.seoDescription,
  };
  const known = Object.entries(front).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
  );
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n${body}`;
}
