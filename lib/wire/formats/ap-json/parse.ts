import { Problem } from '../../../platform/problem.ts';
import type { WholeFormat } from '../../format.ts';
import { isRecord, readJson, recordsIn, textIn } from '../../json/read-json.ts';
import { readInstant } from '../../read-instant.ts';
import { pictureAt } from '../../sheet/pictures.ts';
import type { LonePicture, Reading, WirePicture } from '../../wire-item.ts';
import { ninjs } from '../ninjs/parse.ts';

const NO_STORIES: Record<string, string> = {
  picture: 'It is a picture, no story.',
  graphic: 'It is a graphic, no story.',
  video: 'It is a film, no story.',
  audio: 'It is a sound, no story.',
};

/** Answers of AP's Media API: one item, or a page of a feed. A text is in them only where the feed asks for it. */
export const apJson: WholeFormat = {
  name: 'ap-json',
  recognises: ({ json, text }) => json && /"api_version"\s*:/.test(text) && /"(?:items|item)"\s*:/.test(text),
  read: ({ name, text }) => {
    const json = readJson(text);
    const data = isRecord(json) && isRecord(json.data) ? json.data : {};
    const items = [data, ...recordsIn(data.items)].flatMap(({ item }) => (isRecord(item) ? [item] : []));
    if (!items.length) throw new Problem('Line 1: there is no item in this answer of AP.');
    return items.flatMap((item) => read(item, name));
  },
};

/** What came with an item, by the ids that AP keeps it under: their addresses are open to one reader only. */
function associationsOf(associations: unknown): Record<string, unknown>[] {
  const all = isRecord(associations) ? Object.values(associations).filter(isRecord) : [];
  return all.map(({ altids, type, headline, caption }) => ({
    uri: isRecord(altids) ? textIn(altids.itemid) : null,
    type,
    headline,
    description_caption: caption,
  }));
}

/** An item is much like ninjs; it is read as such once its names are those of ninjs. */
function read(item: Record<string, unknown>, name: string): Reading[] {
  const ids = isRecord(item.altids) ? item.altids : {};
  const guid = textIn(ids.itemid) ?? textIn(item.uri)?.replace(/\?.*$/s, '') ?? undefined;
  const said = { provider: 'ap', ...(guid !== undefined && { guid }) };
  const type = textIn(item.type) ?? '';
  if (Object.hasOwn(NO_STORIES, type)) {
    const aside = { setAside: NO_STORIES[type] ?? '', ...said };
    return [type === 'picture' || type === 'graphic' ? { ...aside, lone: lonePicture(item) } : aside];
  }
  if (!guid) return [{ refused: 'The field “altids.itemid” is missing.' }];
  const hasText = Object.keys(item).some((key) => key.startsWith('body_') && textIn(item[key]));
  if (!hasText && item.pubstatus !== 'canceled') {
    return [{ setAside: 'Its text is not in this file: AP keeps it at an address of its own.', ...said }];
  }
  const asNinjs = {
    ...item,
    uri: null,
    guid,
    source: 'AP',
    located: isRecord(item.datelinelocation) ? textIn(item.datelinelocation.city) : null,
    usageterms: usageOf(item) ?? item.usageterms,
    byline:
      recordsIn(item.bylines)
        .map(({ by }) => textIn(by))
        .filter(Boolean)
        .join(', ') || null,
    infosource: null,
    renditions: null,
    associations: associationsOf(item.associations),
  };
  return ninjs.read({ name, text: JSON.stringify(asNinjs) });
}

function usageOf({ usageterms }: Record<string, unknown>): string | null {
  return Array.isArray(usageterms) ? usageterms.filter(textIn).join('\n') : textIn(usageterms);
}

function lonePicture(item: Record<string, unknown>): LonePicture {
  const embargo = textIn(item.embargoed);
  const notes = [
    textIn(item.ednote),
    item.pubstatus === 'withheld' ? 'Withheld by its sender.' : null,
    embargo && `Embargoed until ${embargo}.`,
  ];
  return {
    headline: textIn(item.headline) ?? textIn(item.title),
    picture: pictureOf(item),
    copyright: textIn(item.copyrightnotice),
    notes: notes.filter((note) => note !== null),
    version: Number(item.version) || 0,
    versionAt: readInstant(textIn(item.versioncreated) ?? '')?.at ?? null,
    isKilled: item.pubstatus === 'canceled',
    isWithheld: item.pubstatus === 'withheld',
  };
}

/** A picture in its largest rendition; the others that stand beside it are words about it. */
function pictureOf(item: Record<string, unknown>): WirePicture | null {
  const renditions = isRecord(item.renditions) ? Object.values(item.renditions).filter(isRecord) : [];
  const pixels = (value: unknown) => (typeof value === 'number' && value > 0 ? value : null);
  const [largest] = renditions
    .filter(({ type, href }) => type === 'picture' && textIn(href))
    .sort((a, b) => (pixels(b.width) ?? 0) - (pixels(a.width) ?? 0));
  const address = textIn(largest?.href);
  if (!largest || !address) return null;
  return pictureAt(address, {
    mime: textIn(largest.mimetype),
    width: pixels(largest.width),
    height: pixels(largest.height),
    alt: textIn(item.headline) ?? '',
    caption: textIn(item.description_caption),
    credit: textIn(item.description_creditline),
    usage: usageOf(item),
  });
}
