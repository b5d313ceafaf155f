import { site } from '../../../site.ts';
import { documentPath } from '../../news/documents.ts';
import { config } from '../../platform/config.ts';
import { documentOf, type MachineDocument } from './document.ts';

/** Makes robots.txt: the rules of site.ts, the crawlers that AI_CRAWLERS keeps out, and where the sitemaps are. */
export async function makeRobots(): Promise<MachineDocument> {
  const { siteUrl, aiCrawlers } = config();
  const shutOut = aiCrawlers === 'deny' ? site.robots.aiCrawlers : [];
  const sitemaps = [documentPath({ document: 'sitemap-index' }), documentPath({ document: 'sitemap', name: 'news' })];
  return documentOf(
    'text/plain; charset=utf-8',
    `${groups(site.robots.rules, shutOut).join('\n\n')}\n\n${sitemaps.map((path) => `Sitemap: ${siteUrl}${path}`).join('\n')}\n`,
  );
}

/**
 * The groups of robots.txt. A crawler obeys one group, the one that names it: who is shut out is named in no other.
 */
export function groups(rules: typeof site.robots.rules, shutOut: readonly string[]): string[] {
  const out = new Set(shutOut.map((agent) => agent.toLowerCase()));
  const remaining = rules
    .map((rule) => ({ ...rule, agents: rule.agents.filter((agent) => !out.has(agent.toLowerCase())) }))
    .filter(({ agents }) => agents.length > 0);
  const all = [...remaining, ...(shutOut.length ? [{ agents: [...shutOut], allow: [], disallow: ['/'] }] : [])];
  return all.map(({ agents, allow = [], disallow }) =>
    [
      ...agents.map((agent) => `User-agent: ${agent}`),
      ...allow.map((path) => `Allow: ${path}`),
      ...disallow.map((path) => `Disallow: ${path}`),
      // A group without a rule says nothing about its crawlers: to let them everywhere has to be said.
      ...(allow.length + disallow.length === 0 ? ['Allow: /'] : []),
    ].join('\n'),
  );
}
