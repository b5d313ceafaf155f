import { parseNumber, printedNumber } from '../story-number.ts';
import { type ApiQuery, type ApiResource, type ParameterFault, readQuery, writeQuery } from './parameters.ts';

/** Where the interface for programs begins. */
export const API_ROOT = '/api/v1/';

/** What is asked for with parameters. */
type Asked = 'articles' | 'changes' | 'topics' | 'authors' | 'places' | 'search' | 'stories';

/** What a program asks for, as data. */
export type ApiAddress =
  | { resource: 'article'; id: number }
  | { resource: 'story'; id: number }
  | { resource: 'sections' }
  | { resource: 'openapi' }
  | { [R in Asked]: { resource: R; query: ApiQuery<R> } }[Asked];

/** Whether a request is for a program's interface, whatever it asks for there. */
export function isApi(path: string): boolean {
  return path === '/api/v1' || path.startsWith(API_ROOT);
}

const LISTS = ['articles', 'changes', 'sections', 'topics', 'authors', 'places', 'search', 'stories'] as const;
const ITEM = /^(articles|stories)\/(\d{1,10})$/;

/** What a path names; null when it names nothing. */
function resourceAt(path: string): { resource: ApiResource; id: number | null } | null {
  const rest = path.slice(API_ROOT.length).replace(/\/$/, '');
  if (rest === 'openapi.json') return { resource: 'openapi', id: null };
  const list = LISTS.find((name) => name === rest);
  if (list) return { resource: list, id: null };
  const [, kind, digits = ''] = ITEM.exec(rest) ?? [];
  const id = parseNumber(digits.padStart(10, '0'));
  if (!kind || id === null) return null;
  return { resource: kind === 'articles' ? 'article' : 'story', id };
}

/** Reads what a program asks for: the address, what is wrong with its parameters, or null when there is no such thing. */
export function parseApi(path: string, search: string): ApiAddress | { faults: ParameterFault[] } | null {
  const found = resourceAt(path);
  if (!found) return null;
  const read = readQuery(found.resource, new URLSearchParams(search));
  if ('faults' in read) return read;
  const { resource, id } = found;
  if (resource === 'article' || resource === 'story') return id === null ? null : { resource, id };
  if (resource === 'sections' || resource === 'openapi') return { resource };
  return { resource, query: read.query } as ApiAddress;
}

/** The one path of an address, from the root, without its query. */
export function apiPathOnly(address: ApiAddress): string {
  switch (address.resource) {
    case 'openapi':
      return `${API_ROOT}openapi.json`;
    case 'article':
      return `${API_ROOT}articles/${printedNumber(address.id)}/`;
    case 'story':
      return `${API_ROOT}stories/${printedNumber(address.id)}/`;
    default:
      return `${API_ROOT}${address.resource}/`;
  }
}

/** The one address of what is asked for, from the root, with its query. */
export function apiPath(address: ApiAddress): string {
  const path = apiPathOnly(address);
  return 'query' in address ? path + writeQuery(address.resource, address.query) : path;
}
