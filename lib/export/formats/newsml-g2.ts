import { toXast } from 'hast-util-to-xast';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site } from '../../../site.ts';
import { pathOf } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import type { ExportedStory } from '../exported-story.ts';
import { bodyElements, bylineOf, changedAt, type ExportedPicture, picturesIn, rfc3339, rightsOf } from '../parts.ts';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const XHTML = 'http://www.w3.org/1999/xhtml';
const CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml';

/**
 * A story as a NewsML-G2 news message: the text as XHTML, its pictures as items of their own and, where there are any,
 * a package that ties them.
 * @param sent when the message is made, UTC ms
 */
export function newsmlG2(story: ExportedStory, sent: number): string {
  const pictures = picturesIn(story);
  const message = x('newsMessage', { xmlns: NAR }, [
    x('header', [x('sent', rfc3339(sent)), x('sender', site.publisher)]),
    x('itemSet', [
      textItem(story),
      ...pictures.map((picture) => pictureItem(story, picture)),
      ...(pictures.length > 0 ? [packageItem(story, pictures)] : []),
    ]),
  ]);
  // The end of a section of CDATA must not stand in words, and the library lets it.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(message).replaceAll(']]>', ']]&gt;')}\n`;
}

function item(name: string, story: ExportedStory, guid: string, parts: ElementContent[]): Element {
  return x(
    name,
    {
      guid,
      version: version(story),
      standard: 'NewsML-G2',
      standardversion: '2.33',
      conformance: 'power',
      'xml:lang': story.content.language,
    },
    [x('catalogRef', { href: CATALOG }), ...parts],
  );
}

/** Seconds of the last change: they go up with every version. */
function version(story: ExportedStory): string {
  return String(Math.max(1, Math.floor((changedAt(story) ?? 0) / 1000)));
}

function rights(usage?: string | null): Element {
  const { holder, notice } = rightsOf();
  return x('rightsInfo', [
    x('copyrightHolder', { literal: holder }, [x('name', holder)]),
    x('copyrightNotice', notice),
    ...(usage ? [x('usageTerms', usage)] : []),
  ]);
}

function itemMeta(story: ExportedStory, itemClass: string, more: ElementContent[] = []): Element {
  return x('itemMeta', [
    x('itemClass', { qcode: `ninat:${itemClass}` }),
    x('provider', { literal: site.publisher }, [x('name', site.publisher)]),
    x('versionCreated', rfc3339(changedAt(story) ?? 0)),
    ...optional('firstCreated', rfc3339(story.content.publishedAt)),
    x('pubStatus', { qcode: 'stat:usable' }),
    ...more,
  ]);
}

function textItem(story: ExportedStory): Element {
  const { whole, content } = story;
  const byline = bylineOf(story);
  return item('newsItem', story, whole.id, [
    rights(),
    itemMeta(story, 'text', [
      x('profile', content.kind),
      x('service', { uri: sectionUrl(whole.row.sectionPath) }, [x('name', whole.sections.at(-1)?.name ?? '')]),
      ...picturesIn(story).map(({ url }) => x('link', { rel: 'irel:seeAlso', residref: url })),
    ]),
    x('contentMeta', [
      ...optional('contentCreated', rfc3339(content.publishedAt)),
      ...(content.source
        ? [x('infoSource', { literal: content.source, role: 'isrol:originfo' }, [x('name', content.source)])]
        : []),
      ...content.bylines.map((one) =>
        one.type === 'agency'
          ? x('creator', { literal: one.name, type: 'cpnat:organisation' }, [x('name', one.name)])
          : x('creator', { literal: one.name, role: `cpprole:${one.role}`, type: 'cpnat:person' }, [
              x('name', one.name),
            ]),
      ),
      x('altId', String(story.number).padStart(10, '0')),
      x('language', { tag: content.language }),
      ...content.topics.map((name) => x('subject', { type: 'cpnat:abstract', literal: name }, [x('name', name)])),
      ...content.places.map((name) => x('subject', { type: 'cpnat:geoArea', literal: name }, [x('name', name)])),
      ...optional('slugline', content.kicker),
      x('headline', content.headline),
      ...optional('dateline', content.dateline),
      ...optional('by', byline),
      ...(content.standfirst ? [x('description', { role: 'drol:summary' }, content.standfirst)] : []),
    ]),
    x('contentSet', [x('inlineXML', { contenttype: 'application/xhtml+xml' }, [xhtml(story)])]),
  ]);
}

/** What the standard wants to be no words of one's own is named by its page. */
function sectionUrl(section: string): string {
  return config().siteUrl + pathOf({ page: 'section', section, number: 1 });
}

function xhtml(story: ExportedStory): Element {
  const { content } = story;
  const body = bodyElements(story).map((element) => toXast(element, { space: 'html' }) as Element);
  for (const element of body) delete element.attributes.xmlns;
  return x('html', { xmlns: XHTML, 'xml:lang': content.language }, [
    x('head', [x('title', content.headline)]),
    x('body', body),
  ]);
}

function pictureItem(story: ExportedStory, picture: ExportedPicture): Element {
  return item('newsItem', story, picture.url, [
    rights(),
    itemMeta(story, 'picture'),
    x('contentMeta', [
      ...(picture.credit ? [x('creditline', picture.credit)] : []),
      x('headline', picture.caption ?? picture.alt ?? story.content.headline),
      ...(picture.caption ? [x('description', { role: 'drol:caption' }, picture.caption)] : []),
      ...(picture.alt ? [x('description', { role: 'drol:altText' }, picture.alt)] : []),
    ]),
    x('contentSet', [
      x('remoteContent', {
        href: picture.url,
        rendition: 'rnd:highRes',
        contenttype: picture.mime,
        width: String(picture.width),
        height: String(picture.height),
      }),
    ]),
  ]);
}

function packageItem(story: ExportedStory, pictures: readonly ExportedPicture[]): Element {
  const ref = (residref: string, itemClass: string, title: string) =>
    x('itemRef', { residref, contenttype: 'application/vnd.iptc.g2.newsitem+xml' }, [
      x('itemClass', { qcode: `ninat:${itemClass}` }),
      x('title', title),
    ]);
  return item('packageItem', story, `${story.whole.id}/package`, [
    rights(),
    itemMeta(story, 'composite'),
    x('contentMeta', [x('headline', story.content.headline)]),
    x('groupSet', { root: 'root' }, [
      x('group', { id: 'root', role: 'group:main' }, [
        ref(story.whole.id, 'text', story.content.headline),
        ...pictures.map(({ url, caption, alt }) => ref(url, 'picture', caption ?? alt)),
      ]),
    ]),
  ]);
}

function optional(name: string, value: string | null): Element[] {
  return value ? [x(name, value)] : [];
}
