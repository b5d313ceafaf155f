import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { isRecord, readJson, recordsIn, textIn } from '../../json/read-json.ts';
import type { Reading } from '../../wire-item.ts';
import { escaped } from '../../xml/html-of.ts';
import { ninjs } from '../ninjs/parse.ts';

/** Answers of AFP's Core API: a search, or documents of one. A document is a list of paragraphs with what is said of it. */
export const afpJson: WholeFormat = {
  name: 'afp-json',
  recognises: ({ json, text }) => json && /"uno"\s*:/.test(text) && /"(?:news|caption|headline)"\s*:/.test(text),
  read: ({ name, text }) => {
    const documents = documentsIn(readJson(text));
    if (!documents.length) throw new Problem('Line 1: there is no document in this answer of AFP.');
    return documents.flatMap((document) => read(document, name));
  },
};

function documentsIn(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return recordsIn(json);
  if (!isRecord(json)) return [];
  const answer = isRecord(json.response) ? json.response : json;
  return answer.uno ? [answer] : recordsIn(answer.docs);
}

function read(document: Record<string, unknown>, name: string): Reading[] {
  const paragraphs = textsIn(document.news);
  const kind = textIn(document.class) ?? 'text';
  const guid = textIn(document.guid) ?? textIn(document.uno);
  if (!guid) return [{ refused: 'The field “uno” is missing.' }];
  const isText = /text|news|multimedia/i.test(kind) || paragraphs.length > 0;
  if (!isText) return [{ setAside: `It is no text (${kind}).`, provider: 'afp', guid }];
  const signals = /cancel|kill/i.test(textIn(document.status) ?? '') ? ['kill'] : [];
  const asNinjs = {
    guid,
    version: document.revision,
    type: 'text',
    source: 'AFP',
    headline: document.headline ?? document.title,
    body_html: paragraphs.map((line) => `<p>${escaped(line)}</p>`).join(''),
    description_text: textsIn(document.abstract).join(' ') || null,
    byline: textsIn(document.creator).join(', ') || null,
    slugline: textsIn(document.slug).join('-'),
    language: document.lang,
    urgency: document.urgency,
    located: document.city,
    embargoed: document.embargoed,
    versioncreated: document.published ?? document.created,
    pubstatus: 'usable',
    signals,
    ednote: textsIn(document.advisory).join(' ') || null,
    subject: textsIn(document.iptc).map((code) => ({ code })),
    associations: recordsIn(document.bagItem).map(associationOf),
  };
  return ninjs.read({ name, text: JSON.stringify(asNinjs) });
}

function associationOf(item: Record<string, unknown>) {
  return {
    uri: textIn(item.uno),
    type: 'picture',
    headline: item.title,
    description_caption: textsIn(item.caption).join(' '),
    byline: [textsIn(item.creator).join(', '), textIn(item.provider)].filter(Boolean).join('/') || null,
    renditions: recordsIn(item.medias).map(({ href, width, height, type }) => ({
      href,
      width,
      height,
      mimetype: mimeOf(type),
    })),
  };
}

function mimeOf(type: unknown): string | null {
  const said = textIn(type)?.toLowerCase() ?? '';
  return said.includes('/') ? said : null;
}

/** A text, or a list of them. */
function textsIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => textIn(one)?.trim() ?? []);
}
