import { z } from 'zod';

const text = z.string().nullish();
const geo = z.looseObject({
  type: z.enum([
    'Feature',
    'FeatureCollection',
    'Point',
    'MultiPoint',
    'LineString',
    'MultiLineString',
    'Polygon',
    'MultiPolygon',
    'GeometryCollection',
  ]),
});

/** What a program may ask of an item: that it has no field which ninjs does not know, or not. */
const objects = { strict: z.strictObject, loose: z.looseObject };

type Strictness = keyof typeof objects;

function conceptIn(strictness: Strictness) {
  return objects[strictness]({
    name: text,
    rel: text,
    role: text,
    scheme: text,
    code: text,
    uri: text,
    literal: text,
    id: z.union([z.string(), z.number()]).nullish(),
    title: text,
    href: text,
    creator: text,
    relevance: z.number().nullish(),
    confidence: z.number().nullish(),
    symbols: z.array(z.unknown()).nullish(),
    contactinfo: z.array(z.unknown()).nullish(),
    geojson: geo.nullish(),
    geometry_geojson: geo.nullish(),
  });
}

function roledIn(strictness: Strictness) {
  return objects[strictness]({
    role: text,
    contenttype: text,
    value: z.string(),
    charcount: z.number().nullish(),
    wordcount: z.number().nullish(),
  });
}

function renditionIn(strictness: Strictness) {
  const size = strictness === 'strict' ? z.number() : z.coerce.number().catch(0);
  return objects[strictness]({
    name: text,
    href: text,
    mimetype: text,
    contenttype: text,
    title: text,
    height: size.nullish(),
    width: size.nullish(),
    sizeinbytes: size.nullish(),
    duration: z.number().nullish(),
    format: text,
  });
}

const rights = z
  .looseObject({ linkedrights: z.string().optional(), encodedrights: z.string().optional() })
  .refine(({ linkedrights, encodedrights }) => !linkedrights !== !encodedrights, 'either linked or encoded rights');

const advice = z.looseObject({
  importance: z.looseObject({ code: z.string() }).optional(),
  lifetime: z.looseObject({ code: z.string() }).optional(),
});

const coverage = z.looseObject({ uri: z.string(), urgency: z.number().int().min(1).max(9).optional() });

function fieldsIn(strictness: Strictness) {
  const concepts = z.array(conceptIn(strictness)).nullish();
  const roled = z.array(roledIn(strictness)).nullish();
  const isStrict = strictness === 'strict';
  const urgency = z.number().int().min(1).max(9);
  return {
    uri: isStrict ? z.string().min(1) : text,
    type: isStrict
      ? z
          .enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'])
          .optional()
      : text,
    mimetype: text,
    representationtype: isStrict ? z.enum(['complete', 'incomplete', 'full', 'partial']).optional() : text,
    profile: text,
    version: isStrict ? z.string().optional() : z.union([z.string(), z.number()]).nullish(),
    firstcreated: text,
    versioncreated: text,
    contentcreated: text,
    embargoed: text,
    expires: text,
    pubstatus: isStrict ? z.enum(['usable', 'withheld', 'canceled', 'commissioned']).optional() : text,
    urgency: isStrict ? urgency.optional() : urgency.nullish().catch(null),
    copyrightholder: text,
    copyrightnotice: text,
    usageterms: text,
    ednote: text,
    language: text,
    title: text,
    by: text,
    slugline: text,
    located: text,
    charcount: z.number().nullish(),
    wordcount: z.number().nullish(),
    headlines: roled,
    descriptions: roled,
    bodies: roled,
    people: concepts,
    organisations: concepts,
    places: concepts,
    subjects: concepts,
    events: z.union([concepts, z.looseObject({})]),
    objects: concepts,
    infosources: concepts,
    genres: concepts,
    trustindicators: concepts,
    renditions: z.array(renditionIn(strictness)).nullish(),
    altids: z.union([z.array(z.looseObject({})), z.looseObject({})]).nullish(),
    standard: isStrict
      ? z.strictObject({ name: text, version: text, schema: text }).optional()
      : z.unknown().optional(),
    rightsinfo: rights.nullish(),
    digitalsourcetype: z.looseObject({}).nullish(),
    eventdetails: z.looseObject({}).nullish(),
    plannedcoverage: z.array(coverage).nullish(),
    advices: z.array(advice).nullish(),
  };
}

/** An association is an item of its own, with a name in the item it came with. */
function associationIn(strictness: Strictness) {
  return objects[strictness]({
    ...fieldsIn(strictness),
    name: text,
    rel: text,
    associations: z.unknown().optional(),
  });
}

/** An item in the shape of version 2; `strict` as the standard has it, `loose` as systems that add fields write it. */
export const itemSchemas = {
  strict: z.strictObject({ ...fieldsIn('strict'), associations: z.array(associationIn('strict')).nullish() }),
  loose: z.looseObject({ ...fieldsIn('loose'), associations: z.array(associationIn('loose')).nullish() }),
};

export type NinjsItem = z.infer<typeof itemSchemas.loose>;
export type NinjsAssociation = NonNullable<NinjsItem['associations']>[number];
export type NinjsConcept = NonNullable<NinjsItem['subjects']>[number];
