import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { isRecord, readJson, recordsIn, textIn } from '../../json/read-json.ts';
import type { Reading } from '../../wire-item.ts';
import { ninjs } from '../ninjs/parse.ts';

/** Answers of Reuters Connect, whose questions are written in GraphQL: an item, or a search for some. */
export const reutersJson: WholeFormat = {
  name: 'reuters-json',
  recognises: ({ json, text }) =>
    json && /"versionedGuid"\s*:/.test(text) && /"(?:headLine|bodyXhtml)"\s*:/i.test(text),
  read: ({ name, text }) => {
    const items = itemsIn(readJson(text));
    if (!items.length) throw new Problem('Line 1: there is no item in this answer of Reuters.');
    return items.flatMap((item) => read(item, name));
  },
};

/** No answer has an item deeper than this. */
const DEEPEST = 8;

function itemsIn(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, depth + 1));
  if (!isRecord(value)) return [];
  if (textIn(value.versionedGuid)) return [value];
  return Object.values(value).flatMap((one) => itemsIn(one, depth + 1));
}

/** "tag:reuters.com,2023:newsml_KBN1:3" -> the id, and the version behind it. */
function read(item: Record<string, unknown>, name: string): Reading[] {
  const [, guid = '', version = ''] = /^(.+?)(?::(\d+))?$/.exec(textIn(item.versionedGuid) ?? '') ?? [];
  const type = textIn(item.type)?.toLowerCase() ?? 'text';
  const text = textIn(item.bodyXhtml) ?? textIn(item.bodyXhtmlRich);
  if (!text && (type === 'text' || type === 'story') && !/cancel/i.test(textIn(item.pubStatus) ?? ''))
    return [{ setAside: 'Its text is not in this file: it was not asked for.', provider: 'reuters', guid }];
  const asNinjs = {
    guid,
    version: version || undefined,
    type: type === 'story' ? 'text' : type,
    source: 'Reuters',
    headline: item.headLine ?? item.headline,
    body_html: text,
    description_text: item.fragment,
    byline: item.byLine,
    slugline: item.slug,
    copyrightnotice: item.copyrightNotice,
    usageterms: item.usageTerms,
    ednote: item.edNote ?? item.editorialNote,
    language: item.language,
    urgency: item.urgency,
    located: item.located,
    versioncreated: item.versionCreated,
    firstcreated: item.firstCreated,
    pubstatus: /cancel/i.test(textIn(item.pubStatus) ?? '') ? 'canceled' : 'usable',
    subject: recordsIn(item.subject),
    associations: recordsIn(item.associations).map((one) => ({
      uri: textIn(one.versionedGuid)?.replace(/:\d+$/, '') ?? textIn(one.uri),
      type: textIn(one.type)?.toLowerCase(),
      headline: one.headLine,
      description_caption: one.caption,
      renditions: recordsIn(one.renditions).map(({ uri, mimeType, width, height }) => ({
        href: uri,
        mimetype: mimeType,
        width,
        height,
      })),
    })),
  };
  return ninjs.read({ name, text: JSON.stringify(asNinjs) });
}
