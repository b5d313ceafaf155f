import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage } from 'schema-dts';
import { config } from '../../platform/config.ts';

/** A step on the way to a page. */
interface Step {
  name: string;
  path: string;
}

/** Where a page stands: from the front page down to the page itself. */
export function breadcrumbs(steps: readonly Step[]): BreadcrumbList {
  const { siteUrl } = config();
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Home', path: '/' }, ...steps].map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: siteUrl + path,
    })),
  };
}

/** The stories of a front or list, in their order; `from` is how many stand on the pages before. */
export function itemList(articles: readonly { path: string }[], from = 0): ItemList {
  const { siteUrl } = config();
  return {
    '@type': 'ItemList',
    numberOfItems: articles.length,
    itemListElement: articles.map(({ path }, at) => ({
      '@type': 'ListItem',
      position: from + at + 1,
      url: siteUrl + path,
    })),
  };
}

/** A page that is a list. */
export function collectionPage(name: string, path: string, list: ItemList): CollectionPage {
  return { '@type': 'CollectionPage', name, url: config().siteUrl + path, mainEntity: list };
}

/** The page of somebody who signs stories. */
export function profilePage(
  person: { name: string; nameZh: string | null; title: string | null; bio: string | null },
  path: string,
): ProfilePage {
  const url = config().siteUrl + path;
  return {
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      name: person.name,
      url,
      ...(person.nameZh ? { alternateName: person.nameZh } : {}),
      ...(person.title ? { jobTitle: person.title } : {}),
      ...(person.bio ? { description: person.bio } : {}),
      worksFor: { '@id': `${config().siteUrl}/#publisher` },
    },
  };
}
