import type { Address } from '../lib/news/paths.ts';

/**
 * The folder of app/(site) that renders an address. Readers never see these paths: the server in front has found out
 * what an address means, and asks Next for exactly that (docs/decisions/0004).
 */
export function routeOf(address: Address): string {
  switch (address.page) {
    case 'home':
      return '/';
    case 'section':
      return `/section/${address.section}/${pageQuery(address.number)}`;
    case 'article':
      return `/article/${String(address.id).padStart(10, '0')}/`;
    case 'latest':
      return `/latest/${pageQuery(address.number)}`;
    case 'search':
      return `/search/?${new URLSearchParams({ q: address.query, page: String(address.number) })}`;
    case 'special-reports':
      return '/special/';
    case 'special-report':
      return `/special/${address.slug}/`;
    case 'standing':
      return `/standing/${address.slug}/`;
  }
}

/** The route of the page for a status without a page. */
export function absenceRoute(status: number): string {
  return `/absent/${status}/`;
}

function pageQuery(number: number): string {
  return number > 1 ? `?page=${number}` : '';
}
