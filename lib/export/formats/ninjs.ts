import { site } from '../../../site.ts';
import { plainText } from '../../news/body/body-text.ts';
import { pathOf } from '../../news/paths.ts';
import { nameSlug } from '../../news/slugs.ts';
import { config } from '../../platform/config.ts';
import type { ExportedStory } from '../exported-story.ts';
import { bodyHtml, bylineOf, changedAt, type ExportedPicture, picturesIn, rfc3339, rightsOf } from '../parts.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

/** A story as ninjs 3.0 (IPTC News in JSON). */
export function ninjsOf(story: ExportedStory): Record<string, unknown> {
  const { whole, content } = story;
  const { holder, notice } = rightsOf();
  const text = plainText(content.body);
  return without({
    uri: whole.id,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    profile: content.kind,
    version: rfc3339(changedAt(story)) ?? '1',
    firstCreated: rfc3339(content.publishedAt),
    versionCreated: rfc3339(changedAt(story)),
    contentCreated: rfc3339(content.publishedAt),
    pubStatus: 'usable',
    copyrightHolder: holder,
    copyrightNotice: notice,
    language: content.language,
    title: content.headline,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: content.headline },
      ...(content.shortHeadline ? [{ role: 'short', contentType: 'text/plain', value: content.shortHeadline }] : []),
    ],
    descriptions: content.standfirst
      ? [{ role: 'summary', contentType: 'text/plain', value: content.standfirst }]
      : null,
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: wordsIn(text), value: bodyHtml(story) },
      { role: 'plain', contentType: 'text/plain', wordCount: wordsIn(text), value: text },
    ],
    by: bylineOf(story),
    located: content.dateline,
    slugline: content.kicker,
    infoSources: [
      ...(content.source ? [{ role: 'source', name: content.source }] : []),
      { role: 'publisher', name: site.publisher },
    ],
    people: content.bylines.flatMap((byline) =>
      byline.type === 'person' ? [{ name: byline.name, rel: byline.role }] : [],
    ),
    places: content.places.map((name) => ({ name, rel: 'about' })),
    subjects: content.topics.map((name) => ({ name, rel: 'about', uri: topicUrl(name) })),
    altIds: [
      { role: 'number', value: String(story.number).padStart(10, '0') },
      { role: 'section', value: whole.row.sectionPath },
      { role: 'url', value: whole.url },
    ],
    associations: picturesIn(story).map(association),
  });
}

/** Where the paper lists what else it has on a topic. */
function topicUrl(name: string): string {
  return config().siteUrl + pathOf({ page: 'topic', slug: nameSlug(name), number: 1 });
}

function association(picture: ExportedPicture, at: number): Record<string, unknown> {
  return without({
    name: picture.role === 'main' ? 'main' : `picture-${at + 1}`,
    rel: picture.role === 'main' ? 'mainPicture' : 'bodyPicture',
    uri: picture.url,
    type: 'picture',
    descriptions: [
      ...(picture.caption ? [{ role: 'caption', contentType: 'text/plain', value: picture.caption }] : []),
      ...(picture.alt ? [{ role: 'altText', contentType: 'text/plain', value: picture.alt }] : []),
    ],
    by: picture.credit,
    renditions: [
      { name: 'main', href: picture.url, contentType: picture.mime, width: picture.width, height: picture.height },
    ],
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Without what is not known: no key of the format may be null or an empty list. */
function without(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
