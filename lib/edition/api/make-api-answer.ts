import { read } from '../../../db/database.ts';
import type { ApiAddress } from '../../news/api/addresses.ts';
import type { ParameterFault } from '../../news/api/parameters.ts';
import { parseAddress, storyAddress } from '../../news/paths.ts';
import { followRedirect } from '../follow-redirect.ts';
import { apiArticle } from './article.ts';
import { apiArticles, unknownNames } from './articles.ts';
import { apiChanges } from './changes.ts';
import { apiAuthors, apiPlaces, apiSections, apiTopics } from './names.ts';
import { openApi } from './openapi.ts';
import { apiSearch } from './search.ts';

/** What everybody may ask for. */
export type PublicApiAddress = Exclude<ApiAddress, { resource: 'stories' | 'story' }>;

/** Makes what a program asks for; null when there is nothing to make it of. */
export async function makeApiAnswer(address: PublicApiAddress): Promise<object | null> {
  switch (address.resource) {
    case 'articles':
      return apiArticles(address);
    case 'article':
      return apiArticle(address.id);
    case 'changes':
      return apiChanges(address);
    case 'sections':
      return apiSections();
    case 'topics':
      return apiTopics(address);
    case 'authors':
      return apiAuthors(address);
    case 'places':
      return apiPlaces(address);
    case 'search':
      return apiSearch(address);
    case 'openapi':
      return openApi();
  }
}

/** Why nothing could be made: parameters that name nothing, an article that went elsewhere, or a status. */
export type ApiAbsence = { faults: ParameterFault[] } | { movedTo: number } | { status: 404 | 410 | 451 };

/** Finds out why nothing could be made of an address. */
export async function whyAbsent(address: PublicApiAddress): Promise<ApiAbsence> {
  if (address.resource === 'articles') return { faults: await unknownNames(address.query) };
  if (address.resource !== 'article') return { status: 404 };
  const followed = await read((db) => followRedirect(db, storyAddress(address.id)));
  if (!followed) return { status: 404 };
  if ('status' in followed) return followed;
  const there = parseAddress(followed.to, new URLSearchParams());
  return there?.page === 'article' ? { movedTo: there.id } : { status: 404 };
}
