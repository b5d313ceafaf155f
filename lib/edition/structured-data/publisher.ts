import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import { site } from '../../../site.ts';
import type { Site } from '../../news/site.ts';
import { config } from '../../platform/config.ts';

/** By this the paper is named from every page. */
export function publisherId(): string {
  return `${config().siteUrl}/#publisher`;
}

/** Who publishes the paper, said in full on the front page and as far as needed elsewhere. */
export function publisher({ publisher: legalName, hotline, follow }: Site): NewsMediaOrganization {
  const { siteUrl } = config();
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: site.name,
    legalName,
    url: `${siteUrl}/`,
    logo: { '@type': 'ImageObject', url: `${siteUrl}/icon-512.png`, width: '512', height: '512' },
    publishingPrinciples: `${siteUrl}/about/`,
    correctionsPolicy: `${siteUrl}/corrections/`,
    contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', telephone: hotline.dial },
    ...(follow.length > 0 ? { sameAs: follow.map(({ url }) => url) } : {}),
  };
}

/** The site as a whole, and how to search it. */
export function website(): WebSite {
  const { siteUrl } = config();
  return {
    '@type': 'WebSite',
    '@id': `${siteUrl}/#website`,
    name: site.name,
    url: `${siteUrl}/`,
    inLanguage: site.language,
    publisher: { '@id': publisherId() },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search/?q={search_term_string}` },
      // What Google reads; no word of schema.org itself.
      'query-input': 'required name=search_term_string',
    } as WebSite['potentialAction'] & object,
  };
}
