import { z } from 'zod';
import { childrenOf, type XmlElement } from '../../xml/elements.ts';
import { isWordPress, said } from './site.ts';

/** What WordPress and well-known plugins keep beside an item, as far as there is a place for it. */
export interface Meta {
  /** The number of its lead picture. */
  thumbnail: string | null;
  subtitle: string | null;
  seoTitle: string | null;
  seoDescription: string | null;
  /** The number of the category that an editor called the first. */
  primaryCategory: string | null;
  oldSlugs: string[];
  /** HTML. */
  footnotes: string[];
  /** The address of a recording that came with it. */
  enclosure: string | null;
  /** The names of fields that readers may have seen and that have no place. */
  fields: string[];
}

const SUBTITLES = [
  'newspack_post_subtitle',
  'subtitle',
  '_subtitle',
  'wps_subtitle',
  'kicker_subtitle',
  'dek',
  'deck',
  'standfirst',
];
const TITLES = ['_yoast_wpseo_title', 'rank_math_title', '_aioseop_title', '_aioseo_title'];
const DESCRIPTIONS = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseop_description', '_aioseo_description'];
const PRIMARY = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];
/** Counters and caches of plugins that no reader ever saw. */
const MACHINES = /cache|count|views|^amazons3|^rank_math|^ampforwp|^wpdc_|_wp_|^_/i;
const MOST_NAMED = 20;

const footnotesSchema = z.array(z.object({ content: z.string() }));

/** Reads what is kept beside an item. What is serialised there stays a text: it is never made into anything. */
export function metaOf(item: XmlElement): Meta {
  const pairs = childrenOf(item, 'postmeta')
    .filter(isWordPress)
    .map((one) => ({ key: said(one, 'meta_key') ?? '', value: said(one, 'meta_value') ?? '' }));
  const firstOf = (...keys: string[]) => pairs.find(({ key, value }) => keys.includes(key) && value)?.value ?? null;
  const plain = (value: string | null) => (value && !/%%\w+%%|%\w+%|^[aOs]:\d+:/.test(value) ? value : null);
  const known = new Set([...SUBTITLES, 'footnotes', 'enclosure']);
  const fields = pairs.flatMap(({ key, value }) =>
    value && key && !known.has(key) && !MACHINES.test(key) ? [key.slice(0, 60)] : [],
  );
  return {
    thumbnail: firstOf('_thumbnail_id'),
    subtitle: plain(firstOf(...SUBTITLES)),
    seoTitle: plain(firstOf(...TITLES)),
    seoDescription: plain(firstOf(...DESCRIPTIONS)),
    primaryCategory: firstOf(...PRIMARY),
    oldSlugs: pairs.flatMap(({ key, value }) => (key === '_wp_old_slug' && value ? [value] : [])),
    footnotes: footnotesIn(firstOf('footnotes')),
    enclosure: enclosureIn(firstOf('enclosure')),
    fields: [...new Set(fields)].slice(0, MOST_NAMED),
  };
}

function footnotesIn(value: string | null): string[] {
  if (!value) return [];
  try {
    return footnotesSchema.parse(JSON.parse(value)).map(({ content }) => content);
  } catch {
    return [];
  }
}

/** Its first line is the address; below stand size, type and what no one asks for. */
function enclosureIn(value: string | null): string | null {
  const [address = '', , mime = ''] = (value ?? '').split('\n').map((line) => line.trim());
  return /^https?:\/\//.test(address) && /^(?:audio|video)\//.test(mime) ? address : null;
}
