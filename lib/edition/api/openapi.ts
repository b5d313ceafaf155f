import { z } from 'zod';
import { site } from '../../../site.ts';
import { API_ROOT } from '../../news/api/addresses.ts';
import { draftPage, draftStory } from '../../news/api/draft-shapes.ts';
import { type ApiResource, PARAMETERS } from '../../news/api/parameters.ts';
import { ANSWERS, problem } from '../../news/api/shapes.ts';
import { API_SCOPES } from '../../news/api-scopes.ts';
import { config } from '../../platform/config.ts';

const COMPONENTS = '#/components/schemas/';

/** What each address is for, where it is, and with which statuses it may answer beside 200 and 304. */
const OPERATIONS: Record<Exclude<ApiResource, 'openapi'>, { path: string; does: string; faults: number[] }> = {
  articles: { path: 'articles/', does: 'Lists published articles, newest first.', faults: [400, 429] },
  article: { path: 'articles/{id}/', does: 'One published article whole.', faults: [400, 404, 410, 451, 429] },
  changes: {
    path: 'changes/',
    does: 'Lists what came, changed and left, oldest change first, each article once with its last change.',
    faults: [400, 429],
  },
  sections: { path: 'sections/', does: 'The tree of sections.', faults: [400, 429] },
  topics: { path: 'topics/', does: 'Lists topics that have articles.', faults: [400, 429] },
  authors: { path: 'authors/', does: 'Lists people who signed articles.', faults: [400, 429] },
  places: { path: 'places/', does: 'Lists where articles play.', faults: [400, 429] },
  search: { path: 'search/', does: 'Searches published articles.', faults: [400, 429, 503] },
  stories: {
    path: 'stories/',
    does: 'Lists stories of the newsroom, last touched first. Needs a token of the scope drafts:read.',
    faults: [400, 401, 403, 429],
  },
  story: {
    path: 'stories/{id}/',
    does: 'One story of the newsroom with its words in hand. Needs a token of the scope drafts:read.',
    faults: [400, 401, 403, 404, 429],
  },
};

const SHAPES = { ...ANSWERS, stories: draftPage, story: draftStory };

const WORDS: Record<number, string> = {
  400: 'A parameter is unknown or makes no sense; each is named.',
  401: 'No token, or one that has ended.',
  403: 'The token does not have the scope.',
  404: 'There is no such thing.',
  410: 'The article was withdrawn.',
  429: 'Too many requests; Retry-After says when to come back (seconds).',
  451: 'The article was taken down for legal reasons.',
  503: 'Too many searches at once.',
};

const NUMBER = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Ten digits. Fewer are led, by a 301, to the address with noughts before them.',
  schema: { type: 'string', pattern: String.raw`^\d{1,10}$` },
};

const LOCATION = { Location: { description: 'The path, from the root.', schema: { type: 'string' } } };
const MOVED = {
  article: {
    description: 'The number was written with fewer than ten digits, or the article went into another one.',
    headers: LOCATION,
  },
  story: { description: 'The number was written with fewer than ten digits.', headers: LOCATION },
};

/** The interface for programs as OpenAPI 3.1 tells it, made from the schemas by which it answers. */
export function openApi() {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}: interface for programs`,
      version: '1',
      description: 'Read-only. Fields are added; none is renamed or taken away while the address says v1.',
    },
    servers: [{ url: config().siteUrl + API_ROOT.slice(0, -1) }],
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([resource, { path }]) => [
        `/${path}`,
        { get: operation(resource as keyof typeof OPERATIONS) },
      ]),
    ),
    components: {
      schemas: schemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: `Scopes: ${API_SCOPES.join(', ')}.` },
      },
    },
  };
}

function operation(resource: keyof typeof OPERATIONS) {
  const { does, faults } = OPERATIONS[resource];
  const isDraft = resource === 'stories' || resource === 'story';
  return {
    operationId: resource,
    summary: does,
    parameters: parametersOf(resource),
    responses: {
      200: { description: 'The answer.', content: contentOf('application/json', nameOf(SHAPES[resource])) },
      ...(hasNumber(resource) ? { 301: MOVED[isDraft ? 'story' : 'article'] } : {}),
      ...(isDraft ? {} : { 304: { description: 'Unchanged: the ETag is that of If-None-Match.' } }),
      ...Object.fromEntries(
        faults.map((status) => [
          status,
          { description: WORDS[status], content: contentOf('application/problem+json', 'Problem') },
        ]),
      ),
    },
    ...(isDraft ? { security: [{ token: [] }] } : {}),
  };
}

function parametersOf(resource: keyof typeof OPERATIONS) {
  const inQuery = Object.entries(PARAMETERS[resource].shape).map(([name, schema]) => {
    const { description, ...shape } = jsonSchema(schema as z.ZodType);
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema: shape };
  });
  return hasNumber(resource) ? [NUMBER, ...inQuery] : inQuery;
}

function hasNumber(resource: keyof typeof OPERATIONS): boolean {
  return OPERATIONS[resource].path.includes('{id}');
}

const contentOf = (type: string, name: string) => ({ [type]: { schema: { $ref: COMPONENTS + name } } });

function nameOf(schema: z.ZodType): string {
  return z.globalRegistry.get(schema)?.id ?? '';
}

function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape;
}

/** Every named shape once. */
function schemas() {
  const named = z.toJSONSchema(z.globalRegistry, { uri: (id) => COMPONENTS + id, unrepresentable: 'any', io: 'input' });
  const ours = new Set([...Object.values(SHAPES), problem].map(nameOf));
  for (const used of ['ArticleSummary', 'Change', 'Section', 'Topic', 'Author', 'Place', 'StorySummary'])
    ours.add(used);
  return Object.fromEntries(
    Object.entries(named.schemas)
      .filter(([name]) => ours.has(name))
      .map(([name, { $schema: _schema, $id: _id, ...shape }]) => [name, withOwnDefinitions(name, shape)]),
  );
}

/** What a schema defines for itself is referred to from the root of the whole document. */
function withOwnDefinitions(name: string, shape: object): unknown {
  return JSON.parse(JSON.stringify(shape).replaceAll('"#/$defs/', `"${COMPONENTS}${name}/$defs/`));
}
