import { isRecord } from '../../json/read-json.ts';

/** What version 1 calls in the singular. */
const PLURALS: Record<string, string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  subject: 'subjects',
  event: 'events',
  object: 'objects',
  infosource: 'infosources',
  genre: 'genres',
  trustindicator: 'trustindicators',
  byline: 'by',
  embargoeduntil: 'embargoed',
  $standard: 'standard',
};

/** Fields of version 1 that go by their role: "headline", "headline_extended", "body_html", "description_text". */
const BY_ROLE = /^(headline|body|description)(?:_([a-z0-9_]+))?$/i;
const LISTS: Record<string, string> = { headline: 'headlines', body: 'bodies', description: 'descriptions' };

/** Fields whose content is nobody's to rename. */
const OPAQUE = new Set(['altids', 'geojson', 'geometry_geojson', 'geometry']);

/**
 * An item of any version in the shape of the second: names in small letters, lists instead of fields by role and of
 * objects by name.
 */
export function inOneShape(item: Record<string, unknown>): Record<string, unknown> {
  const shaped: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    const name = key.toLowerCase();
    const role = BY_ROLE.exec(key);
    const list = LISTS[role?.[1]?.toLowerCase() ?? ''];
    if (role && list && value !== null) shaped[list] = [...listIn(shaped[list]), { role: role[2] ?? 'main', value }];
    else if (name === 'renditions' || name === 'associations') shaped[name] = named(value, name === 'associations');
    else shaped[PLURALS[name] ?? name] = OPAQUE.has(name) ? value : lowered(value);
  }
  return shaped;
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An object of things by their names as a list of things with a name. */
function named(value: unknown, items: boolean): unknown {
  const shape = (one: unknown) => (isRecord(one) && items ? inOneShape(one) : lowered(one));
  if (Array.isArray(value)) return value.map(shape);
  if (!isRecord(value)) return value;
  const things = Object.entries(value).filter(([, thing]) => thing !== null);
  return things.map(([name, thing]) => (isRecord(thing) ? { name, ...(shape(thing) as object) } : thing));
}

/** The same with every name in small letters, as version 3 differs from version 2. */
function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.toLowerCase(),
      OPAQUE.has(key.toLowerCase()) ? inner : lowered(inner),
    ]),
  );
}
